"""A protected contributor is named nowhere in what leaves the house, but by the pseudonym."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

from editor.checks.contract import Check
from editor.checks.texts import all_texts, placed_figures
from editor.domain.article import Article, Printed
from editor.domain.contributor import Contributor
from editor.domain.credit import Credit
from editor.domain.figure import Figure
from editor.domain.finding import Finding, Severity
from editor.domain.name_places import Reads, place_of_name
from editor.domain.photo import Photo, PhotoFields
from editor.domain.protected_person import names_of
from editor.domain.protected_source import fields_naming
from editor.domain.story import Story

_CODE = "protected-person-named"


@dataclass(frozen=True, slots=True)
class _Sought:
    """Whom not to name, and whose last names say nothing because others have them too."""

    names: tuple[str, ...]
    others: tuple[str, ...]

    def place_in(self, text: str, reads: Reads = Reads.PROSE) -> int | None:
        return place_of_name(text, self.names, reads, self.others)


def _find(story: Story, _options: None) -> Iterator[Finding]:
    people = [each for each in story.contributors.values() if each.is_protected]
    names = tuple(name for each in people for name in names_of(each))
    if not names:
        return
    others = _others(story, names)
    sought = _Sought(names, others)
    yield from _in_texts(story, sought)
    yield from _in_credits(story, sought)
    yield from _in_lines(story.article, sought)
    for index, figure in placed_figures(story):
        yield from _with_figure(story, index, figure, sought)


def _others(story: Story, names: tuple[str, ...]) -> tuple[str, ...]:
    """Those who stand in the public credits and are none of these: pseudonyms and colleagues."""
    public = (each.name for each in story.public_credits)
    return tuple(each for each in public if place_of_name(each, names, Reads.NAME) is None)


def _in_texts(story: Story, sought: _Sought) -> Iterator[Finding]:
    for text in all_texts(story):
        if text.field.startswith("credits["):
            continue
        at = sought.place_in(text.prose())
        if at is not None:
            yield _stop("a text", "take the name out there", text.field, at)
    for index, keyword in enumerate(story.article.keywords):
        if sought.place_in(keyword, Reads.KEYWORD) is not None:
            yield _stop("a keyword", "take it out", f"keywords[{index}]")
    for name in ("slug", "url_slug", "canonical_url"):
        if sought.place_in(getattr(story.article, name), Reads.FILE_NAME) is not None:
            yield _stop("the address or the slug", "choose another", name)


def _in_credits(story: Story, sought: _Sought) -> Iterator[Finding]:
    """Credits that aren't the protected person's own: theirs go out under the pseudonym."""
    for index, credit in enumerate(story.article.credits):
        person = story.contributors.get(credit.contributor_id or "")
        own = person is not None and person.is_protected
        for part in ("affiliation", "place") if own else ("name", "affiliation", "place"):
            if sought.place_in(getattr(credit, part), Reads.NAME) is not None:
                why = "link it to the directory or take it out"
                yield _stop("a credit", why, f"credits[{index}].{part}")


def _in_lines(article: Article, sought: _Sought) -> Iterator[Finding]:
    for each in fields(Printed):
        at = sought.place_in(getattr(article.printed, each.name) or "")
        if at is not None:
            why = "take the name out, or go back to the line made by rule"
            yield _stop("a line of credit written by hand", why, f"printed.{each.name}", at)


def _with_figure(story: Story, index: int, figure: Figure, sought: _Sought) -> Iterator[Finding]:
    """What goes along with a picture; its caption and alt text are among the texts."""
    said = replace(story.words_of(figure), caption=None, alt_text=None)
    for name in fields_naming(sought.names, said, figure.name):
        where = "credit" if name == "credit_line" else "photo"
        yield _stop(
            "what goes out with a photo", "take the name out there", f"figures[{index}].{where}"
        )
    makers = said.creators or ()
    if any(sought.place_in(each, Reads.NAME) is not None for each in makers):
        yield _stop("a photo’s creator", "protect the photo’s source", f"figures[{index}].photo")


def _stop(where: str, what: str, field: str, at: int = 0) -> Finding:
    # A place without its words: whoever reads over somebody's shoulder learns no name.
    message = f"A protected contributor is named in {where}: {what}."
    return Finding(_CODE, Severity.BLOCKER, message, field, at, at)


def _example(
    credits: tuple[Credit, ...] = (Credit("Ann Montoya", contributor_id="p"),),
    *,
    pseudonym: str = "Eva Lind",
    is_protected: bool = True,
    said: PhotoFields = PhotoFields(),
    **changes: object,
) -> Story:
    person = Contributor(
        "p", "Ann Montoya", ("Ana Monty",), pseudonym=pseudonym, is_protected=is_protected
    )
    photo = Photo("d", "a.jpg", "image/jpeg", 9, 9, 9, said)
    figure = Figure("a", photo="d", caption="A dam.")
    article = Article(
        "1", "dam", body="The dam.\n\n![](figure:a)\n", figures=(figure,), credits=credits
    )
    return Story(replace(article, **changes), {"d": photo}, {"p": person})  # type: ignore[arg-type]


_OWN = Credit("Ann Montoya", contributor_id="p")

PROTECTED_PERSON_NAMED = Check(
    label="Protected contributor named",
    about="Whoever is protected leaves the house under the pseudonym or not at all.",
    severity=Severity.BLOCKER,
    find=_find,
    is_english=False,
    must_match=(
        _example(body="Ann Montoya went there."),
        _example(body="What Montoya saw."),
        _example(headline="Ana Monty’s dam"),
        _example(standfirst="By ANN MONTOYA"),
        _example(keywords=("dam", "montoya")),
        _example(url_slug="what-montoya-saw"),
        _example((_OWN, Credit("Ann Montoya"))),
        _example((_OWN, Credit("Ana Monty", "editing", hidden=True))),
        _example((_OWN, Credit("Bo Lee", affiliation="Montoya"))),
        _example(printed=Printed(byline="By Ann Montoya")),
        _example(printed=Printed(tagline="Ann Móntoya contributed to this report.")),
        _example(printed=Printed(photo_credits="Ann Montoya")),
        _example(figures=(Figure("a", photo="d", caption="Ann Montoya at the dam."),)),
        _example(figures=(Figure("a", photo="d", alt="Ann Montoya at the dam."),)),
        _example(said=PhotoFields(keywords=("montoya",))),
        _example(said=PhotoFields(creators=("Ann Montoya",))),
        _example(said=PhotoFields(credit_line="Ann Montoya/AP")),
        _example(pseudonym="", body="Ann Montoya went there."),
    ),
    must_not_match=(
        _example(),
        _example(pseudonym=""),
        _example(pseudonym="Ana Monty", body="Ana Monty went there."),
        _example(pseudonym="Eva Montoya", body="Eva Montoya went there."),
        _example(printed=Printed(byline="By Eva Lind", tagline="")),
        _example(body="Ann Montoya went there.", is_protected=False),
        _example((_OWN, Credit("Bo Montoya")), body="Bo Montoya went there."),
        _example((Credit("Ann Montoya", contributor_id="p", note="Ann Montoya"),)),
    ),
)
