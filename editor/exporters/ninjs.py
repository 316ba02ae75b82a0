"""News in JSON (IPTC ninjs), for agencies, clients and apps: the story with its pictures."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from editor.domain.story import Story
from editor.exporters.contract import Carries, Exporter, Output, OutputFile
from editor.exporters.json_text import json_file
from editor.exporters.ninjs_parts.item import item_of
from editor.exporters.ninjs_parts.older import as_1_6, as_2_1
from editor.exporters.ninjs_parts.pictures import address_of
from editor.exporters.page.fragment import fragment
from editor.exporters.page.pictures import ShownFigure, shown_figures
from editor.exporters.parts import DESK_ONLY, PARTS
from editor.markup.addresses import web_address


class Version(Enum):
    """A version of the standard; each major one has names of its own."""

    V3_1 = "3.1"
    V2_1 = "2.1"
    V1_6 = "1.6"


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen for ninjs."""

    version: Version = field(
        default=Version.V3_1, metadata={"label": "Version of ninjs", "makes_format": True}
    )
    pictures_at: str = field(
        default="", metadata={"label": "Web address of the folder that the pictures will be in"}
    )


def _export(story: Story, options: Options) -> Iterator[Output]:
    figures = shown_figures(story)
    folder = web_address(options.pictures_at)

    def source_of(shown: ShownFigure) -> str:
        return address_of(shown.largest, folder) if shown.largest else ""

    body = fragment(story, figures, source_of=source_of)
    item = item_of(story, figures, body, folder)
    yield OutputFile("ninjs.json", json_file(_in_version(item, options.version)))
    for shown in figures.values():
        yield from shown.renditions


def _in_version(item: dict[str, Any], version: Version) -> dict[str, Any]:
    item["standard"] = {
        "name": "ninjs",
        "version": version.value,
        "schema": f"http://www.iptc.org/std/ninjs/ninjs-schema_{version.value}.json",
    }
    if version is Version.V1_6:
        return as_1_6(item)
    older: dict[str, Any] = as_2_1(item) if version is Version.V2_1 else item
    return older


def _carries(_: Options) -> Carries:
    dropped = {"desk", "priority", "publish_at", "gathered_photo_credits", *DESK_ONLY}
    return Carries(frozenset(PARTS.keys() - dropped))


_JUDGES = {Version.V3_1: "ninjs-3-1", Version.V2_1: "ninjs-2-1", Version.V1_6: "ninjs-1-6"}

NINJS = Exporter("ninjs", Options(), _export, _carries, lambda options: _JUDGES[options.version])
