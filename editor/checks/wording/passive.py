"""The passive with who did it: ``was seen by the crew``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from editor.checks.contract import Check
from editor.checks.passage import COPY, Passage, Slip
from editor.checks.wording.traps import words_of
from editor.domain.finding import Severity

_IRREGULAR = (
    "beaten|bitten|bought|broken|brought|built|caught|chosen|cut|done|drawn|driven|eaten|found"
    "|given|held|hit|hurt|kept|known|laid|led|left|lost|made|met|paid|put|read|run|seen|sent|set"
    "|shot|shown|sold|spent|stolen|struck|sung|taken|taught|told|torn|understood|won|written"
)
_PARTICIPLE = rf"(?:[a-z]{{2,20}}ed|{_IRREGULAR})"
_BE = r"(?:is|are|was|were|be|been|being)"
_BY_AGENT = re.compile(
    rf"\b{_BE} (?:[a-z]{{2,20}}ly )?(?P<did>{_PARTICIPLE}) by"
    r" (?!(?:\d|far\b|then\b|now\b|hand\b|mail\b|phone\b|law\b|train\b|bus\b|car\b|road\b|air\b|sea"
    r"|email\b|mistake\b|accident\b|about\b|more\b|less\b|nearly\b|almost\b|half\b|[a-z]{2,20}ing\b"
    r"|(?:the )?(?:end|time|week|month|year|deadline|summer|fall|winter|spring|start|beginning)\b"
    r"|(?:late|early|mid|next|noon|midnight)\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\b|today\b|tomorrow\b))"
)
_ANY = re.compile(rf"\b{_BE} (?:[a-z]{{2,20}}ly )?(?P<did>{_PARTICIPLE})\b")


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen for the passive."""

    every: bool = field(default=False, metadata={"label": "Also where nobody is named"})


def _read(passage: Passage, options: Options) -> Iterator[Slip]:
    if not options.every and "by" not in words_of(passage.prose):
        return
    for match in passage.matches(_ANY if options.every else _BY_AGENT):
        if match["did"] == "survived":  # as obituaries have it
            continue
        message = "This is in the passive. Could the one who did it come first?"
        yield Slip(*match.span(), message)


PASSIVE = Check(
    label="Passive voice",
    about="A sentence is often shorter if it begins with who did it: a matter of taste.",
    read=_read,
    severity=Severity.HINT,
    is_on=False,
    options=Options(),
    kinds=COPY,
    must_match=(
        "The boat was seen by the crew.",
        "The bill has been passed by lawmakers.",
        "It was quickly repaired by a diver.",
    ),
    must_not_match=(
        "The crew saw the boat. It was repaired by Monday, by 5 p.m. and by hand.",
        "It was repaired. It stood by the quay, and she was pleased.",
        "“It was seen by the crew,” he said.",
    ),
)
