"""``copydesk people add``, ``set`` and ``remove``: entries of the directory."""

import click

from editor.cli.assignments import assignments
from editor.cli.context import Context
from editor.cli.output import json_option, print_json, say
from editor.cli.people_data import FIELD_NAMES, person_data
from editor.domain.contributor import Contributor
from editor.domain.contributor_fields import FIELDS, Form, field_named

_ALL = tuple(field.name for field in FIELDS)
_LISTS = tuple(field.name for field in FIELDS if field.form in {Form.LIST, Form.IDENTITIES})


@click.command("add", epilog=f"Fields: {FIELD_NAMES}.")
@click.argument("name")
@click.argument("fields", nargs=-1, metavar="[FIELD=VALUE…]")
@click.option("--organisation", is_flag=True, help="It is an agency or company.")
@click.option("--apart", is_flag=True, help="It is somebody else than those of that name.")
@json_option
@click.pass_obj
def add_command(
    context: Context,
    name: str,
    fields: tuple[str, ...],
    organisation: bool,
    apart: bool,
    as_json: bool,
) -> None:
    """Enter somebody by the NAME as it is printed, with all its accents.

    \N{BACKSPACE}
    copydesk people add "Ana Núñez" desk=Metro roles="writer; photography" email=ana@x.example
    copydesk people add "Northlight Wire" --organisation
    copydesk people add "Ana Núñez" note="The one in Porto" --apart

    Somebody of that name who is there already is a refusal; --apart makes a second entry.
    """
    values = _typed(fields)
    person = context.newsroom().contributors.enter(
        {"name": name, **values}, is_organisation=organisation, apart=apart
    )
    _tell(person, "Added", as_json=as_json)


@click.command("set", epilog=f"Fields: {FIELD_NAMES}.")
@click.argument("who")
@click.argument("fields", nargs=-1, required=True, metavar="FIELD=VALUE…")
@json_option
@click.pass_obj
def set_command(context: Context, who: str, fields: tuple[str, ...], as_json: bool) -> None:
    """Set fields of WHO, by name or id: all of them, or none if one can't be set.

    \N{BACKSPACE}
    copydesk people set "Ana Núñez" desk=Courts place=Porto
    copydesk people set "Ana Núñez" links=https://ana.example links=https://two.example
    copydesk people set "Ana Núñez" identities="WordPress=12; Ghost=ana" has_left=no

    An empty value clears a field. Lists are parted by semicolons; a truth is yes or no.
    """
    person = context.newsroom().contributors.set_fields(who, _typed(fields))
    _tell(person, "Saved", as_json=as_json)


@click.command("remove")
@click.argument("who")
@json_option
@click.pass_obj
def remove_command(context: Context, who: str, as_json: bool) -> None:
    """Take WHO, by name or id, out for good. Somebody whom a story credits stays.

    \N{BACKSPACE}
    copydesk people remove "Ana Núñez"
    copydesk people remove 4fbe8971 --json
    """
    _tell(context.newsroom().contributors.remove(who), "Removed", as_json=as_json)


def _typed(words: tuple[str, ...]) -> dict[str, str]:
    for word in words:
        if "=" in word:
            field_named(word.partition("=")[0].strip())
    return assignments(words, _ALL, _LISTS)


def _tell(person: Contributor, what: str, *, as_json: bool) -> None:
    if as_json:
        print_json(person_data(person))
    else:
        say(f"{what} “{person.name}”, {person.id}.")
