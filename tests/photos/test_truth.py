"""The truth view: who says what, and who will show what."""

from pathlib import Path

from editor.domain.photo import PhotoFields
from editor.photos.caption_write import write_caption
from editor.photos.truth import truth_of
from tests.photos.files import (
    UTF_8_MARK,
    app13,
    caption_xmp,
    iim_block,
    jpeg_octets,
    stored,
    with_segments,
    xmp_segment,
)

_STALE = bytes(range(16))


def _two_captions(tmp_path: Path, digest: bytes | None) -> Path:
    iim = iim_block(UTF_8_MARK, (2, 120, b"Old words"), (2, 110, b"Una Reid/NLW"))
    xmp = xmp_segment(caption_xmp("New words"))
    return stored(tmp_path, with_segments(jpeg_octets(), xmp, app13(iim, digest)))


def test_both_captions_stand_side_by_side(tmp_path: Path) -> None:
    truth = truth_of(_two_captions(tmp_path, _STALE))
    row = next(each for each in truth.rows if each.name == "caption")
    assert (row.xmp, row.iim, row.exif, row.is_differing) == ("New words", "Old words", "", True)
    assert (truth.digest, truth.is_in_step) == ("stale", False)


def test_adobe_believes_iim_when_the_digest_is_stale(tmp_path: Path) -> None:
    assert truth_of(_two_captions(tmp_path, _STALE)).adobe.caption == "Old words"
    assert truth_of(_two_captions(tmp_path, None)).adobe.caption == "New words"


def test_wordpress_never_reads_xmp(tmp_path: Path) -> None:
    shown = truth_of(_two_captions(tmp_path, None)).wordpress
    assert (shown.caption, shown.title, shown.credit) == ("Old words", "Old words", "Una Reid/NLW")
    only_xmp = stored(tmp_path, with_segments(jpeg_octets(), xmp_segment(caption_xmp("X"))))
    assert truth_of(only_xmp).wordpress.caption == ""


def test_a_repair_makes_all_say_the_same(tmp_path: Path) -> None:
    source = _two_captions(tmp_path, _STALE)
    repair = truth_of(source).repair
    assert repair == PhotoFields(caption="New words", credit_line="Una Reid/NLW")
    write_caption(source, tmp_path / "copy.jpg", repair)
    truth = truth_of(tmp_path / "copy.jpg")
    assert (truth.is_in_step, truth.digest) == (True, "current")
    assert truth.adobe.caption == truth.wordpress.caption == "New words"
