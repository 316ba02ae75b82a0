"""The parts of a story that a format may carry or lose, and what a story says in each.

The value of a part is what two stories must have alike for the part to have been kept: a loss list
asks whether it is empty, a round trip whether it came back.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from editor.domain.caption_text import caption_text
from editor.domain.credit import Credit
from editor.domain.dateline_text import dateline_text
from editor.domain.figure import Figure
from editor.domain.moment import Moment
from editor.domain.printed_credits import PrintedLines, printed_credits
from editor.domain.story import Story
from editor.exporters.release import release_of
from editor.markup.characters import printable
from editor.markup.figures import figure_names, lead_above
from editor.markup.hidden_notes import hidden_notes
from editor.markup.read_blocks import read_blocks
from editor.markup.story_blocks import (
    Code,
    Embed,
    Factbox,
    Listing,
    Notes,
    Place,
    PullQuote,
    Quote,
    Rule,
    Span,
    StoryBlock,
    Subhead,
    Table,
    every,
    lines_in,
    own_lines,
    text_of,
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


def _field(name: str) -> Callable[[Story], Any]:
    def value(story: Story) -> Any:
        found = getattr(story.article, name)
        if isinstance(found, str):
            return _plain(found)
        if isinstance(found, tuple):
            return tuple(_plain(each) for each in found if _plain(each))
        return found

    return value


def _plain(text: str) -> str:
    """What of a text every format can hold: characters of XML, spaces as one, none at the ends."""
    return " ".join(printable(text).split())


def _instant(name: str) -> Callable[[Story], Any]:
    def value(story: Story) -> Any:
        at: Moment | None = getattr(story.article, name)
        return at.utc.replace(microsecond=0) if at else None

    return value


def _printed(name: str) -> Callable[[Story], str]:
    return lambda story: _plain(getattr(lines_of(story), name))


def _written_photo_credits(story: Story) -> str:
    """The line that somebody wrote; the one by rule says what stands with the pictures already."""
    return _plain(story.article.printed.photo_credits or "")


def lines_of(story: Story) -> PrintedLines:
    """The printed lines of credit; a line under the byline belongs to it."""
    lines = printed_credits(story)
    return replace(lines, byline="\n".join(filter(None, (lines.byline, lines.agency_line))))


def _credits(story: Story) -> tuple[Credit, ...]:
    """Who readers may know of: name, role, place and affiliation."""
    return tuple(
        Credit(_plain(each.name), _plain(each.role), _plain(each.place), _plain(each.affiliation))
        for each in story.public_credits
        if not each.hidden and _plain(each.name)
    )


def _desk_credits(story: Story) -> tuple[str, ...]:
    """Credits that are kept on the desk or are printed and nothing else."""
    return tuple(
        _plain(each.name) for each in story.public_credits if each.hidden or each.is_vanity
    )


def shown(story: Story) -> tuple[Figure, ...]:
    """The figures that readers get: the lead above the text, then as the body has them."""
    above = lead_above(story.article)
    figures = {figure.name: figure for figure in story.article.figures}
    names = dict.fromkeys(figure_names(story.article.body))
    placed = tuple(figures[name] for name in names if name in figures)
    return (above, *placed) if above else placed


def _of_figures(said: Callable[[Story, Figure], str]) -> Callable[[Story], tuple[str, ...]]:
    """What the shown figures say, each in its place; empty if none of them says anything."""

    def value(story: Story) -> tuple[str, ...]:
        texts = tuple(_plain(said(story, figure)) for figure in shown(story))
        return texts if any(texts) else ()

    return value


def _caption(story: Story, figure: Figure) -> str:
    return caption_text(story.caption_of(figure), figure.is_file)


def _figure_places(story: Story) -> tuple[tuple[int, int], ...]:
    """Before how many words of the text each line of figures stands, and how many it has."""
    known = {figure.name for figure in story.article.figures}
    places, words = [], 0
    for block in every(read_blocks(story.article.body)):
        if isinstance(block, Place):
            count = sum(name in known for name in block.names)
            places += [(words, count)] if count else []
        words += sum(len(text_of(spans).split()) for spans in own_lines(block))
    return tuple(places)


def _unplaced(story: Story) -> int:
    return len(story.article.figures) - len(shown(story))


def _text(story: Story) -> tuple[str, ...]:
    """The words of the text, in order."""
    lines = map(text_of, lines_in(read_blocks(story.article.body)))
    return tuple(word for line in lines for word in line.split())


def _looks(wanted: Callable[[Span], Any]) -> Callable[[Story], tuple[Any, ...]]:
    """Which words have a look, and what of it."""

    def value(story: Story) -> tuple[Any, ...]:
        found: list[tuple[str, Any]] = []
        for block in every(read_blocks(story.article.body)):
            if isinstance(block, Code):
                continue
            for spans in own_lines(block):
                found += [
                    (_plain(span.text), wanted(span))
                    for span in spans
                    if wanted(span) and (_plain(span.text) or span.note)
                ]
        return tuple(found)

    return value


def _blocks(
    kind: type | tuple[type, ...], said: Callable[[Any], Any]
) -> Callable[[Story], tuple[Any, ...]]:
    def value(story: Story) -> tuple[Any, ...]:
        blocks = every(read_blocks(story.article.body))
        return tuple(said(block) for block in blocks if isinstance(block, kind))

    return value


def _words(block: StoryBlock) -> str:
    return " ".join(" ".join(map(text_of, lines_in((block,)))).split())


def _points(block: Listing) -> tuple[Any, ...]:
    return block.start, *(" ".join(map(_words, point)) for point in block.points)


def _table(block: Table) -> tuple[Any, ...]:
    return tuple(tuple(_plain(text_of(cell)) for cell in row) for row in block.rows)


def _notes(block: Notes) -> tuple[str, ...]:
    return tuple(" ".join(map(_words, note.blocks)) for note in block.notes)


def _galleries(story: Story) -> tuple[int, ...]:
    counts = _blocks(Place, lambda place: len(place.names))(story)
    return tuple(count for count in counts if count > 1)


def _corrections(story: Story) -> tuple[str, ...]:
    return tuple(text for each in story.article.corrections if (text := _plain(each.text)))


def _correction_times(story: Story) -> tuple[Any, ...]:
    return tuple(
        each.at.replace(microsecond=0) for each in story.article.corrections if _plain(each.text)
    )


def _looked_alike(span: Span) -> Any:
    return (span.strong, span.emphasis) if span.strong or span.emphasis else None


def _desk_lines(story: Story) -> Iterator[str]:
    yield from story.article.furniture
    yield from story.article.not_understood


def _dateline_parts(story: Story) -> tuple[str, ...]:
    parts = story.article.dateline
    texts = (parts.place, parts.region, parts.country, parts.agency, parts.date)
    return tuple(map(_plain, texts)) if any(map(_plain, texts)) else ()


PARTS: dict[str, Part] = {
    "headline": Part("Headline", "headline", _field("headline")),
    "standfirst": Part("Standfirst", "standfirst", _field("standfirst")),
    "kicker": Part("Kicker", "kicker", _field("kicker")),
    "social_headline": Part("Social headline", "social_headline", _field("social_headline")),
    "seo_title": Part("SEO title", "seo_title", _field("seo_title")),
    "byline": Part("Byline", "credits", _printed("byline")),
    "dateline": Part(
        "Dateline",
        "dateline",
        lambda story: _plain(dateline_text(story.article.dateline, story.article.language)),
    ),
    "dateline_parts": Part("Dateline by its parts", "dateline", _dateline_parts),
    "text": Part("Words of the text", "body", _text),
    "subheads": Part(
        "Subheads", "body", _blocks(Subhead, lambda block: (block.level, _words(block)))
    ),
    "emphasis": Part("Bold and italics", "body", _looks(_looked_alike)),
    "code": Part("Code", "body", _blocks(Code, lambda block: block.text)),
    "links": Part("Links", "body", _looks(lambda span: span.address)),
    "lists": Part("Lists", "body", _blocks(Listing, _points)),
    "quotes": Part("Block quotes", "body", _blocks(Quote, _words)),
    "pull_quotes": Part(
        "Pull quotes", "body", _blocks(PullQuote, lambda block: (_words(block), block.who != ()))
    ),
    "factboxes": Part("Factboxes", "body", _blocks(Factbox, _words)),
    "tables": Part("Tables", "body", _blocks(Table, _table)),
    "footnotes": Part("Footnotes", "body", _blocks(Notes, _notes)),
    "embeds": Part("Embeds", "body", _blocks(Embed, lambda block: block.address)),
    "rules": Part("Lines across the page", "body", lambda story: len(_blocks(Rule, bool)(story))),
    "pictures": Part(
        "Pictures",
        "figures",
        lambda story: sum(story.photo_of(each) is not None for each in shown(story)),
    ),
    "figure_places": Part("Where the pictures stand in the text", "figures", _figure_places),
    "galleries": Part("Galleries", "figures", _galleries),
    "captions": Part("Captions", "figures", _of_figures(_caption)),
    "photo_credits": Part(
        "Credit lines of the pictures", "figures", _of_figures(Story.credit_text_of)
    ),
    "alt": Part(
        "Alt texts", "figures", _of_figures(lambda story, figure: story.alt_of(figure) or "")
    ),
    "lead": Part(
        "Which picture leads",
        "figures",
        lambda story: [number for number, each in enumerate(shown(story), 1) if each.lead],
    ),
    "tagline": Part("Tagline", "credits", _printed("tagline")),
    "credits": Part("Credits by name, role and place", "credits", _credits),
    "gathered_photo_credits": Part("Photo credits in one line", "credits", _written_photo_credits),
    "editors_note": Part("Editor’s note", "editors_note", _field("editors_note")),
    "corrections": Part("Corrections", "corrections", _corrections),
    "correction_times": Part("When it was corrected", "corrections", _correction_times),
    "note_to_desks": Part("Note to desks", "note_to_desks", _field("note_to_desks")),
    "section": Part("Section", "section", _field("section")),
    "desk": Part("Desk", "desk", _field("desk")),
    "genre": Part("Genre", "genre", _field("genre")),
    "priority": Part("Priority", "priority", _field("priority")),
    "urgency": Part("Urgency", "urgency", _field("urgency")),
    "keywords": Part("Keywords", "keywords", _field("keywords")),
    "subjects": Part("Subjects", "subjects", _field("subjects")),
    "language": Part("Language", "language", _field("language")),
    "embargo": Part("Embargo", "embargo_until", _instant("embargo_until")),
    "publish_at": Part("Time of publication", "publish_at", _instant("publish_at")),
    "release": Part(
        "That it corrects, updates or withdraws",
        "status",
        lambda story: str(release_of(story.article).kind) or None,
    ),
    "canonical_url": Part("Address on the web", "canonical_url", _field("canonical_url")),
    "url_slug": Part("Address part", "url_slug", _field("url_slug")),
    "slug": Part("Slug", "slug", _field("slug")),
    "unplaced": Part("Pictures that are not placed", "figures", _unplaced),
    "desk_credits": Part("Hidden and vanity credits", "credits", _desk_credits),
    "hidden_notes": Part(
        "Hidden notes", "body", lambda story: len(hidden_notes(story.article.body))
    ),
    "target_words": Part("Length that was asked for", "target_words", _field("target_words")),
    "desk_lines": Part(
        "Lines left over from an import", "furniture", lambda story: tuple(_desk_lines(story))
    ),
}
"""Every part by its id, in the order in which people care for them."""

DESK_ONLY = frozenset({"unplaced", "desk_credits", "hidden_notes", "target_words", "desk_lines"})
"""Parts that are the desk's own: a format for others leaves them out on purpose."""
