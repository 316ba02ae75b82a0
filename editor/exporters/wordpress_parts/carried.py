"""What blocks of WordPress carry of a story."""

from editor.exporters.page.fragment import FRAGMENT_PARTS

BLOCKS = FRAGMENT_PARTS - {"kicker", "standfirst"} | {"embeds"}
FLATTENED = {
    "dateline_parts": "the line that is printed",
    "credits": "the byline and the tagline",
    "release": "a correction or a notice that readers see",
}
