"""The spelling child's side: one dictionary a language, kept as long as it lives."""

from typing import BinaryIO

from editor.domain.errors import CopydeskError
from editor.language.spelling.checker import Checker
from editor.language.spelling.dictionaries import dictionary_of
from editor.workers.frames import Failed, framed, serve_pipes
from editor.workers.spelling.protocol import (
    Answer,
    Answered,
    CheckedWords,
    CheckWords,
    Request,
    Suggested,
    SuggestWords,
    read_asked,
)


def main() -> None:
    """Serve the window over standard input and output."""
    serve_pipes(serve)


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer each request in its turn.

    Raises:
        BrokenStreamError: The requests break off in mid-frame.
        BrokenPipeError: Nobody reads the answers.
    """
    checkers: dict[str, Checker] = {}
    while asked := read_asked(requests):
        answers.write(framed(Answered(asked.id, _answer(asked.request, checkers))))
        answers.flush()


def _answer(request: Request, checkers: dict[str, Checker]) -> Answer:
    language = request.language
    try:
        if language not in checkers:
            checkers[language] = Checker(dictionary_of(language))
    except CopydeskError as error:
        return Failed(error.message, error.hint)
    checker = checkers[language]
    match request:
        case CheckWords(words=words):
            doubts = {word: checker.doubts(word) for word in words}
            return CheckedWords(language, {word: parts for word, parts in doubts.items() if parts})
        case SuggestWords(word=word, known=known):
            return Suggested(word, checker.suggestions(word, known))
