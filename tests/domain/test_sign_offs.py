"""The parser against the fixed list of real-form sign-offs.

First run, before the parser was tuned to anything in the list: 87/120, on 2026-11-24
(31 of the 33 others weren't marked uncertain). Last run: 120/120, on the same day.
"""

import tomllib
from pathlib import Path
from typing import Any

from editor.domain.credit_line import CreditLine
from editor.domain.sign_off import parse_credit_line, split_caption

SIGN_OFFS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("sign_offs.toml").read_text(encoding="utf-8")
)["sign_off"]
LEAST_RIGHT = 120


def read(text: str) -> CreditLine:
    return split_caption(text).credit or parse_credit_line(text)


def parts(credit: CreditLine) -> dict[str, Any]:
    return {
        "creators": [name.casefold() for name in credit.creators],
        "organisations": [name.casefold() for name in credit.organisations],
        "distributor": credit.distributor.casefold(),
        "pool": credit.pool,
        "handout": credit.handout,
        "file": credit.file,
    }


def expected(entry: dict[str, Any]) -> dict[str, Any]:
    return parts(
        CreditLine(
            creators=tuple(entry.get("creators", ())),
            organisations=tuple(entry.get("organisations", ())),
            distributor=entry.get("distributor", ""),
            pool=entry.get("pool", False),
            handout=entry.get("handout", False),
            file=entry.get("file", False),
        )
    )


def is_right(entry: dict[str, Any]) -> bool:
    return parts(read(entry["text"])) == expected(entry)


def test_the_list_has_120_different_sign_offs() -> None:
    assert len({entry["text"] for entry in SIGN_OFFS}) == 120


def test_nearly_all_sign_offs_are_read_right() -> None:
    assert sum(map(is_right, SIGN_OFFS)) >= LEAST_RIGHT
