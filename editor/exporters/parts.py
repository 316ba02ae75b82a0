"""The parts of a story that a format may carry or lose, and what a story says in each.

The value of a part is what two stories must have alike for the part to have been kept: a loss list
asks whether it is empty, a round trip whether it came back.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from editor.domain.dateline_text import dateline_text
from editor.domain.story import Story
from editor.exporters.release import release_of
from editor.exporters.said.credits import (
    desk_credits,
    people_credited,
    printed_line,
    written_photo_credits,
)
from editor.exporters.said.fields import (
    correction_times,
    corrections,
    dateline_parts,
    desk_lines,
    instant_of,
    of_field,
    plain,
)
from editor.exporters.said.figures import of_figures, printed_caption, shown, unplaced_figures
from editor.exporters.said.text import (
    blocks_of,
    cells_of,
    figure_places,
    galleries,
    looks,
    notes_of,
    points_of,
    weight_of,
    words_of_block,
    words_of_text,
)
from editor.markup.hidden_notes import hidden_notes
from editor.markup.story_blocks import (
    Code,
    Embed,
    Factbox,
    Listing,
    Notes,
    PullQuote,
    Quote,
    Rule,
    Subhead,
    Table,
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a story.

    Attributes:
        label: As people call it.
        field: The article's field that it belongs to.
        value: What a story says in it; empty, None or 0 if it has none.
    """

    label: str
    field: str
    value: Callable[[Story], Any]


PARTS: dict[str, Part] = {
    "headline": Part("Headline", "headline", of_field("headline")),
    "standfirst": Part("Standfirst", "standfirst", of_field("standfirst")),
    "kicker": Part("Kicker", "kicker", of_field("kicker")),
    "social_headline": Part("Social headline", "social_headline", of_field("social_headline")),
    "seo_title": Part("SEO title", "seo_title", of_field("seo_title")),
    "byline": Part("Byline", "credits", printed_line("byline")),
    "dateline": Part(
        "Dateline",
        "dateline",
        lambda story: plain(dateline_text(story.article.dateline, story.article.language)),
    ),
    "dateline_parts": Part("Dateline by its parts", "dateline", dateline_parts),
    "text": Part("Words of the text", "body", words_of_text),
    "subheads": Part(
        "Subheads", "body", blocks_of(Subhead, lambda block: (block.level, words_of_block(block)))
    ),
    "emphasis": Part("Bold and italics", "body", looks(weight_of)),
    "code": Part("Code", "body", blocks_of(Code, lambda block: block.text)),
    "links": Part("Links", "body", looks(lambda span: span.address)),
    "lists": Part("Lists", "body", blocks_of(Listing, points_of)),
    "quotes": Part("Block quotes", "body", blocks_of(Quote, words_of_block)),
    "pull_quotes": Part(
        "Pull quotes",
        "body",
        blocks_of(PullQuote, lambda block: (words_of_block(block), block.who != ())),
    ),
    "factboxes": Part("Factboxes", "body", blocks_of(Factbox, words_of_block)),
    "tables": Part("Tables", "body", blocks_of(Table, cells_of)),
    "footnotes": Part("Footnotes", "body", blocks_of(Notes, notes_of)),
    "embeds": Part("Embeds", "body", blocks_of(Embed, lambda block: block.address)),
    "rules": Part("Lines across the page", "body", lambda story: len(blocks_of(Rule, bool)(story))),
    "pictures": Part(
        "Pictures",
        "figures",
        lambda story: sum(story.photo_of(each) is not None for each in shown(story)),
    ),
    "figure_places": Part("Where the pictures stand in the text", "figures", figure_places),
    "galleries": Part("Galleries", "figures", galleries),
    "captions": Part("Captions", "figures", of_figures(printed_caption)),
    "photo_credits": Part(
        "Credit lines of the pictures", "figures", of_figures(Story.credit_text_of)
    ),
    "alt": Part(
        "Alt texts", "figures", of_figures(lambda story, figure: story.alt_of(figure) or "")
    ),
    "lead": Part(
        "Which picture leads",
        "figures",
        lambda story: [number for number, each in enumerate(shown(story), 1) if each.lead],
    ),
    "tagline": Part("Tagline", "credits", printed_line("tagline")),
    "credits": Part("Credits by name, role and place", "credits", people_credited),
    "gathered_photo_credits": Part("Photo credits in one line", "credits", written_photo_credits),
    "editors_note": Part("Editor’s note", "editors_note", of_field("editors_note")),
    "corrections": Part("Corrections", "corrections", corrections),
    "correction_times": Part("When it was corrected", "corrections", correction_times),
    "note_to_desks": Part("Note to desks", "note_to_desks", of_field("note_to_desks")),
    "section": Part("Section", "section", of_field("section")),
    "desk": Part("Desk", "desk", of_field("desk")),
    "genre": Part("Genre", "genre", of_field("genre")),
    "priority": Part("Priority", "priority", of_field("priority")),
    "urgency": Part("Urgency", "urgency", of_field("urgency")),
    "keywords": Part("Keywords", "keywords", of_field("keywords")),
    "subjects": Part("Subjects", "subjects", of_field("subjects")),
    "language": Part("Language", "language", of_field("language")),
    "embargo": Part("Embargo", "embargo_until", instant_of("embargo_until")),
    "publish_at": Part("Time of publication", "publish_at", instant_of("publish_at")),
    "release": Part(
        "That it corrects, updates or withdraws",
        "status",
        lambda story: str(release_of(story.article).kind) or None,
    ),
    "canonical_url": Part("Address on the web", "canonical_url", of_field("canonical_url")),
    "url_slug": Part("Address part", "url_slug", of_field("url_slug")),
    "slug": Part("Slug", "slug", of_field("slug")),
    "unplaced": Part("Pictures that are not placed", "figures", unplaced_figures),
    "desk_credits": Part("Hidden and vanity credits", "credits", desk_credits),
    "hidden_notes": Part(
        "Hidden notes", "body", lambda story: len(hidden_notes(story.article.body))
    ),
    "target_words": Part("Length that was asked for", "target_words", of_field("target_words")),
    "desk_lines": Part(
        "Lines left over from an import", "furniture", lambda story: tuple(desk_lines(story))
    ),
}
"""Every part by its id, in the order in which people care for them."""

DESK_ONLY = frozenset({"unplaced", "desk_credits", "hidden_notes", "target_words", "desk_lines"})
"""Parts that are the desk's own: a format for others leaves them out on purpose."""
