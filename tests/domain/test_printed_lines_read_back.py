"""What is printed of the credits in the form of any house reads back as the same credits.

What a form can't carry is left out of what is expected, and nothing else:

- AP: the case of a name in the byline, where nothing else says it; the affiliation of roles that
  have no noun (editing, writing, reporting, graphics, translation, roles of the desk's own).
- Reuters: affiliations, and whether somebody contributed or did additional reporting.
- The New York Times: affiliations; the places of roles other than writer and contributing stand.
- The BBC: affiliations of all but writers, and whether somebody contributed or did additional
  reporting.
- The house: the affiliation of writers and of roles that have no noun.
- All: a writer's place is known by the dateline where it is the dateline's (the strategy has none
  of that place), but for the BBC, which prints it.
"""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.domain.byline import agency_line, byline
from editor.domain.byline_reading import parse_byline
from editor.domain.credit import Credit
from editor.domain.credit_form import STYLES, CreditForm
from editor.domain.dateline import Dateline
from editor.domain.tagline import tagline
from editor.domain.tagline_reading import parse_tagline

OSLO = Dateline("Oslo", "Norway")
NOUNS = {"contributing", "photography", "video", "research", "data", "producer"}
HELP = "additional reporting"
OTHER_ROLES = (
    "contributing", "reporting", HELP, "writing", "editing", "photography", "video", "graphics",
    "translation", "research", "data", "producer", "fact-checking",
)  # fmt: skip

names = st.sampled_from((
    *("Ann Poe", "Kim Tong-hyung", "J. P. O'Neill", "J.P. Roe", "José Ávila", "Ed van Dijk"),
    *("Ana de la Cruz", "Zoë Łuczak", "Ruth St. John", "Bo Joe Jr.", "Al Fox, Jr.", "Hal Roe III"),
    *("Abdel Fattah el-Sisi", "Jean-Luc d'Arc", "Ian McDonald", "Łucja Żak", "Ibn Saud al Faisal"),
    *("Suharti", "Megawati", "Beyoncé", "Nguyễn Văn An", "金哲洙", "O’Brien Ward"),
))  # fmt: skip
first = st.sampled_from(("Ann", "Jean-Luc", "J.P.", "Zoë", "Łucja", "O.", "Mei", "Nguyễn Thị"))
between = st.sampled_from(("", "", "", "van ", "de la ", "el-", "St. ", "von der ", "K. ", "d'"))
family = st.sampled_from(
    ("Poe", "O'Neill", "Ávila", "Tong-hyung", "McDonald", "Żak", "Ng", "Çelik")
)
suffix = st.sampled_from(("", "", "", " Jr.", ", Jr.", " III", " Sr.", ", M.D."))
made = st.tuples(first, between, family, suffix).map(
    lambda parts: f"{parts[0]} {''.join(parts[1:])}"
)
organisations = st.sampled_from((
    *("Reuters", "The Associated Press", "Agence France-Presse", "dpa Infocom", "Bank of England"),
    *("Millbrook Courier", "Roe & Poe Pictures", "NASA", "Médecins Sans Frontières"),
))  # fmt: skip
places = st.sampled_from((
    *("", "", "Bonn", "Port of Spain", "Stoke-on-Trent", "St. Louis", "Fargo, N.D."),
    *("Bergen, Norway", "Washington, D.C.", "Trinidad and Tobago", "Mont."),
    *("Port of Spain, Trinidad and Tobago", "Sarajevo, Bosnia and Herzegovina"),
    *("Helena, Mont.", "São Paulo", "New York"),
))  # fmt: skip
houses = st.sampled_from((
    *("", "", "Associated Press", "The Tarn Bulletin", "BBC News", "AP", "dpa"),
    *("Millbrook Courier", "Éditions Roe", "PBS Frontline"),
))  # fmt: skip
roles = st.sampled_from(("writer", "writer", *OTHER_ROLES))
anybody = st.builds(Credit, names | made, roles, places, houses) | st.builds(
    Credit, organisations, roles, places
)
people = st.lists(anybody, max_size=7, unique_by=lambda each: each.name)
forms = st.builds(
    CreditForm,
    st.sampled_from(STYLES),
    st.sampled_from(("By {names}", "{names}", "Words: {names}", "By {names} for us")),
    st.booleans(),
)
MANY = settings(max_examples=600, deadline=None)


def carried(credit: Credit, form: CreditForm, printed: set[str]) -> Credit:
    """The credit as far as the style prints it."""
    writes = credit.role == "writer"
    keeps_house = {
        "ap": writes or credit.role in NOUNS,
        "house": not writes and credit.role in NOUNS,
        "bbc": writes,
    }
    if not keeps_house.get(form.style, False):
        credit = replace(credit, affiliation="")
    if form.style in {"reuters", "bbc"} and credit.role == "contributing":
        credit = replace(credit, role=HELP)
    if form.style == "ap" and writes and credit.name not in printed:
        credit = replace(credit, name=credit.name.upper())
    return credit


def read(lines: tuple[str, str, str], form: CreditForm) -> set[Credit] | None:
    """The people of byline, agency line and tagline, each once."""
    by, agency, tag = lines
    writers = parse_byline(f"{by}\n{agency}", form=form) if by else ()
    others = parse_tagline(tag) if tag else ()
    if writers is None or others is None:
        return None
    found: list[Credit] = []
    left = list(others)
    for writer in writers:
        same = next(
            (
                each
                for each in left
                if each.name.upper() == writer.name.upper() and each.role in {"writer", "reporting"}
            ),
            None,
        )
        if same is not None:
            left.remove(same)
            writer = replace(writer, name=same.name, place=same.place)  # noqa: PLW2901
        found.append(writer)
    return {*found, *left}


def printed(credits: list[Credit], form: CreditForm) -> tuple[str, str, str]:
    return (
        byline(credits, "en-US", form, OSLO),
        agency_line(credits, OSLO, form),
        tagline(credits, OSLO, form),
    )


@given(people, forms)
@MANY
def test_what_is_printed_reads_back(credits: list[Credit], form: CreditForm) -> None:
    lines = printed(credits, form)
    found = read(lines, form)
    assert found is not None, lines
    in_tagline = {each.name for each in parse_tagline(lines[2]) or ()}
    expected = {carried(each, form, in_tagline) for each in credits}
    if form.style == "ap":  # read back out of capitals where that is safe
        found = {replace(each, name=each.name.upper()) for each in found}
        expected = {replace(each, name=each.name.upper()) for each in expected}
    assert found == expected, lines
