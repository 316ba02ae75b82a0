"""“And” is a word in running text; the ampersand belongs to names of firms."""

import re

from editor.checks.contract import Check
from editor.checks.style.forms import Form, reader

_SIGN = re.compile(r"(?<=[a-z,’] )&(?= [a-z])")

AMPERSAND = Check(
    label="Ampersand",
    about="The sign & stands in the names of firms alone; everywhere else it is “and”.",
    read=reader(Form(_SIGN, "Write “and”.", "and", ("&",), in_quotes=False)),
    must_match=("They sell fish & chips.", "It was cold, wet, & dark."),
    must_not_match=(
        "“It is cold & wet,” she posted.",
        "Johnson & Johnson, AT&T, R&D, a Q&A, Barnes & Noble and fish and chips.",
        "![](figure:a) &amp; `fish & chips`",
    ),
)
