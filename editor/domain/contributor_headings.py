"""What other programs call the columns of a list of people: Google, Outlook, spreadsheets."""

import re
from collections.abc import Mapping

from editor.domain.contributor_fields import FIELDS
from editor.domain.names import fold

_USUAL: Mapping[str, str] = {
    "name": "full name, display name, printed name, byline, contributor, person, formatted name,"
    " fn, file as name, vollständiger name, nom complet, nombre completo",
    "sort_name": "sort as, sorts as, file as, sort key, sortiername",
    "given_name": "first name, given names, forename, vorname, prénom, nombre, nome",
    "family_name": "last name, surname, nachname, familienname, nom de famille, apellidos,"
    " apellido, cognome, sobrenome",
    "aliases": "alias, nickname, other names, also known as, aka, spitzname, surnom",
    "is_organisation": "is organization, organisation yes no, is company",
    "affiliation": "company, company name, organisation, organization, organization name,"
    " organization 1 name, employer, agency, firma, organisation name, unternehmen, entreprise,"
    " société, empresa, azienda",
    "desk": "department, organization department, organization 1 department, team, abteilung,"
    " ressort, service, departamento",
    "place": "city, location, based in, bureau, ort, ville, ciudad",
    "roles": "role, job title, title, organization title, organization 1 title, occupation,"
    " position, funktion, fonction, cargo",
    "initials": "initial, kürzel, sign off, signoff",
    "languages": "language, sprache, sprachen, langue, idioma",
    "email": "email address, e mail address, mail, e mail 1 value, email 1 value, primary email,"
    " email 1, e mail 1, courriel, correo electrónico",
    "links": "link, url, website, web page, web site, website 1 value, homepage, webseite"
    ", site web",
    "biography": "bio, about, biografie, biographie, biografía",
    "portrait": "portrait digest",
    "pseudonym": "pen name, pseudonyme, alias printed",
    "is_protected": "protected, geschützt",
    "note": "notes, comment, comments, remark, notiz, notizen, remarque, notas",
    "has_left": "left, inactive, former",
    "identities": "cms accounts, cms ids, cms id, accounts",
}


def _plain(heading: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", fold(heading)))


_FIELD_OF = {"id": "id", "copydesk id": "id"}
_FIELD_OF |= {_plain(each.name): each.name for each in FIELDS}
_FIELD_OF |= {_plain(each.label): each.name for each in FIELDS}
_FIELD_OF |= {_plain(each): name for name, usual in _USUAL.items() for each in usual.split(",")}


def field_of(heading: str) -> str:
    """The field that a column of that heading holds; empty if nobody can know."""
    return _FIELD_OF.get(_plain(heading), "")
