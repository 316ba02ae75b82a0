"""``FIELD=VALUE`` as people type it, once or several times."""

from collections.abc import Collection, Iterable

import click

from editor.domain.errors import quoted


def assignments(
    words: Iterable[str], known: Collection[str], lists: Collection[str]
) -> dict[str, str]:
    """Values by field; a list that is named several times gets all its entries.

    Args:
        words: ``FIELD=VALUE``; all after the first ``=`` is the value.
        known: The fields that there are.
        lists: Those that hold several entries, parted by semicolons.

    Raises:
        UsageError: A word is of another form, names no field, or one that was named before.
    """
    values: dict[str, str] = {}
    for word in words:
        name, equals, value = word.partition("=")
        name = name.strip()
        if not equals:
            message = f"{quoted(word)} is not of the form FIELD=VALUE."
            raise click.UsageError(message)
        refuse_unknown(name, known)
        if any("\ud800" <= sign <= "\udfff" for sign in value):
            message = f"The value of {name} is no text: it holds half of a character."
            raise click.UsageError(message)
        if name in values and name not in lists:
            message = f"{name} is named twice."
            raise click.UsageError(message)
        values[name] = f"{values[name]};{value}" if name in values else value
    return values


def refuse_unknown(name: str, known: Collection[str]) -> None:
    """See that a field is one that photos have.

    Raises:
        UsageError: It isn't; the sentence names those that are.
    """
    if name not in known:
        message = f"Photos have no field {quoted(name)}. The fields are: {', '.join(known)}."
        raise click.UsageError(message)
