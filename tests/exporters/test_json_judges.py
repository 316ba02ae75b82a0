"""Judges of formats that are JSON: they say what is wrong, and never break themselves."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.exporters.judges import all_judges, judge_for
from editor.exporters.judging.json_schema import json_faults

NAMES = ("ninjs-1-6", "ninjs-2-1", "ninjs-3-1", "ghost", "apple-news", "json-ld")
EVERY = pytest.mark.parametrize("name", NAMES)
KEYS = st.sampled_from(
    (
        *("uri", "standard", "version", "associations", "posts", "title", "components", "text"),
        *("format", "role", "@context", "@type", "image", "headline", "layout", "x"),
    )
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.just("html"),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(KEYS, inside, max_size=4),
    max_leaves=12,
)


@EVERY
@given(document=VALUES)
@settings(max_examples=60, deadline=None)
def test_any_json_gets_a_verdict(name: str, document: Any) -> None:
    data = json.dumps(document).encode()
    judge = all_judges()[name]
    assert isinstance(judge.verdict(data).faults, tuple)
    assert 0 <= judge.recognises("x.json", data) <= 100


@EVERY
@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"\xff\xfe", b"[" * 100_000, b'{"a":' * 900 + b"1" + b"}" * 900, b"null"],
    ids=["empty", "open", "no text", "bottomless", "deep", "null"],
)
def test_what_is_no_such_file_is_a_fault(name: str, data: bytes) -> None:
    assert all_judges()[name].verdict(data).faults
    assert judge_for("x.json", data) == ""


def test_a_deep_document_is_judged_or_refused_in_words() -> None:
    deep: Any = {"uri": "urn:x:1"}
    for _ in range(150):
        deep = {"uri": "urn:x:1", "associations": [{"name": "x", **deep}]}
    faults = json_faults(json.dumps(deep).encode(), "ninjs/ninjs-schema_3.1.json")
    assert isinstance(faults, tuple)


def faults_of(**said: Any) -> tuple[str, ...]:
    item = {"uri": "urn:x:1", "standard": {"name": "ninjs", "version": "3.1"}, **said}
    return all_judges()["ninjs-3-1"].verdict(json.dumps(item).encode()).faults


def test_times_without_a_zone_and_addresses_with_spaces_are_faults() -> None:
    assert faults_of(versionCreated="2026-11-24T05:00:00Z") == ()
    assert faults_of(versionCreated="2026-11-24T05:00:00")
    assert faults_of(versionCreated="2026-13-24T05:00:00Z")
    assert faults_of(uri="urn x")
    assert faults_of(headline="of 1.x")


def test_coordinates_are_longitude_then_latitude() -> None:
    def place(*position: float) -> dict[str, Any]:
        return {"name": "x", "geoJSON": {"type": "Point", "coordinates": position}}

    assert faults_of(places=[place(126.97, 37.56)]) == ()
    assert faults_of(places=[place(37.56, 126.97)])


@pytest.mark.parametrize(
    ("document", "judge"),
    [
        ({"uri": "urn:x:1", "headline": "H", "body_html": "<p>x"}, "ninjs-1-6"),
        ({"uri": "urn:x:1", "headlines": [], "versioncreated": "x"}, "ninjs-2-1"),
        ({"uri": "urn:x:1", "headlines": [], "versionCreated": "x"}, "ninjs-3-1"),
        ({"uri": "urn:x:1", "$standard": {"version": "1.4"}}, "ninjs-1-6"),
        ({"uri": "urn:x:1", "standard": {"version": "3.0"}}, "ninjs-3-1"),
        ({"name": "package"}, ""),
    ],
)
def test_a_document_goes_to_the_judge_of_its_version(document: Any, judge: str) -> None:
    assert judge_for("x.json", json.dumps(document).encode()) == judge
