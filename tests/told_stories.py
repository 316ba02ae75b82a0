"""Stories as desks write them, with everything that a body can hold and words of every kind."""

from datetime import UTC, datetime

from hypothesis import strategies as st

from editor.domain.article import Article, Correction
from editor.domain.credit import Credit
from editor.domain.credit_line import CreditLine
from editor.domain.dateline import Dateline
from editor.domain.figure import Figure
from editor.domain.moment import moment
from editor.domain.photo import Photo
from editor.domain.status import Status
from editor.domain.story import Story

WORDS = (
    *("ferry", "harbour", "vote", "Monday", "storm", "quay", "said", "“slow”", "it’s", "Łódź"),
    *(
        "日本語",
        "سلام",
        "👩‍🚒",
        "R&D",
        "5",
        "e.g.",
        "a-b",
        "CO₂",
        "100%",
        "café",
        "naïve",
        "Straße",
    ),
)
HOSTILE_WORDS = ("<script>", "</p>", "]]>", "&amp;", "--", "<b>x</b>", "{{x}}", "%s", "\\n", "'x'")
_SPECIAL = "\\`*_{}[]<>()#+-.!|&~^$:=\"'"
NAMES = ("Greta Holm", "Peter Ashe", "Ana de la Cruz", "Jean-Luc O’Neil", "Mina Park")
DIGESTS = ("a" * 64, "b" * 64)


def escaped(text: str) -> str:
    """Text that Markdown takes for nothing but text."""
    return "".join(f"\\{sign}" if sign in _SPECIAL else sign for sign in text)


def lines(least: int = 1, most: int = 6) -> st.SearchStrategy[str]:
    """A line of words, hostile ones among them."""
    word = st.sampled_from((*WORDS, *HOSTILE_WORDS))
    return st.lists(word, min_size=least, max_size=most).map(" ".join)


def _runs() -> st.SearchStrategy[str]:
    plain = lines().map(escaped)
    strong = lines(1, 2).map(lambda text: f"**{escaped(text)}**")
    emphasis = lines(1, 2).map(lambda text: f"*{escaped(text)}*")
    link = lines(1, 2).map(lambda text: f"[{escaped(text)}](https://example.org/a?b=1&c=2)")
    return st.lists(st.one_of(plain, plain, strong, emphasis, link), min_size=1, max_size=4).map(
        lambda runs: "word " + " ".join(runs)
    )


def _points(mark: str) -> st.SearchStrategy[str]:
    return st.lists(_runs(), min_size=1, max_size=3).map(
        lambda points: "\n".join(f"{mark} {point}" for point in points)
    )


def _tables() -> st.SearchStrategy[str]:
    cell = st.sampled_from(("ferry", "5", "日本語", "R\\&D"))
    row = st.tuples(cell, cell).map(lambda cells: f"| {cells[0]} | {cells[1]} |")
    return st.lists(row, min_size=2, max_size=3).map(
        lambda rows: "\n".join([rows[0], "|---|---|", *rows[1:]])
    )


def blocks() -> st.SearchStrategy[str]:
    """One block of a body."""
    return st.one_of(
        _runs(),
        _runs(),
        lines().map(lambda text: f"## {escaped(text)} sub"),
        lines().map(lambda text: f"### {escaped(text)} sub"),
        _points("-"),
        _points("1."),
        _runs().map(lambda text: f"> {text}"),
        st.tuples(_runs(), lines()).map(
            lambda said: f"> [!pullquote] {said[0]}\n> — {escaped(said[1])} who"
        ),
        st.tuples(lines(), _runs()).map(
            lambda said: f"> [!factbox] box {escaped(said[0])}\n> {said[1]}"
        ),
        _tables(),
        st.just("https://example.org/film"),
        st.just("---"),
        st.just("    code & <x>\n    more"),
        st.just("A note here.[^1]\n\n[^1]: The *note* itself."),
    )


