"""The child's side: reads a request, does the work, answers, until its input ends."""

from collections.abc import Iterator
from typing import BinaryIO

from editor.checks import check_in_steps, together
from editor.domain.errors import CopydeskError
from editor.domain.finding import Finding
from editor.domain.story import Story
from editor.exporters.preview import page_of, preview, section_of
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
    packed,
    read_asked,
)


def main() -> None:
    """Serve the window over standard input and output."""
    serve_pipes(serve)


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer each request in its turn.

    Checks are done step by step, so that a section of the preview needn't wait for all of them: a
    step, ``Unfinished``, and the rest as often as ``GoOn`` asks for it. A ``CopydeskError`` is an
    answer. Any other exception is a bug and ends the child; the client starts another.

    Raises:
        BrokenStreamError: The requests break off in mid-frame.
        BrokenPipeError: Nobody reads the answers.
    """
    unfinished: Iterator[Answer] = iter(())
    while asked := read_asked(requests):
        if isinstance(asked.request, CheckStory):
            unfinished = _checked(asked.request.story)
        if isinstance(asked.request, CheckStory | GoOn):
            answer = next(unfinished, Failed("There is nothing to go on with."))
        else:
            answer = _answer(asked.request)
        answers.write(packed(Answered(asked.id, answer)))
        answers.flush()


def _checked(story: Story) -> Iterator[Answer]:
    found: list[tuple[Finding, ...]] = []
    for findings in check_in_steps(story):
        yield Unfinished()
        found.append(findings)
    yield Checked(together(found))


def _answer(request: PreviewStory | PreviewPage | PreviewSection) -> Answer:
    try:
        match request:
            case PreviewStory(story=story, format=format):
                return Previewed(preview(story, format))
            case PreviewPage(story=story):
                return Paged(page_of(story))
            case PreviewSection(story=story, first_line=first_line):
                return Paged(section_of(story, first_line))
    except CopydeskError as error:
        return Failed(error.message, error.hint)
