"""What an export will be, without making its pictures."""

from dataclasses import dataclass
from typing import Any

from editor.domain.errors import CopydeskError
from editor.domain.story import Story
from editor.exporters import exporter_of
from editor.exporters.contract import OutputFile, RenditionRequest


@dataclass(frozen=True, slots=True)
class Preview:
    """The main document byte for byte as an export writes it, and which photo each path shows."""

    document: bytes
    pictures: dict[str, str]


def preview(story: Story, format: str, options: Any = None) -> Preview:
    """Make the main document of a format, the first file that its exporter gives.

    Raises:
        CopydeskError: The format is unknown, or has no document that can be shown.
    """
    exporter = exporter_of(format)
    outputs = list(exporter.export(story, options or exporter.options))
    document = next((output.data for output in outputs if isinstance(output, OutputFile)), None)
    if document is None:
        raise CopydeskError(f"{exporter.label} has no document that can be shown.")
    requests = (output for output in outputs if isinstance(output, RenditionRequest))
    return Preview(document, {request.path: request.photo for request in requests})
