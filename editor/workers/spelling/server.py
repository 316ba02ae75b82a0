"""The spelling child's side: one dictionary a language, kept as long as it lives."""

import os
import signal
from typing import BinaryIO

from editor.domain.errors import CopydeskError
from editor.language.spelling.checker import Checker
from editor.language.spelling.dictionaries import dictionary_of
from editor.workers.frames import BrokenStreamError, Failed, framed
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
    """Serve over standard input and output. Ctrl+C is the window's business, not the child's."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with os.fdopen(os.dup(0), "rb") as requests, os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)  # a stray print must not break a frame
        try:
            serve(requests, answers)
        except (BrokenStreamError, BrokenPipeError):
            return  # the window is gone


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
