"""Their version of a story as an article: the one that was sent, with what they changed in it.

What was sent is read back as well: whatever reading loses is lost on both sides, and nobody is
told that somebody changed it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from editor.domain.article import Article
from editor.domain.errors import quoted
from editor.domain.figure import Figure
from editor.domain.publishing.carried_over import carried_over
from editor.domain.publishing.post import SentPicture
from editor.domain.publishing.remote import RemotePicture, RemotePost
from editor.domain.story import Story
from editor.exporters.dates import printed_date
from editor.exporters.page.language import language_tag
from editor.exporters.page.pictures import shown_figures
from editor.exporters.page.words import words_of
from editor.exporters.said.credits import lines_of
from editor.importers.fragment import ReadFragment
from editor.importers.site_text import KnownLines, read_site_text
from editor.markup.figures import figure_names, lead_above, lead_lifted
from editor.markup.hidden_notes import hidden_notes
from editor.services.publishing.remote_fields import with_figure

# The class of the words of a lead picture that the site shows by itself (exporters/wordpress.py).
_LEAD_IN_WORDS = "lead-caption"

Resolve = Callable[[Article], Story]


@dataclass(frozen=True, slots=True)
class Sent:
    """What we sent last.

    Attributes:
        story: As it was sent.
        remote: As it was read back then.
        pictures: What stands there of its pictures, by their paths.
        sent_pictures: The pictures that were sent.
    """

    story: Story
    remote: RemotePost
    pictures: Mapping[str, RemotePicture] = field(default_factory=dict)
    sent_pictures: tuple[SentPicture, ...] = ()


@dataclass(frozen=True, slots=True)
class Theirs:
    """Their version, and what can't be told by it, as sentences for people."""

    article: Article
    notes: tuple[str, ...] = ()


def theirs_of(sent: Sent, now: RemotePost, resolve: Resolve) -> Theirs:
    """What they made of what was sent.

    Args:
        sent: What was sent.
        now: The post as it stands there.
        resolve: Gives the story of an article.
    """
    known = known_lines(sent)
    before, after = read_site_text(sent.remote.body, known), read_site_text(now.body, known)
    article = sent.story.article
    body = carried_over(before.body, after.body, article.body)
    article = _with_lines(replace(article, body=body), before, after)
    article, notes = _with_head(article, (sent.remote, now), (before, after))
    article = _with_figures(article, before, after)
    if len(hidden_notes(body)) < len(hidden_notes(sent.story.article.body)):
        notes.append("A hidden note of the desk stands where the text was changed there.")
    notes += _corrections_elsewhere(before, after)
    notes += _pictures_from_there(before, after)
    notes += _credits_that_stay(sent.story, resolve(article), before, after)
    notes += [
        f"Nothing could be made of this, which was put in there: {quoted(each)}."
        for each in after.not_understood
        if each not in before.not_understood
    ]
    return Theirs(article, tuple(notes))


def known_lines(sent: Sent) -> KnownLines:
    """What our exporter put around the text, and which picture there is which figure."""
    article, lines = sent.story.article, lines_of(sent.story)
    words = words_of(language_tag(article.language))
    is_in_words = f'class="{_LEAD_IN_WORDS}"' in sent.remote.body
    over = lead_lifted(article) if is_in_words else article
    names = dict(_figures_by_path(sent, over))
    standing = [(names[path], each) for path, each in sent.pictures.items() if path in names]
    above = lead_above(over)
    return KnownLines(
        language=language_tag(article.language),
        kicker=article.kicker,
        standfirst=article.standfirst,
        byline=lines.byline,
        tagline=lines.tagline,
        note_label=words.editors_note,
        correction_label=words.correction,
        corrections=tuple(
            (each.at, printed_date(each.at, article.language)) for each in article.corrections
        ),
        lead=above.name if above and is_in_words else "",
        pictures={each.url: name for name, each in standing if each.url},
        picture_ids={each.id: name for name, each in standing if each.id},
    )


def _figures_by_path(sent: Sent, article: Article) -> Iterator[tuple[str, str]]:
    """The paths of pictures with the names of their figures.

    The photo tells where the path doesn't any more, as the desk may name its files otherwise now.
    """
    by_photo = {each.photo: each.name for each in sent.story.article.figures if each.photo}
    for picture in sent.sent_pictures:
        if picture.original in by_photo:
            yield picture.path, by_photo[picture.original]
    for name, shown in shown_figures(replace(sent.story, article=article)).items():
        yield from ((each.path, name) for each in shown.renditions)


