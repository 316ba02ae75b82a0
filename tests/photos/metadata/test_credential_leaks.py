"""What manifests tell, read without their library; what is damaged is told, too."""

import json
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from editor.domain.photo import PhotoFields
from editor.photos.metadata.credential_leaks import HERE, told_by, too_telling
from editor.photos.metadata.jumbf import boxes_in, boxes_of
from editor.photos.metadata.leaks import leaks_in
from tests.photos.files import jpeg_octets, sample, segment, with_segments
from tests.photos.mutations import mutated


def _box(kind: bytes, content: bytes) -> bytes:
    return (len(content) + 8).to_bytes(4, "big") + kind + content


def _labelled(label: str, *boxes: bytes) -> bytes:
    description = _box(b"jumd", b"\0" * 16 + b"\3" + label.encode() + b"\0")
    return _box(b"jumb", description + b"".join(boxes))


def _store(*manifests: bytes) -> bytes:
    return _labelled("c2pa", *manifests)


def _manifest(name: str, **assertions: object) -> bytes:
    boxes = (
        _labelled(label.replace("_", "."), _box(b"json", json.dumps(value).encode()))
        for label, value in assertions.items()
    )
    return _labelled(name, _labelled("c2pa.assertions", *boxes))


def test_a_sample_tells_author_thumbnail_program_and_signers() -> None:
    data = sample("c2pa-valid-C.jpg").read_bytes()
    said = {each.what: each.value for each in leaks_in(data, "image/jpeg", PhotoFields())}
    assert "John Doe" in said["work and author"]
    assert said["thumbnail"] == "28,486 octets"
    assert said["made with"].startswith("make_test_images")
    assert "C2PA Signer" in said["names in the certificates"]
    assert said["time stamp"] == "2024-08-06 21:53:37 UTC"


def test_the_last_manifest_is_the_one_that_counts() -> None:
    store = _store(_manifest("old", stds_exif={"place": "Hull"}), _manifest("new", own={"a": "b"}))
    told = list(told_by(tuple(boxes_in(store))))
    assert told == [
        ("Content Credentials, history", "camera data", "place: Hull"),
        (HERE, "own", "a: b"),
    ]


def test_what_a_history_should_not_hold_is_named() -> None:
    kept = {"c2pa_actions_v2": {"actions": []}, "stds_exif": {"place": "Hull"}}
    boxes = tuple(boxes_in(_store(_manifest("old", **kept), _manifest("new", stds_exif={}))))
    assert too_telling(boxes) == ("camera data",)


def test_a_box_that_stands_in_two_segments_is_joined() -> None:
    store = _store(_manifest("only", note={"text": "x" * 50}))
    first, second = store[:40], store[:8] + store[40:]
    pieces = [
        segment(0xEB, b"JP\0\1" + number.to_bytes(4, "big") + piece)
        for number, piece in ((2, second), (1, first))
    ]
    boxes = boxes_of(with_segments(jpeg_octets(), *pieces), "image/jpeg")
    assert [json.loads(each.content) for each in boxes] == [{"text": "x" * 50}]


def test_an_app11_segment_that_is_no_box_is_told_as_a_segment() -> None:
    data = with_segments(jpeg_octets(), segment(0xEB, b"HDR_RI ver=11"))
    (leak,) = leaks_in(data, "image/jpeg", PhotoFields())
    assert (leak.where, leak.what, leak.value) == ("file", "APP11 segment", "HDR_RI ver=11")


def test_what_follows_a_damaged_box_is_told_as_a_rest() -> None:
    store = _store(_manifest("only", note={"a": "b"}))
    (*_, rest) = boxes_in(store + b"\0\0\0\3jumbSecret")
    assert (rest.kind, b"Secret" in rest.content) == ("rest", True)


@given(st.binary(max_size=300))
def test_no_octets_stop_the_walk(octets: bytes) -> None:
    list(told_by(tuple(boxes_in(_store(octets) + octets))))


def test_damaged_samples_are_still_told() -> None:
    data = sample("c2pa-tampered-XCA.jpg").read_bytes()
    random = Random(54)
    for _ in range(60):
        leaks_in(mutated(data, random), "image/jpeg", PhotoFields())
