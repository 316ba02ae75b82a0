"""The child's side: reads a request, does the work, answers, until its input ends."""

from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from editor.checks import check_in_steps, together
from editor.domain.errors import CopydeskError
from editor.domain.finding import Finding
from editor.domain.story import Story
from editor.exporters import exporter_of
from editor.exporters.options import with_chosen
from editor.exporters.preview import (
    outputs_of,
    page_of,
    section_of,
    verdict_on,
    without_verdict,
)
from editor.workers.frames import Failed, Unfinished, serve_pipes
from editor.workers.protocol import (
    Answer,
    Answered,
    Checked,
    CheckStory,
    GoOn,
    Paged,
    Previewed,
    PreviewPage,
    PreviewSection,
    PreviewStory,
    Weighed,
    WeighExport,
    packed,
    read_asked,
)
from editor.workers.reading_back import own_page, page_as_read


def main() -> None:
    """Serve the window over standard input and output."""
    serve_pipes(serve)


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer each request in its turn.

    Checks and exports are done step by step, so that a section of the preview needn't wait for all
    of them: a step, ``Unfinished``, and the rest as often as ``GoOn`` asks for it. A
    ``CopydeskError`` is an answer. Any other exception is a bug and ends the child; the client
    starts another.

    Raises:
        BrokenStreamError: The requests break off in mid-frame.
        BrokenPipeError: Nobody reads the answers.
    """
    unfinished: Iterator[Answer] = iter(())
    while asked := read_asked(requests):
        match asked.request:
            case PreviewPage() | PreviewSection():
                answer = _page(asked.request)
            case request:
                unfinished = unfinished if isinstance(request, GoOn) else _steps(request)
                answer = next(unfinished, Failed("There is nothing to go on with."))
        answers.write(packed(Answered(asked.id, answer)))
        answers.flush()


def _steps(request: CheckStory | PreviewStory | WeighExport) -> Iterator[Answer]:
    """``Unfinished`` after each step, and the answer at last."""
    try:
        match request:
            case CheckStory(story=story):
                yield from _checked(story)
            case PreviewStory():
                yield from _previewed(request)
            case WeighExport(story=story, format=format, options=options):
                for answer in _previewed(PreviewStory(story, format, options), reads=False):
                    made = answer.preview if isinstance(answer, Previewed) else None
                    yield Weighed(made.losses, made.files, made.verdict) if made else answer
    except CopydeskError as error:
        yield Failed(error.message, error.hint)


def _checked(story: Story) -> Iterator[Answer]:
    found: list[tuple[Finding, ...]] = []
    for findings in check_in_steps(story):
        yield Unfinished()
        found.append(findings)
    yield Checked(together(found))


def _previewed(request: PreviewStory, *, reads: bool = True) -> Iterator[Answer]:
    """Export, weigh, judge, and read back if that is wanted."""
    story, exporter = request.story, exporter_of(request.format)
    options = with_chosen(exporter.options, request.options)
    outputs = outputs_of(story, exporter, options)
    yield Unfinished()
    made = without_verdict(story, exporter, outputs, options)
    yield Unfinished()
    made = replace(made, verdict=verdict_on(outputs, exporter, options))
    page, is_read_back = None, False
    if reads:
        yield Unfinished()
        page = own_page(made)
        is_read_back = page is None
        page = page or page_as_read(story, outputs[0], made)
    yield Previewed(made, page, is_read_back and page is not None)


def _page(request: PreviewPage | PreviewSection) -> Answer:
    try:
        match request:
            case PreviewPage(story=story):
                return Paged(page_of(story))
            case PreviewSection(story=story, first_line=first_line):
                return Paged(section_of(story, first_line))
    except CopydeskError as error:
        return Failed(error.message, error.hint)
