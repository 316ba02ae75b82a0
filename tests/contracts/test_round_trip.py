"""What every format that can be read must keep: import(export(story)) loses nothing in silence."""

import pytest
from hypothesis import HealthCheck, given, settings

from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.exporters.options import with_chosen
from tests.exporters.round_trip import lost_in_silence
from tests.told_stories import told_stories

# Every format with both directions, and the options that make another one of it.
BOTH_WAYS = [
    ("html", {}),
    ("html-fragment", {}),
    ("markdown", {}),
    ("ninjs", {}),
    ("ninjs", {"version": "2.1"}),
    ("ninjs", {"version": "1.6"}),
    ("nitf", {}),
    ("nitf", {"namespace": "no"}),
    ("newsml-g2", {}),
    ("newsml-g2", {"text": "nitf"}),
    ("wxr", {}),
    ("rss", {}),
    ("atom", {}),
    ("docx", {}),
]
EACH = [pair for pair in BOTH_WAYS if pair[0] in all_exporters()]
IDS = ["-".join([name, *chosen.values()]) for name, chosen in EACH]


@pytest.mark.parametrize(("name", "chosen"), EACH, ids=IDS)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(story=told_stories())
def test_what_the_loss_list_does_not_name_comes_back(
    name: str, chosen: dict[str, str], story: Story
) -> None:
    exporter = all_exporters()[name]
    options = with_chosen(exporter.options, chosen)
    assert lost_in_silence(story, exporter, options) == {}
