"""The list of stories, without widgets."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from editor.domain.listing import Listing
from editor.domain.status import Status
from editor.ui.stories.row_painter import second_line
from editor.ui.stories.view_model import grouped

pytestmark = pytest.mark.window

_NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
_ROW = Listing("1", "bridge-vote", "", "", Status.DRAFT, 1, 0, 0, "", _NOON, _NOON)


def test_stories_stand_under_their_groups_and_no_group_is_empty() -> None:
    rows = grouped(
        (
            _ROW,
            replace(_ROW, id="2", status=Status.PUBLISHED),
            replace(_ROW, id="3", embargo="2026-12-01 06:00 UTC"),
            replace(_ROW, id="4", status=Status.READY),
        )
    )

    assert [row.group or (row.listing.id if row.listing else "") for row in rows] == [
        "In work",
        "1",
        "4",
        "Waiting to publish",
        "3",
        "Published",
        "2",
    ]


def test_the_second_line_says_slug_status_and_time_or_day() -> None:
    here = _NOON.astimezone()

    assert second_line(_ROW, _NOON) == f"bridge-vote   Draft   {here:%H:%M}"
    tomorrow = datetime(2026, 11, 25, 12, tzinfo=UTC)
    assert second_line(_ROW, tomorrow) == f"bridge-vote   Draft   Nov {here.day}"


def test_an_embargo_is_said_instead_of_the_status() -> None:
    embargoed = replace(_ROW, embargo="2026-12-01 06:00 UTC")

    assert "embargo 2026-12-01 06:00 UTC" in second_line(embargoed, _NOON)
