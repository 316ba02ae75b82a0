"""Whoever made a photo with a protected source is named nowhere in what leaves the house."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from editor.checks.contract import Check
from editor.checks.texts import all_texts, placed_figures
from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.credit_line import CreditLine
from editor.domain.credit_line_text import credit_line_text
from editor.domain.figure import Figure
from editor.domain.finding import Finding, Severity
from editor.domain.name_places import Reads, place_of_name
from editor.domain.photo import Photo, PhotoFields
from editor.domain.photo_layers import credit_of
from editor.domain.protected_source import (
    CODE,
    fields_naming,
    makers_of,
    naming_words,
    others_in,
    public_credit,
    public_fields,
)
from editor.domain.story import Story

_OWN_FIELDS = {"caption": "caption", "alt_text": "alt", "credit_line": "credit"}


def named_of(story: Story, figures: Iterable[tuple[int, Figure]]) -> Iterator[Finding]:
    """Where the makers of these figures' photos, each with its index, are named.

    What goes along with the photo and the credits are stops; a text may have its own reason to
    name somebody.
    """
    makers: dict[str, str] = {}
    for index, figure in figures:
        photo = story.photo_of(figure)
        if photo is None or not photo.is_protected:
            continue
        named = makers_of(photo, figure)
        called = _called(index, figure, named)
        makers.update({name: makers.get(name, called) for name in named})
        yield from _with_photo(story, index, named, called)
    if makers:
        yield from _in_credits(story, makers)
        yield from _in_texts(story, makers)


def named_of_photo(photo: Photo) -> Iterator[Finding]:
    """Where the maker of one photo is named, as if a copy of it went out now, field by field."""
    if not photo.is_protected:
        return
    credit = public_credit(photo, credit_of(photo, None))
    shown = replace(photo.shown, credit_line=credit_line_text(credit) or None)
    for name in fields_naming(makers_of(photo), public_fields(photo, shown)):
        yield _stop(name, (name,), "photo")


def _find(story: Story, _options: None) -> Iterator[Finding]:
    return named_of(story, placed_figures(story))


def _with_photo(
    story: Story, index: int, makers: tuple[str, ...], called: str
) -> Iterator[Finding]:
    figure = story.article.figures[index]
    said = story.words_of(figure)
    by_field: dict[str, list[str]] = {}
    for name in fields_naming(makers, said, figure.name):
        by_field.setdefault(_OWN_FIELDS.get(name, "photo"), []).append(name)
    texts = {"caption": story.caption_of(figure), "alt": story.alt_of(figure) or ""}
    for part, names in by_field.items():
        at = place_of_name(texts.get(part, ""), makers, others=others_in(said, makers)) or 0
        yield _stop(f"figures[{index}].{part}", names, called, at)


def _stop(field: str, names: Iterable[str], called: str, at: int = 0) -> Finding:
    # A place without its words: whoever reads over somebody's shoulder learns no name.
    message = (
        f"The {naming_words(names)} who made the {called}, and its source is protected: "
        "take the name out there."
    )
    return Finding(CODE, Severity.BLOCKER, message, field, at, at)


def _in_credits(story: Story, makers: dict[str, str]) -> Iterator[Finding]:
    for index, credit in enumerate(story.article.credits):
        called = _named_in(credit.name, makers, Reads.NAME)
        if called and not credit.hidden:
            message = (
                f"A credit of the story names who made the {called}, and its source is protected: "
                "hide the credit or take it out."
            )
            yield Finding(CODE, Severity.BLOCKER, message, f"credits[{index}].name")


def _in_texts(story: Story, makers: dict[str, str]) -> Iterator[Finding]:
    for text in all_texts(story):
        if text.field.startswith(("figures[", "credits[")):
            continue
        words = text.prose()
        called = _named_in(words, makers, Reads.PROSE)
        if called:
            at = place_of_name(words, makers) or 0
            message = (
                f"The text names somebody as the maker of the {called} is called, and its source "
                "is protected: see that nobody can tell."
            )
            yield Finding(CODE, Severity.WARNING, message, text.field, at, at)


def _named_in(text: str, makers: dict[str, str], reads: Reads) -> str:
    """What the photo of the first maker who is named there is called; empty if nobody is."""
    named = (called for name, called in makers.items() if _is_in(text, name, reads))
    return next(named, "")


def _is_in(text: str, name: str, reads: Reads) -> bool:
    return place_of_name(text, (name,), reads) is not None


def _called(index: int, figure: Figure, makers: tuple[str, ...]) -> str:
    """The photo as sentences call it: by its figure's name, if that doesn't give it away."""
    is_telling = place_of_name(figure.name, makers, Reads.FILE_NAME) is not None
    return f"photo {index + 1}" if is_telling else f"photo “{figure.name}”"


_POE = CreditLine(("Ann Montoya",), ("Northlight",), distributor="AP")


def _example(
    credit: CreditLine = _POE,
    *,
    name: str = "a",
    caption: str = "A dam.",
    is_protected: bool = True,
    **said: str | tuple[str, ...],
) -> Story:
    file = PhotoFields(creators=credit.creators, **said)  # type: ignore[arg-type]
    photo = Photo("d", "a.jpg", "image/jpeg", 9, 9, 9, file, credit=credit)
    photo = replace(photo, is_protected=is_protected)
    figure = Figure(name, photo="d", caption=caption)
    article = Article("1", "dam", body=f"![](figure:{name})", figures=(figure,))
    return Story(article, {"d": photo})


def _with(**changes: object) -> Story:
    story = _example()
    return replace(story, article=replace(story.article, **changes))  # type: ignore[arg-type]


PROTECTED_SOURCE_NAMED = Check(
    label="Protected source named",
    about="Somebody took a risk for this photo: the name must not leave with it, anywhere.",
    severity=Severity.BLOCKER,
    find=_find,
    must_match=(
        _example(caption="A dam. Photo: Ann Montoya"),
        _example(caption="Montoya saw the dam."),
        _example(alt_text="The dam, by ANN MONTOYA"),
        _example(long_description="Seen by Ann M. Montoya"),
        _example(headline="Montoya, Ann: the dam"),
        _example(keywords=("dam", "montoya")),
        _example(people=("Ann Móntoya",)),
        _example(usage_terms="Ask Ann-Montoya"),
        _example(copyright="© A. Montoya"),
        _example(source="annmontoya"),
        _example(name="montoya-1"),
        _example(replace(_POE, organisations=("Ann Montoya Pictures",))),
        _with(credits=(Credit("Ann Montoya", "photography"),)),
        _with(credits=(Credit("Ann Montoya"),)),
        _with(body="![](figure:a)\n\nAnn Montoya went there."),
        _with(headline="What Montoya saw"),
    ),
    must_not_match=(
        _example(),
        _example(caption="Ann Montoya saw it.", is_protected=False),
        _example(caption="Mayor Ana Montoya speaks.", people=("Ana Montoya",)),
        _example(caption="A.M. saw the dam in the morning."),
        _example(CreditLine(("Ann Field",)), caption="A field below the dam."),
        _example(CreditLine(("Bo Li",)), caption="Li Wei speaks."),
        _example(instructions="Call Ann Montoya"),
        _example(caption_writer="Ann Montoya"),
        _with(credits=(Credit("Ann Montoya", "photography", hidden=True),)),
        _with(credits=(Credit("Bo Montoya"),)),
        _with(body="The dam holds.", headline="What Montoya saw"),
    ),
)
