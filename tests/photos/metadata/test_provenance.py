"""Content Credentials are noticed by looking at the file alone."""

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from editor.photos.read import read_photo
from tests.photos.files import jpeg_octets, sample, segment, stored, with_segments, xmp_segment

_PROVENANCE = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    'xmlns:dcterms="http://purl.org/dc/terms/" dcterms:provenance="{}"/></rdf:RDF></x:xmpmeta>'
)


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("c2pa-valid-C.jpg", "embedded"),
        ("c2pa-tampered-XCA.jpg", "embedded"),
        ("c2pa-remote-cloud.jpg", "remote"),
        ("exiftool-MWG.jpg", ""),
    ],
)
def test_signed_samples_are_noticed(name: str, state: str) -> None:
    assert read_photo(sample(name)).credentials == state


def test_a_jpeg_with_another_app11_is_not_signed(tmp_path: Path) -> None:
    other = with_segments(jpeg_octets(), segment(0xEB, b"HDR_RI ver=11"))
    assert read_photo(stored(tmp_path, other)).credentials == ""


def test_a_signed_png_is_noticed(tmp_path: Path) -> None:
    target = io.BytesIO()
    Image.new("RGB", (4, 4)).save(target, "PNG")
    png = target.getvalue()
    chunk = b"caBX" + b"jumb"
    chunk = struct.pack(">I", 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
    signed = png[:33] + chunk + png[33:]
    assert read_photo(stored(tmp_path, signed, "a.png")).credentials == "embedded"


def test_a_provenance_that_leads_into_the_same_file_is_not_remote(tmp_path: Path) -> None:
    for where, state in (("self#jumbf=c2pa", ""), ("https://cai.example.org/m", "remote")):
        data = with_segments(jpeg_octets(), xmp_segment(_PROVENANCE.format(where).encode()))
        assert read_photo(stored(tmp_path, data)).credentials == state
