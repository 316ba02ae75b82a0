"""What feeds carry of a story."""

from editor.exporters.page.fragment import FLATTENED as IN_HTML
from editor.exporters.page.fragment import FRAGMENT_PARTS

FEEDS = FRAGMENT_PARTS | {
    *("headline", "byline", "section", "genre", "keywords", "subjects", "language"),
    "canonical_url",
}
FLATTENED = {
    **IN_HTML,
    "credits": "names, and the words of byline and tagline",
    "embargo": (
        "a date of publication in the future, which readers of feeds may pass over: "
        "don’t put the file online before it"
    ),
    "publish_at": "the date of publication",
    "release": "a newer date, and a correction or a notice that readers see",
}
