"""Real files: agencies' photos, the standard's reference image, what broke other readers."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from editor.domain.photo import PhotoFields
from editor.photos.metadata.field_map import PROPERTIES
from editor.photos.originals import Originals
from editor.photos.read import read_photo
from tests.photos.files import SAMPLES, refusal, sample

REFERENCE = PhotoFields(
    caption="The description aka caption (ref2021.1)",
    headline="The Headline (ref2021.1)",
    title="The Title (ref2021.1)",
    alt_text="This is the Alt Text description to support accessibility in 2021.1",
    long_description="This is the Extended Description to support accessibility in 2021.1",
    creators=("Creator1 (ref2021.1)",),
    creator_title="Creator's Job Title  (ref2021.1)",
    credit_line="Credit Line (ref2021.1)",
    source="Source (ref2021.1)",
    copyright="Copyright (Notice) 2021.1 IPTC - www.iptc.org  (ref2021.1)",
    usage_terms="Rights Usage Terms (ref2021.1)",
    instructions="An Instruction (ref2021.1)",
    job_id="Job Id (ref2021.1)",
    taken_at="2021-10-20T21:01:01+00:00",
    city="City (Core) (ref2021.1)",
    state="Province/State(Core)(ref2021.1)",
    country="Country (Core) (ref2021.1)",
    country_code="R21",
    sublocation="Sublocation (Core) (ref2021.1)",
    people=("Person Shown 1 (ref2021.1)", "Person Shown 2 (ref2021.1)"),
    keywords=("Keyword1ref2021.1", "Keyword2ref2021.1", "Keyword3ref2021.1"),
    caption_writer="Description Writer (ref2021.1)",
    source_type="http://cv.iptc.org/newscodes/digitalsourcetype/softwareImage",
    subjects=("10020211", "20020211", "30020211"),
)


def test_the_reference_image_of_the_standard_is_read_in_full() -> None:
    photo = read_photo(sample("iptc-ref-2021.1.jpg"))
    assert photo.file == REFERENCE
    assert photo.doubts == ()
    assert (photo.width_px, photo.height_px) == (2000, 1000)


def test_macintosh_text_is_recognised_by_its_twin() -> None:
    photo = read_photo(sample("photomechanic5-macroman.jpg"))
    assert photo.file.caption == "José Mourinho"
    assert photo.doubts == ()


def test_a_credit_cut_by_iim_is_whole_and_no_doubt() -> None:
    photo = read_photo(sample("esa-hubble-jupiter.jpg"))
    assert photo.file.credit_line is not None
    assert photo.file.credit_line.startswith("NASA, ESA, Michael Wong (Space Telescope Science")
    assert photo.doubts == ()


def test_a_real_handout_caption_is_read() -> None:
    photo = read_photo(sample("usnavy-reagan.jpg"))
    assert photo.file.credit_line == "U.S Navy"
    assert photo.file.instructions == "Credit as U.S. Navy photo by Elizabeth Thompson."
    assert photo.file.taken_at is not None
    assert photo.file.taken_at.startswith("2004-06-21")


def test_blocks_that_disagree_are_all_said() -> None:
    photo = read_photo(sample("exiftool-MWG.jpg"))
    labels = {doubt.split(" differs inside")[0] for doubt in photo.doubts}
    assert {"The caption", "The copyright notice", "The city", "The creator"} <= labels
    assert photo.file.state == "RIGHT-IPTC-State"
    assert photo.file.copyright == "RIGHT-XMP-Copyright"


def test_a_block_that_fotostation_put_behind_the_picture_is_read() -> None:
    photo = read_photo(sample("exiftool-FotoStation.jpg"))
    assert photo.file.instructions == "Special Instructions"


def test_extended_xmp_without_fields_of_ours_says_nothing() -> None:
    photo = read_photo(sample("exiftool-ExtendedXMP.jpg"))
    assert photo.file == PhotoFields()
    assert photo.doubts == ()


@pytest.mark.parametrize(
    ("name", "credit"),
    [("pa-file-photo.jpg", "PA"), ("corbis-cp1252.jpg", "© Mike Cardew/ZUMA Press/Corbis")],
)
def test_a_packet_with_the_broken_header_is_read(name: str, credit: str) -> None:
    photo = read_photo(sample(f"meta-only/{name}"))
    assert photo.file.credit_line == credit
    assert photo.file.caption
    assert not any("accents" in doubt for doubt in photo.doubts)


def test_a_webp_is_read() -> None:
    photo = read_photo(sample("xmp.webp"))
    assert (photo.file.title, photo.file.creators) == ("This is a test", ("MDF",))
    assert (photo.media_type, photo.width_px) == ("image/webp", 128)


def test_malformed_files_are_read_or_refused_with_a_sentence(tmp_path: Path) -> None:
    sample("malformed/exiv2-smiley1.jpg")
    originals = Originals(tmp_path / "originals")
    files = sorted((SAMPLES / "malformed").glob("*.jpg"))
    assert len(files) > 5
    for path in files:
        for act in (read_photo, originals.keep):
            error = refusal(act, path)
            assert error is None or (error.hint and path.name in error.message)


def _oracle(paths: list[Path]) -> list[dict[str, object]]:
    """What exiftool reads: XMP with the default language, and IIM."""
    program = shutil.which("exiftool")
    if program is None:
        pytest.skip("exiftool is not installed: there is no oracle")
    command = [program, "-json", "-struct", "-G1", "-q", "-XMP:all", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, check=False, timeout=60)
    answers: list[dict[str, object]] = json.loads(done.stdout)
    return answers


GROUPS = {
    "{http://purl.org/dc/elements/1.1/}": "XMP-dc",
    "{http://ns.adobe.com/photoshop/1.0/}": "XMP-photoshop",
    "{http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/}": "XMP-iptcCore",
    "{http://iptc.org/std/Iptc4xmpExt/2008-02-29/}": "XMP-iptcExt",
    "{http://ns.adobe.com/xap/1.0/rights/}": "XMP-xmpRights",
    "{http://ns.useplus.org/ldf/xmp/1.0/}": "XMP-plus",
}


def test_every_xmp_text_of_every_sample_is_what_exiftool_reads() -> None:
    sample("iptc-ref-2021.1.jpg")
    paths = [*SAMPLES.glob("*.jpg"), *SAMPLES.glob("*.webp"), *SAMPLES.glob("meta-only/*.jpg")]
    compared = 0
    for answer in _oracle(sorted(paths)):
        path = Path(str(answer["SourceFile"]))
        fields = read_photo(path).file
        for each in PROPERTIES:
            namespace, local = each.xmp.rsplit("}", 1)
            name = local[:1].upper() + local[1:]
            theirs = answer.get(f"{GROUPS[namespace + '}']}:{name}")
            if theirs in (None, "") or each.name == "data_mining":
                continue
            ours = getattr(fields, each.name)
            if each.is_list:
                wanted = theirs if isinstance(theirs, list) else [theirs]
                assert list(ours or ()) == [str(one).strip() for one in wanted if one != ""], path
            else:
                folded = str(theirs).replace("\r\n", "\n").replace("\r", "\n").strip()
                assert (ours or "") == folded, (path, each.name)
            compared += 1
    assert compared > 150
