"""Hypothesis strategies that are shared: stories with everything that people type and paste."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from editor.domain.article import Article, Correction
from editor.domain.contributor import Contributor
from editor.domain.credit import ROLES, Credit
from editor.domain.credit_line import CreditLine
from editor.domain.crop import Crop
from editor.domain.dateline import Dateline
from editor.domain.figure import Figure
from editor.domain.moment import Moment, moment
from editor.domain.photo import Photo, PhotoFields
from editor.domain.status import Status
from editor.domain.story import Story

ODD = (
    "\u00a0\u202f\u2028\u2029\ufeff\u200b\u200f\u0301\u00ad"
    "😀🇰🇷👩‍🚒אבגسلام한국어日本語“”‘’«»—–…#*_`~|<>&\"'\\:-?!%@[]{}(),.;/"
)
MARKUP = (
    *("---", "***", "___", "...", "# Title", "## Sub", "> quote", "> [!pullquote] q", "> — who"),
    *("> [!factbox] f", "- item", "1. item", "![](figure:a)", "![](figure:b-2)", "![alt](x.jpg)"),
    *("https://example.org/x", "[a](https://b.example)", "[^1]", "[^1]: note", "| a | b |"),
    *("|---|---|", "    code", "<b>raw</b>", "</script>", "<!-- note -->", "<!-- open", "-->"),
    *("&nbsp;", "&lt;b&gt;", "key: value", "TK", "\t", "", " ", "**bold** and *em*", "a  "),
)
_CHARACTERS = st.one_of(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), st.sampled_from(ODD)
)


def texts(max_size: int = 40) -> st.SearchStrategy[str]:
    """One line of text, from empty to odd."""
    return st.one_of(
        st.text(_CHARACTERS, max_size=max_size),
        st.sampled_from(("no", "null", "~", "010", "2024-01-01", "---", "a: b", "- a", "'", '"')),
    )


def long_texts() -> st.SearchStrategy[str]:
    """Text of several lines."""
    return st.lists(texts(), max_size=3).map("\n".join)


def bodies() -> st.SearchStrategy[str]:
    """Markdown as it is typed, pasted and broken."""
    line = st.one_of(st.sampled_from(MARKUP), texts(60))
    end = st.sampled_from(("\n", "\n\n", "\r\n", "\n\n\n", " "))
    return st.lists(st.tuples(line, end), max_size=25).map(
        lambda parts: "".join(line + end for line, end in parts)
    )


def names() -> st.SearchStrategy[str]:
    """Slugs and names of figures."""
    return st.from_regex(r"[a-z0-9](?:[a-z0-9-]{0,10}[a-z0-9])?", fullmatch=True)


def instants() -> st.SearchStrategy[datetime]:
    """Aware moments in UTC."""
    return st.datetimes(datetime(1990, 1, 1), datetime(2080, 1, 1)).map(  # noqa: DTZ001
        lambda at: at.replace(tzinfo=UTC)
    )


def moments() -> st.SearchStrategy[Moment]:
    """Embargoes and schedules."""
    days = st.integers(min_value=0, max_value=9000)
    zones = st.sampled_from(("UTC", "Europe/Berlin", "Asia/Seoul", "America/St_Johns"))
    start = datetime(2020, 1, 1, 12, tzinfo=UTC)
    return st.builds(
        lambda day, zone: moment(f"{start + timedelta(days=day):%Y-%m-%d %H:%M} {zone}"),
        days,
        zones,
    )


def crops() -> st.SearchStrategy[Crop]:
    """Rectangles inside the picture."""
    side = st.floats(min_value=0.01, max_value=0.5)
    return st.builds(Crop, side, side, side, side)


def credit_lines() -> st.SearchStrategy[CreditLine]:
    """Sign-offs, from empty on."""
    some = st.lists(texts(20), max_size=3).map(tuple)
    flag = st.booleans()
    return st.builds(CreditLine, some, some, flag, flag, texts(10), flag, texts(), flag)


def figures(name: str) -> st.SearchStrategy[Figure]:
    """The use of a photo under that name."""
    return st.builds(
        Figure,
        name=st.just(name),
        photo=st.none() | st.sampled_from("0123456789abcdef").map(lambda digit: digit * 64),
        caption=st.none() | long_texts(),
        alt=st.none() | texts(),
        crop=st.none() | crops(),
        is_file=st.booleans(),
        lead=st.booleans(),
        sign_off=st.none() | credit_lines(),
    )


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Articles with anything in any field."""
    line, lines = texts(), st.lists(texts(), max_size=3).map(tuple)
    figure_names = draw(st.lists(names(), unique=True, max_size=4))
    rank = st.none() | st.integers(min_value=1, max_value=6)
    people = st.builds(
        Credit,
        name=line,
        role=st.sampled_from(ROLES) | line,
        place=line,
        affiliation=line,
        contributor_id=st.none() | st.just("1"),
        hidden=st.booleans(),
    )
    return Article(
        id="0" * 32,
        slug=draw(names()),
        url_slug=draw(line),
        headline=draw(line),
        social_headline=draw(line),
        seo_title=draw(line),
        kicker=draw(line),
        standfirst=draw(long_texts()),
        section=draw(line),
        desk=draw(line),
        genre=draw(line),
        priority=draw(rank),
        urgency=draw(rank),
        dateline=draw(st.builds(Dateline, line, line, line, line, line)),
        body=draw(bodies()),
        figures=tuple(draw(figures(name)) for name in figure_names),
        credits=draw(st.lists(people, max_size=4).map(tuple)),
        language=draw(st.sampled_from(("en-US", "ko", "ar", "de-AT", "", "x y"))),
        keywords=draw(lines),
        subjects=draw(lines),
        editors_note=draw(long_texts()),
        corrections=draw(
            st.lists(st.builds(Correction, long_texts(), instants()), max_size=2).map(tuple)
        ),
        note_to_desks=draw(long_texts()),
        embargo_until=draw(st.none() | moments()),
        publish_at=draw(st.none() | moments()),
        status=draw(st.sampled_from(Status)),
        canonical_url=draw(line | st.just("https://example.org/a?b=c&d")),
        target_words=draw(st.none() | st.integers(min_value=0, max_value=9999)),
        furniture=draw(lines),
        not_understood=draw(lines),
    )


@st.composite
def stories(draw: st.DrawFn) -> Story:
    """Articles with photos for some of their figures."""
    article = draw(articles())
    digests = sorted({figure.photo for figure in article.figures if figure.photo})
    side = st.integers(min_value=1, max_value=5000)
    photos = {
        digest: Photo(
            digest,
            "a.jpg",
            draw(st.sampled_from(("image/jpeg", "image/png", "image/webp"))),
            draw(side),
            draw(side),
            1,
            file=PhotoFields(caption=draw(st.none() | texts())),
            credit=draw(st.none() | credit_lines()),
        )
        for digest in digests
        if draw(st.booleans())
    }
    return Story(article, photos, {"1": Contributor("1", "A")})
