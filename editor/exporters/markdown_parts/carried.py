"""What Markdown carries of a story, for Copydesk and for each site."""

from editor.exporters.contract import Carries
from editor.exporters.markdown_parts.site import WAYS, Site
from editor.exporters.parts import PARTS

# What an update is an update of stands in its history, which only a package takes along.
_NOT_BACK = {"release", "hidden_notes"}
_WHOLE = frozenset(
    {
        *("headline", "standfirst", "kicker", "social_headline", "seo_title", "byline"),
        *("dateline", "dateline_parts", "text", "subheads", "emphasis", "code", "links", "lists"),
        *("quotes", "tables", "footnotes", "rules", "pictures", "figure_places", "captions"),
        *("photo_credits", "alt", "lead", "tagline", "gathered_photo_credits", "editors_note"),
        *("corrections", "correction_times", "section", "desk", "genre", "priority", "urgency"),
        *("keywords", "subjects", "language", "embargo", "publish_at", "canonical_url"),
        "url_slug",
    }
)
_FLATTENED = {
    "pull_quotes": "block quotes",
    "factboxes": "block quotes",
    "embeds": "links",
    "galleries": "pictures one after the other",
    "credits": "the names of the authors, the byline and the tagline",
    "slug": "the name of the file",
    "release": "the time of the last change",
}


def carried_by(site: Site, *, hidden_notes: bool) -> Carries:
    """What is kept for a site."""
    if site is Site.COPYDESK:
        whole = frozenset(PARTS) - _NOT_BACK
        return Carries(
            whole | {"hidden_notes"} if hidden_notes else whole,
            {"release": "the corrections; that it is an update isn’t said"},
        )
    flattened = dict(_FLATTENED)
    if not WAYS[site].has_footnotes:
        flattened["footnotes"] = "numbers in brackets, and their texts at the end"
    return Carries(_WHOLE - flattened.keys(), flattened)
