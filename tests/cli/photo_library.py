"""What the tests of ``copydesk photos`` share."""

import json
from collections.abc import Callable
from typing import Any

from click.testing import Result

from editor.domain.photo import PhotoFields

Photos = Callable[..., Result]
FERRY = PhotoFields(
    caption="The ferry Isla leaves Harbour Bay, Scotland, Monday, Feb. 10, 2025.",
    alt_text="A ferry on grey water.",
    creators=("Omar Lind",),
    credit_line="Omar Lind/Northline",
    city="Harbour Bay",
    taken_at="2025-02-10T09:00:00",
)


def told(result: Result) -> Any:
    """What a command printed as JSON."""
    return json.loads(result.stdout)
