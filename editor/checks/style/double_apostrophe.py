"""One apostrophe where two were typed: it''s."""

import re

from editor.checks.contract import Check
from editor.checks.style.forms import Form, reader

_TWICE = re.compile(r"(?<=[^\W\d_])(?P<one>['’‘])['’‘](?=(?:s|t|re|ve|ll|d|m)\b)")


def _once(match: re.Match[str]) -> str:
    return "'" if "'" in match.group() else "’"


DOUBLE_APOSTROPHE = Check(
    label="Two apostrophes",
    about="Two apostrophes in a row are a slip of the finger, and look like a quotation mark.",
    read=reader(
        Form(_TWICE, "One apostrophe is enough.", _once, ("''", "’’", "’'", "'’", "‘’", "’‘"))
    ),
    must_match=("It''s late, and they’’re tired.", "He didn’'t."),
    must_not_match=(
        "It's late, and they’re tired.",
        "“She said ‘it’s the boys’’,” he said.",
        "''quoted''",
    ),
)
