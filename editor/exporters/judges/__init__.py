"""Judges of formats, one file each: a module here with one ``Judge`` value, by its name.

A judge's verdict is that of the format's own schema where one ships in ``resources/schemas``, and
else of the rules that its readers are known to have.
"""

import sys
from functools import cache

from editor.discovery import plugs
from editor.exporters.judging.contract import Judge


@cache
def all_judges() -> dict[str, Judge]:
    """Every judge by its id, such as ``ninjs-3-1``."""
    return plugs(sys.modules[__name__], Judge)


def judge_for(file_name: str, data: bytes) -> str:
    """The id of the judge who knows a file best; empty if none does."""
    sure = {name: judge.recognises(file_name, data) for name, judge in all_judges().items()}
    best = max(sure, key=sure.__getitem__, default="")
    return best if best and sure[best] else ""
