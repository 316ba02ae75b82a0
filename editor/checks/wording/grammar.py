"""Grammar: some forms that are never right, and with the extra ``grammar`` what Harper finds."""

from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.passage import COPY, Passage, Slip
from editor.checks.wording.harper import harper_slips
from editor.checks.wording.traps import trapped


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    own = list(trapped(passage, "never-right-en"))
    yield from own
    for slip in harper_slips(passage):
        if not any(slip.start < each.end and each.start < slip.end for each in own):
            yield slip


GRAMMAR = Check(
    label="Grammar",
    about=(
        "A sentence must hold together. Much more is found with the grammar checker Harper: "
        'install it with pip install "copydesk[grammar]".'
    ),
    read=_read,
    kinds=COPY,
    must_match=(
        "The boat did not sailed on Monday.",
        "She didn't went to the quay.",
        "The new boat is more faster.",
        "He might could sail.",
        "They will sailed on Monday.",
        "The crew have went home.",
        "He sailed three year ago.",
    ),
    must_not_match=(
        "The boat did not sail on Monday. The new boat is faster, and more people sail.",
        "He might sail if he could. They will sail. The crew have gone home.",
        "“She didn’t went,” he said.",
        "Without the fine, more younger and fitter sailors might stay at home.",
        "It costs between 5 and 10 pounds. Three years ago, has he seen the boat? Two time zones.",
    ),
)
