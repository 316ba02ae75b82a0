"""What layouts get of a story, whichever way it goes into them."""

from editor.exporters.contract import Carries

CARRIED = Carries(
    frozenset(
        {
            *("kicker", "headline", "standfirst", "byline", "dateline", "text", "subheads"),
            *("emphasis", "code", "quotes", "pull_quotes", "factboxes", "tables", "footnotes"),
            *("captions", "photo_credits", "gathered_photo_credits", "tagline", "editors_note"),
            "corrections",
        }
    ),
    {
        "pictures": "files beside the text",
        "figure_places": "captions in their places",
        "galleries": "captions one after the other",
        "embeds": "their addresses",
        "rules": "paragraphs with three stars",
        "credits": "the byline and the tagline",
        "dateline_parts": "the printed dateline",
        "correction_times": "a line at the top, without its time",
        "embargo": "a line at the top",
        "release": "a line at the top",
    },
)
