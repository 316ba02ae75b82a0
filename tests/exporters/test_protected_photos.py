"""A photo whose source is protected: nothing in any export tells which original it was."""

from typing import Any

import pytest

from editor.domain.article import Article
from editor.domain.figure import Figure
from editor.domain.photo import Photo, PhotoFields
from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.exporters.contract import OutputFile
from tests.contracts.test_exporters import flat

DIGEST = "c0ffee" * 10 + "beef"
PHOTO = Photo(
    digest=DIGEST,
    file_name="montoya-IMG_7731.jpg",
    media_type="image/jpeg",
    width_px=2000,
    height_px=1500,
    size_octets=1,
    file=PhotoFields(caption="A quay.", creators=("Ann Montoya",), caption_writer="Ann Montoya"),
    is_protected=True,
)
STORY = Story(
    Article(
        "1",
        "quay",
        headline="The quay",
        body="It holds.\n\n![](figure:quay)\n",
        figures=(Figure("quay", photo=DIGEST, caption="A quay.", alt="A quay", lead=True),),
    ),
    photos={DIGEST: PHOTO},
)


@pytest.mark.parametrize("name", sorted(all_exporters()))
def test_neither_digest_nor_file_name_nor_maker_leaves(name: str) -> None:
    exporter: Any = all_exporters()[name]
    outputs = tuple(flat(exporter.outputs(STORY, exporter.options)))
    said = " ".join(each.path for each in outputs)
    for each in outputs:
        if isinstance(each, OutputFile):
            said += each.data.decode("utf-16" if each.data[:2] == b"\xff\xfe" else "utf-8")
    for word in (DIGEST, DIGEST[:12], "IMG_7731", "Montoya", "montoya"):
        assert word not in said