def figures(name: str) -> st.SearchStrategy[Figure]:
    """A figure with words of its own."""
    return st.builds(
        Figure,
        name=st.just(name),
        photo=st.sampled_from((*DIGESTS, None)),
        caption=lines(2).map(lambda text: f"People {text}."),
        alt=st.sampled_from(("A white ferry.", "Two people & a dog", "港の船")),
        sign_off=st.sampled_from(
            (
                CreditLine(creators=("Una Reid",), organisations=("NLW Photo",)),
                CreditLine(organisations=("NASA",)),
            )
        ),
    )


@st.composite
def told_stories(draw: st.DrawFn) -> Story:
    """A story that a desk could send; its body never repeats a footnote."""
    parts = draw(st.lists(blocks(), min_size=1, max_size=6))
    kept = [part for at, part in enumerate(parts) if "[^1]" not in part or part not in parts[:at]]
    used = [draw(figures(name)) for name in draw(st.sampled_from(((), ("a",), ("a", "b"))))]
    if len(used) > 1 and draw(st.booleans()):
        kept.insert(1, "![](figure:a)\n![](figure:b)")
    else:
        for figure in used:
            kept.insert(draw(st.integers(0, len(kept))), f"![](figure:{figure.name})")
    notes = [part for part in kept if "[^1]" in part]
    body = "\n\n".join([*(part for part in kept if "[^1]" not in part), *notes])
    line, optional = lines(), st.one_of(st.just(""), lines())
    people = st.lists(st.sampled_from(NAMES), unique=True, max_size=3)
    article = Article(
        id=draw(st.sampled_from(("1" * 32, "0123456789abcdef" * 2))),
        slug="ferry-back",
        url_slug=draw(st.sampled_from(("", "ferry-returns"))),
        headline=f"Ferry {draw(line)}",
        kicker=draw(optional),
        standfirst=draw(optional),
        section=draw(optional),
        desk=draw(st.sampled_from(("", "Coast desk"))),
        genre=draw(st.sampled_from(("", "Feature"))),
        priority=draw(st.sampled_from((None, 1, 4))),
        urgency=draw(st.sampled_from((None, 1, 5))),
        dateline=draw(
            st.sampled_from(
                (
                    Dateline(),
                    Dateline(place="Harbour Bay", region="Scotland", agency="NLW"),
                    Dateline(place="Seoul", region="South Korea", agency="AP"),
                )
            )
        ),
        body=f"{body}\n",
        figures=tuple(used),
        credits=tuple(
            [Credit(name) for name in draw(people)]
            + [
                Credit(name, "contributing", "Oban", "Northline Wire")
                for name in draw(st.sampled_from(((), ("Rita Voss",))))
            ]
        ),
        language=draw(st.sampled_from(("en-US", "en-GB", "ko", "ar"))),
        keywords=tuple(draw(st.lists(st.sampled_from(("ferry", "R&D", "日本")), unique=True))),
        subjects=draw(st.sampled_from(((), ("medtop:20000705",)))),
        editors_note=draw(optional),
        corrections=draw(
            st.sampled_from(
                (
                    (),
                    (
                        Correction(
                            "It was “two” & not <three>.", datetime(2026, 11, 24, tzinfo=UTC)
                        ),
                    ),
                )
            )
        ),
        note_to_desks=draw(optional),
        embargo_until=draw(st.sampled_from((None, moment("2026-12-01 06:00 Europe/Berlin")))),
        publish_at=draw(st.sampled_from((None, moment("2026-12-02 06:00 Asia/Seoul")))),
        status=draw(st.sampled_from((Status.DRAFT, Status.READY))),
        canonical_url=draw(st.sampled_from(("", "https://example.org/news/ferry?a=1&b=2"))),
        created_at=datetime(2026, 11, 23, 12, tzinfo=UTC),
    )
    photos = {digest: Photo(digest, "a.jpg", "image/jpeg", 1200, 800, 1) for digest in DIGESTS}
    return Story(article, photos)