def _with_lines(article: Article, before: ReadFragment, after: ReadFragment) -> Article:
    """The lines around the text, where they were changed."""
    if after.kicker != before.kicker:
        article = replace(article, kicker=after.kicker)
    if after.editors_note != before.editors_note:
        article = replace(article, editors_note=after.editors_note)
    if after.dateline != before.dateline:
        article = replace(article, dateline=after.dateline)
    printed = article.printed
    if after.byline != before.byline:
        printed = replace(printed, byline=after.byline)
    if after.tagline != before.tagline:
        printed = replace(printed, tagline=after.tagline)
    corrections = article.corrections
    if len(after.corrections) == len(before.corrections) == len(corrections):
        pairs = zip(corrections, before.corrections, after.corrections, strict=True)
        corrections = tuple(
            each if was.text == now.text else replace(each, text=now.text)
            for each, was, now in pairs
        )
    return replace(article, printed=printed, corrections=corrections)


def _with_head(
    article: Article, beside: tuple[RemotePost, RemotePost], within: tuple[ReadFragment, ...]
) -> tuple[Article, list[str]]:
    """Headline and standfirst: sites have them beside the text, and the text may repeat them.

    Args:
        article: As it was sent.
        beside: The post as it was, and as it is.
        within: Its text likewise.
    """
    was, now = beside
    was_read, now_read = within
    titles = ((was.title, now.title), (was_read.headline, now_read.headline))
    excerpts = ((was.excerpt, now.excerpt), (was_read.standfirst, now_read.standfirst))
    headline, more = _changed_line("headline", titles)
    standfirst, still_more = _changed_line("standfirst", excerpts)
    if headline is not None:
        article = replace(article, headline=headline)
    if standfirst is not None:
        article = replace(article, standfirst=standfirst)
    return article, more + still_more


def _changed_line(label: str, pairs: Iterable[tuple[str, str]]) -> tuple[str | None, list[str]]:
    """A line that stands at two places: as it is now where it was changed; None if nowhere."""
    changed = [now for was, now in pairs if was != now]
    notes = [
        f"The {label} within the text there is another: {quoted(each)}."
        for each in changed[1:]
        if each != changed[0]
    ]
    return (changed[0] if changed else None), notes


def _with_figures(article: Article, before: ReadFragment, after: ReadFragment) -> Article:
    """Captions, credits and alt texts that were changed; pictures that were put in or left out."""
    was = {each.name: each for each in before.figures}
    for there in after.figures:
        mine, sent = article.figure(there.name), was.get(there.name)
        if mine is None:
            article = replace(article, figures=(*article.figures, replace(there, lead=False)))
        elif sent is not None:
            article = with_figure(article, _changed(mine, sent, there))
    above = lead_above(article)
    seen = {each.name for each in after.figures}
    if above and above.name in was and above.name not in seen:
        article = with_figure(article, replace(above, lead=False))
    return article


def _changed(mine: Figure, sent: Figure, there: Figure) -> Figure:
    """A figure with what they changed of it."""
    if (there.caption, there.is_file) != (sent.caption, sent.is_file):
        mine = replace(mine, caption=there.caption or "", is_file=there.is_file)
    if there.sign_off != sent.sign_off:
        mine = replace(mine, sign_off=there.sign_off)
    if (there.alt or "") != (sent.alt or ""):
        mine = replace(mine, alt=there.alt)
    return mine


def _corrections_elsewhere(before: ReadFragment, after: ReadFragment) -> list[str]:
    if len(after.corrections) == len(before.corrections):
        return []
    what = "put in" if len(after.corrections) > len(before.corrections) else "taken out"
    return [f"A correction was {what} there: set it here with the act “Correct”, or send ours."]


def _pictures_from_there(before: ReadFragment, after: ReadFragment) -> list[str]:
    """Their pictures lie at the site alone."""
    placed = set(figure_names(before.body)) | {each.name for each in before.figures}
    return [
        f"A picture was put in there that isn’t in the library: {after.sources[each.name]}. "
        "Bring the file in and place it before you send, or it goes."
        for each in after.figures
        if each.name not in placed and each.name in after.sources
    ]


def _credits_that_stay(
    sent: Story, theirs: Story, before: ReadFragment, after: ReadFragment
) -> list[str]:
    """Credits that were changed there, where the one of the library goes before it."""
    was = {each.name: each for each in before.figures}
    notes = []
    for there in after.figures:
        mine, figure = sent.article.figure(there.name), theirs.article.figure(there.name)
        if mine is None or figure is None or there.name not in was:
            continue
        is_changed = there.sign_off != was[there.name].sign_off
        if is_changed and sent.credit_text_of(mine) == theirs.credit_text_of(figure):
            notes.append(
                f"The credit line of {quoted(there.name)} was changed there. That of the library "
                "goes before it: change it with the photo."
            )
    return notes
