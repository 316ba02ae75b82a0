"""Articles, photos and contributors at random, with every field filled."""

from dataclasses import fields
from datetime import UTC
from typing import Any

from hypothesis import strategies as st

from editor.domain.article import Article, Correction, Override, Printed
from editor.domain.contributor import CmsIdentity, Contributor
from editor.domain.credit import Credit
from editor.domain.credit_line import CreditLine
from editor.domain.crop import Crop, Point, RatioCrop
from editor.domain.dateline import Dateline
from editor.domain.figure import Figure
from editor.domain.finding import WavedThrough
from editor.domain.moment import Moment
from editor.domain.photo import Companion, Flag, Photo, PhotoFields
from editor.domain.rights import Rights
from editor.domain.status import Status, StatusChange

# Everything that a str can hold but half characters: NUL, lone CR and emoji included.
texts = st.text(st.characters(codec="utf-8"), max_size=20)
words = st.lists(texts, max_size=3).map(tuple)
instants = st.datetimes(timezones=st.just(UTC))
numbers = st.none() | st.integers(-(2**31), 2**31)
photo_digests = st.sampled_from(["a" * 64, "b" * 64])
contributor_ids = st.sampled_from(["1" * 32, "2" * 32])

crops = st.builds(
    lambda x, y, width, height: Crop(x, y, (1 - x) * width, (1 - y) * height),
    st.floats(0, 0.9),
    st.floats(0, 0.9),
    st.floats(0.01, 1),
    st.floats(0.01, 1),
)
ratio_crops = st.lists(st.builds(RatioCrop, texts, crops), max_size=2).map(tuple)
credit_lines = st.builds(
    CreditLine,
    words,
    words,
    st.booleans(),
    st.booleans(),
    texts,
    st.booleans(),
    texts,
    st.booleans(),
)
moments = st.builds(Moment, texts, texts, instants)
datelines = st.builds(Dateline, texts, texts, texts, texts, texts)
figures = st.builds(
    Figure,
    texts,
    st.none() | photo_digests,
    st.none() | texts,
    st.none() | texts,
    st.none() | crops,
    st.booleans(),
    st.booleans(),
    st.none() | credit_lines,
    st.none() | ratio_crops,
)
credits_ = st.builds(
    Credit,
    *(texts, texts, texts, texts),
    st.none() | contributor_ids,
    st.booleans(),
    texts,
    st.booleans(),
)
printed = st.builds(Printed, *[st.none() | texts] * 4)
waved_through = st.builds(WavedThrough, *[texts] * 5, instants)
_KINDS: dict[Any, st.SearchStrategy[Any]] = {str: texts, bool: st.booleans()}
contributors = st.builds(
    Contributor,
    **{
        each.name: _KINDS.get(each.type, words)
        for each in fields(Contributor)
        if each.name not in {"id", "identities"}
    },
    id=contributor_ids,
    identities=st.lists(st.builds(CmsIdentity, texts, texts), max_size=2).map(tuple),
)


@st.composite
def articles(draw: st.DrawFn, slugs: st.SearchStrategy[str] = texts) -> Article:
    """Any article; its photos and contributors are of two each."""
    plain = (
        "url_slug headline social_headline seo_title kicker standfirst section desk genre body"
        " language editors_note note_to_desks canonical_url source_digest"
    )
    values: dict[str, Any] = {name: draw(texts) for name in plain.split()}
    values |= {name: draw(numbers) for name in ("priority", "urgency", "target_words")}
    values |= {
        name: draw(words) for name in ("keywords", "subjects", "furniture", "not_understood")
    }
    changes = st.builds(StatusChange, st.sampled_from(Status), texts, instants)
    overrides = st.builds(Override, texts, texts, texts, instants, words)
    return Article(
        "f" * 32,
        draw(slugs),
        **values,
        dateline=draw(datelines),
        figures=tuple(draw(st.lists(figures, max_size=3))),
        credits=tuple(draw(st.lists(credits_, max_size=3))),
        corrections=tuple(draw(st.lists(st.builds(Correction, texts, instants), max_size=2))),
        embargo_until=draw(st.none() | moments),
        publish_at=draw(st.none() | moments),
        status=draw(st.sampled_from(Status)),
        status_log=tuple(draw(st.lists(changes, max_size=2))),
        overrides=tuple(draw(st.lists(overrides, max_size=2))),
        waved_through=tuple(draw(st.lists(waved_through, max_size=2))),
        printed=draw(printed),
    )


photo_fields = st.builds(
    PhotoFields,
    *[
        st.none() | (words if str(each.type).startswith("tuple") else texts)
        for each in fields(PhotoFields)
    ],
)
photos = st.builds(
    Photo,
    photo_digests,
    texts,
    texts,
    st.integers(0, 2**31),
    st.integers(0, 2**31),
    st.integers(0, 2**40),
    photo_fields,
    photo_fields,
    st.none() | credit_lines,
    st.none() | crops,
    st.builds(
        Rights,
        texts,
        st.none() | st.dates(),
        texts,
        texts,
        st.booleans(),
        st.booleans(),
        st.none() | moments,
        texts,
    ),
    words,
    ratio_crops,
    st.none() | st.builds(Point, st.floats(0, 1), st.floats(0, 1)),
    st.integers(0, 5),
    st.sampled_from(Flag),
    st.booleans(),
    texts,
    texts,
    st.none() | st.builds(Companion, texts, texts),
    st.none() | instants,
)
