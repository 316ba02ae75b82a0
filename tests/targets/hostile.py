"""Answers of a site with one thing in them changed, as a hostile or broken site would answer."""

import json
import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from editor.network.web import Answer, Web

DEEP: Any = []
for _ in range(300):
    DEEP = [DEEP]
VALUES: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    10**30,
    1.5,
    float("inf"),
    "",
    "x",
    "../users/1",
    "1?force=true",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "http://[bad",
    "\ud800",
    "\x1b[31m\r\n\u202eevil",
    "9" * 5_000,
    "long " * 50_000,
    [],
    [None],
    [[]],
    [{}],
    {},
    {"id": {}},
    {"raw": None},
    {"a": [{"b": None}]},
    DEEP,
)
RUBBISH = (
    b"",
    b"null",
    b"[]",
    b"{}",
    b'"words"',
    b"NaN",
    b"[" * 100_000,
    b'{"a":' * 100_000,
    b"\xff\xfe\x00",
    b'{"id": "\xff"}',
    b"<html><title>Hotel</title><p>Sign in to our network</html>",
    b'{"id": 1, "title"',
    b"9" * 10_000,
)
HEADERS = {
    "date": ("Mon, 01 Jan 0001 00:00:00 +1400", "Fri, 31 Dec 9999 23:59:59 -1200", "x", "0"),
    "retry-after": ("31536000", "-5", "9" * 400, "²", "Fri, 31 Dec 9999 23:59:59 GMT"),
    "link": (
        '<http://[bad>; rel="https://api.w.org/"',
        '<file:///etc/passwd>; rel="https://api.w.org/"',
        '<//evil.example/>; rel="https://api.w.org/"',
        '<>; rel="https://api.w.org/"',
    ),
    "content-type": ("", "text/html", "\x00"),
}
STATUSES = (200, 201, 204, 304, 400, 401, 403, 404, 409, 413, 429, 500, 503, 600)


@dataclass(frozen=True)
class Twist:
    """What is wrong with an answer.

    Attributes:
        number: Of the answer, from 0.
        words: What was done to it.
    """

    number: int
    words: str
    change: Callable[[Answer], Answer]


class Replay:
    """A line that repeats what an honest site answered, quickly and with one answer twisted.

    Args:
        web: The line; it is asked for real the first time that this is asked for.
        record: What was answered, by what was asked.
    """

    def __init__(self, web: Web, record: dict[str, list[Answer]], twist: Twist | None) -> None:
        self._ask, self._record, self._twist = web.request, record, twist
        self._times: Counter[str] = Counter()
        self.answers: list[Answer] = []
        web.request = self._request  # type: ignore[method-assign]

    def _request(self, method: str, path: str, **sent: Any) -> Answer:
        asked = f"{method} {path} {sent.get('query')}"
        number = self._times[asked]
        self._times[asked] += 1
        known = self._record.setdefault(asked, [])
        if not known or (self._twist is None and number >= len(known)):
            known.append(self._ask(method, path, **sent))
        answer = known[min(number, len(known) - 1)]
        self.answers.append(answer)
        is_it = self._twist is not None and self._twist.number == len(self.answers) - 1
        return self._twist.change(answer) if self._twist and is_it else answer


def some_twist(chance: random.Random, answers: list[Answer]) -> Twist:
    """A twist of any kind for one of the answers that an honest site gave."""
    number = chance.randrange(len(answers))
    kind = chance.random()
    if kind < 0.08:
        data = chance.choice(RUBBISH)
        return Twist(number, f"{data[:20]!r}", lambda answer: replace(answer, data=data))
    if kind < 0.16:
        status = chance.choice(STATUSES)
        return Twist(number, f"status {status}", lambda answer: replace(answer, status=status))
    if kind < 0.24:
        name = chance.choice(tuple(HEADERS))
        value = chance.choice(HEADERS[name])
        return Twist(number, f"{name}: {value}", _with_header(name, value))
    try:
        told = json.loads(answers[number].data)
    except ValueError:
        return Twist(number, "nothing", lambda answer: answer)
    place, value = chance.choice(list(places(told))), chance.choice(VALUES)
    return Twist(number, f"{place} = {repr(value)[:40]}", _with_value(place, value))


def places(told: Any) -> Iterator[tuple[Any, ...]]:
    """Where a value stands in JSON, the whole of it first."""
    yield ()
    inside: dict[Any, Any] = told if isinstance(told, dict) else {}
    if isinstance(told, list):
        inside = dict(enumerate(told))
    for key, value in inside.items():
        yield from ((key, *rest) for rest in places(value))


def put(told: Any, place: tuple[Any, ...], value: Any) -> Any:
    """The same JSON with another value at a place; as it was if it has no such place."""
    if not place:
        return value
    if isinstance(told, dict) and place[0] in told:
        return {**told, place[0]: put(told[place[0]], place[1:], value)}
    if isinstance(told, list) and isinstance(place[0], int) and place[0] < len(told):
        at = place[0]
        return [*told[:at], put(told[at], place[1:], value), *told[at + 1 :]]
    return told


def _with_header(name: str, value: str) -> Callable[[Answer], Answer]:
    return lambda answer: replace(answer, headers={**answer.headers, name: value})


def _with_value(place: tuple[Any, ...], value: Any) -> Callable[[Answer], Answer]:
    def change(answer: Answer) -> Answer:
        try:
            told = json.loads(answer.data)
        except ValueError:
            return answer
        return replace(answer, data=json.dumps(put(told, place, value)).encode())

    return change
