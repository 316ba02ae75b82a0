"""Which format a drop gets, and how: the options that all of them have."""

import re

from editor.domain.errors import UnknownFieldError, quoted

FORMAT = {
    "label": "Format",
    "help": "The name of a format, such as ninjs, nitf, newsml-g2 or html.",
}
FORMAT_OPTIONS = {
    "label": "Options of the format",
    "help": "As name=value, with commas between them, such as version=1.6.",
}

_BETWEEN = re.compile(r",\s*(?=\w+\s*=)")


def words_of(text: str) -> dict[str, str]:
    """Words for the options of a format: ``version=1.6, pictures_at=https://…`` taken apart.

    A comma within a value stays there, unless a name and ``=`` follow it.

    Raises:
        UnknownFieldError: Something has no name.
    """
    words: dict[str, str] = {}
    for each in filter(None, (part.strip() for part in _BETWEEN.split(text))):
        name, sign, value = each.partition("=")
        if not sign or not name.strip():
            raise UnknownFieldError(
                f"{quoted(each)} is no option of a format.",
                hint="Write name=value, such as version=1.6.",
            )
        words[name.strip()] = value.strip()
    return words
