"""How the blocks are merged."""

import hashlib

import pytest

from editor.photos.metadata.blocks import Blocks
from editor.photos.metadata.exif import Exif
from editor.photos.metadata.fields import TEXT_LIMIT, merge_fields
from tests.photos.files import (
    UTF_8_MARK,
    alternatives,
    array,
    caption_xmp,
    iim_block,
    xmp_packet,
)


def _iim(*datasets: tuple[int, int, bytes]) -> bytes:
    return iim_block(UTF_8_MARK, *datasets)


def test_without_blocks_every_field_is_unset_and_nothing_is_doubtful() -> None:
    fields, doubts = merge_fields(Blocks())
    assert all(getattr(fields, name) is None for name in fields.__slots__)
    assert doubts == ()


def test_xmp_comes_before_iim_and_iim_before_exif() -> None:
    exif = Exif(description=b"exif", artist=b"exif", copyright=b"exif")
    iim = _iim((2, 120, b"iim"), (2, 80, b"iim"))
    blocks = Blocks(xmp=(caption_xmp("xmp"),), iim=iim, exif=exif)
    fields, _ = merge_fields(blocks)
    assert (fields.caption, fields.creators, fields.copyright) == ("xmp", ("iim",), "exif")


def test_when_the_digest_is_stale_a_difference_is_shown_with_both_texts() -> None:
    blocks = Blocks(
        xmp=(caption_xmp("A ferry leaves"),), iim=_iim((2, 120, b"A train leaves")), iim_digest=b"x"
    )
    fields, doubts = merge_fields(blocks)
    assert fields.caption == "A ferry leaves"
    assert doubts == (
        "The caption differs inside the file: XMP says “A ferry leaves”, IIM says “A train leaves”."
        " The one of XMP is shown.",
    )


def test_when_the_digest_is_fresh_xmp_wins_in_silence() -> None:
    iim = _iim((2, 120, b"old"))
    digest = hashlib.md5(iim, usedforsecurity=False).digest()
    fields, doubts = merge_fields(Blocks(xmp=(caption_xmp("new"),), iim=iim, iim_digest=digest))
    assert (fields.caption, doubts) == ("new", ())


def test_iim_that_was_only_cut_at_its_limit_is_no_difference() -> None:
    caption = "ä" * 1500
    blocks = Blocks(xmp=(caption_xmp(caption),), iim=_iim((2, 120, caption.encode()[:1999])))
    assert merge_fields(blocks)[1] == ()


def test_a_shorter_iim_text_that_was_not_cut_is_a_difference() -> None:
    blocks = Blocks(xmp=(caption_xmp("A ferry leaves"),), iim=_iim((2, 120, b"A ferry")))
    assert len(merge_fields(blocks)[1]) == 1


def test_line_ends_spacing_and_composed_accents_are_no_difference() -> None:
    iim = _iim((2, 120, "A  cafe\u0301\rhere".encode()))
    blocks = Blocks(xmp=(caption_xmp("A café\nhere"),), iim=iim)
    assert merge_fields(blocks)[1] == ()


def test_iim_equal_to_another_language_of_xmp_is_no_difference() -> None:
    packet = xmp_packet(alternatives("dc:description", {"x-default": "A ship", "de": "Ein Schiff"}))
    assert merge_fields(Blocks(xmp=(packet,), iim=_iim((2, 120, b"Ein Schiff"))))[1] == ()


def test_the_order_of_keywords_means_nothing_that_of_creators_does() -> None:
    packet = xmp_packet(array("dc:subject", ["a", "b"]) + array("dc:creator", ["C", "D"], "Seq"))
    iim = _iim((2, 25, b"b"), (2, 25, b"a"), (2, 80, b"D"), (2, 80, b"C"))
    doubts = merge_fields(Blocks(xmp=(packet,), iim=iim))[1]
    assert [doubt.split(" differs")[0] for doubt in doubts] == ["The creator"]


def test_creators_joined_in_one_iim_dataset_are_no_difference() -> None:
    packet = xmp_packet(array("dc:creator", ["Una Reid", "Ole Berg"], "Seq"))
    blocks = Blocks(xmp=(packet,), iim=_iim((2, 80, b"Una Reid, Ole Berg")))
    assert merge_fields(blocks)[1] == ()


def test_a_guessed_character_set_is_said() -> None:
    fields, doubts = merge_fields(Blocks(iim=iim_block((2, 120, "José".encode("cp1252")))))
    assert fields.caption == "José"
    assert doubts == ("The character set of the caption is unknown: check accents.",)


def test_a_guess_that_is_not_shown_is_not_said() -> None:
    iim = iim_block((2, 120, "José".encode("cp1252")), (2, 122, b"ab"))
    packet = caption_xmp("José")
    assert merge_fields(Blocks(xmp=(packet,), iim=iim))[1] == ()


@pytest.mark.parametrize(
    "text",
    ["OLYMPUS DIGITAL CAMERA", "SONY DSC", "DCIM\\100MEDIA\\DJI_0021.JPG", "DSC_0042", "hdr"],
)
def test_a_cameras_own_words_are_no_caption(text: str) -> None:
    assert merge_fields(Blocks(exif=Exif(description=text.encode())))[0].caption is None
    assert merge_fields(Blocks(xmp=(caption_xmp(text),)))[0].caption is None


def test_a_short_caption_is_not_taken_for_a_cameras_words() -> None:
    blocks = Blocks(exif=Exif(description=b"Samsung workers on strike"))
    assert merge_fields(blocks)[0].caption == "Samsung workers on strike"


def test_exif_artists_and_copyrights_are_split() -> None:
    exif = Exif(artist=b"Una Reid; Ole Berg", copyright=b"Una Reid\0Northlight")
    fields, _ = merge_fields(Blocks(exif=exif))
    assert fields.creators == ("Una Reid", "Ole Berg")
    assert fields.copyright == "Una Reid; Northlight"


def test_the_date_comes_from_iim_and_then_from_exif() -> None:
    iim = _iim((2, 55, b"20260303"), (2, 60, b"101112+0100"))
    exif = Exif(taken=b"2026:03:04 00:00:00", taken_offset=b"+02:00")
    assert merge_fields(Blocks(iim=iim, exif=exif))[0].taken_at == "2026-03-03T10:11:12+01:00"
    assert merge_fields(Blocks(exif=exif))[0].taken_at == "2026-03-04T00:00:00+02:00"


def test_a_date_that_makes_no_sense_is_said() -> None:
    packet = xmp_packet(attributes='photoshop:DateCreated="soon"')
    fields, doubts = merge_fields(Blocks(xmp=(packet,)))
    assert fields.taken_at is None
    assert doubts == ("The date “soon” can't be understood.",)


def test_a_text_of_absurd_length_is_cut_and_said() -> None:
    fields, doubts = merge_fields(Blocks(xmp=(caption_xmp("x" * (TEXT_LIMIT + 1)),)))
    assert fields.caption is not None
    assert len(fields.caption) == TEXT_LIMIT
    assert doubts == ("The caption was cut after 250,000 characters.",)


def test_a_long_difference_is_shown_where_it_starts() -> None:
    same = "The same words at the beginning of both, over and over. " * 4
    blocks = Blocks(xmp=(caption_xmp(same + "ferry"),), iim=_iim((2, 120, f"{same}train".encode())))
    doubt = merge_fields(blocks)[1][0]
    assert "ferry”" in doubt
    assert "train”" in doubt
    assert len(doubt) < 250
