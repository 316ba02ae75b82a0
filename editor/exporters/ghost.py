"""A post for Ghost's Admin API: ``POST posts/?source=html`` takes the file as it is.

It is never published by being sent: it is a draft, or scheduled if the story is ready and says
when. Ghost has no embargo, and a post that is sent as published with a time to come is out at
once: so the time is never before an embargo, and an embargo alone schedules nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Enum

from editor.domain.story import Story
from editor.exporters.contract import Carries, Exporter, Output, OutputFile
from editor.exporters.ghost_parts.html import post_html
from editor.exporters.ghost_parts.lexical import post_lexical
from editor.exporters.ghost_parts.pieces import pieces_of
from editor.exporters.ghost_parts.post import post_of
from editor.exporters.json_text import json_file
from editor.exporters.page.language import direction, language_tag
from editor.exporters.page.pictures import shown_figures
from editor.markup.figures import lead_lifted


class Body(Enum):
    """What the text of a post is sent as."""

    HTML = "html"
    LEXICAL = "lexical"


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen for Ghost."""

    body: Body = field(
        default=Body.HTML,
        metadata={"label": "The text as HTML or as Lexical", "makes_format": True},
    )
    byline: bool = field(default=True, metadata={"label": "Byline in the text"})
    lead_lifted: bool = field(
        default=False, metadata={"label": "Lead picture out of the text, as the feature image"}
    )


def _export(story: Story, options: Options) -> Iterator[Output]:
    if options.lead_lifted:
        story = replace(story, article=lead_lifted(story.article))
    figures = shown_figures(story)
    pieces = pieces_of(story, figures, has_byline=options.byline)
    written = (
        post_html(pieces)
        if options.body is Body.HTML
        else post_lexical(pieces, direction(language_tag(story.article.language)))
    )
    text = {options.body.value: written}
    yield OutputFile("posts.json", json_file({"posts": [post_of(story, figures, text)]}))
    for shown in figures.values():
        if shown.largest:
            yield shown.largest


_WHOLE = (
    *("headline", "standfirst", "social_headline", "seo_title", "text", "subheads", "emphasis"),
    *("code", "links", "lists", "quotes", "pull_quotes", "factboxes", "tables", "rules"),
    *("pictures", "figure_places", "captions", "photo_credits", "alt", "editors_note"),
    *("corrections", "section", "keywords", "language", "canonical_url", "url_slug"),
)
_FLATTENED = {
    "kicker": "a line in bold above the text",
    "byline": "the first paragraph, as authors of Ghost need an account",
    "dateline": "bold words at the start of the text",
    "footnotes": "numbers in the text and a list at its end",
    "embeds": "links",
    "galleries": "pictures one below the other",
    "lead": "the feature image, if the text doesn’t place it",
    "tagline": "the last paragraph, in italics",
    "credits": "names in the head of the page",
    "correction_times": "a day behind the words",
    "subjects": "internal tags",
    "embargo": "an internal tag, as Ghost has no embargo; no schedule is set before it",
    "publish_at": "a schedule if the story is Ready, else nothing",
    "release": "an internal tag",
}


def _carries(options: Options) -> Carries:
    left_out = frozenset() if options.byline else {"byline"}
    flattened = {part: how for part, how in _FLATTENED.items() if part not in left_out}
    return Carries(frozenset(_WHOLE), flattened)


GHOST = Exporter("Ghost post", Options(), _export, _carries, lambda _: "ghost", is_for_readers=True)
