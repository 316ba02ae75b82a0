"""A web address that takes stories as signed requests."""

import mimetypes
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import quote, urlsplit

from editor.domain.publishing.ability import Ability
from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.post import SentFile
from editor.domain.publishing.target import Target
from editor.network.web import Answer, Headers, Web, is_plain
from editor.network.web_address import is_web_address
from editor.targets.contract import Octets, Parcel, Probe, TargetKind
from editor.targets.drop_parts.formats import FORMAT, FORMAT_OPTIONS, words_of
from editor.targets.drop_parts.losses import FILES_ONLY
from editor.targets.drop_parts.parcels import check_paths
from editor.targets.drop_parts.signature import signature

_HAS = "x-copydesk-has"
_NO_SUCH_METHOD = frozenset({405, 501})
_NO_ANSWER = _NO_SUCH_METHOD | {404}
_NO_RIGHT = frozenset({401, 403})
_SAME_SECRETS = "See that both have the same secret, and that both clocks are right."


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen for a webhook."""

    format: str = field(default="ninjs", metadata=FORMAT)
    format_options: str = field(default="", metadata=FORMAT_OPTIONS)
    pictures: bool = field(
        default=True,
        metadata={
            "label": "Send pictures",
            "help": "Each as a request of its own, before the story.",
        },
    )


class WebhookDrop:
    """Posts a story, its pictures first.

    Args:
        url: Where to.
        secret: That signs.
        has_pictures: Whether pictures and other files are sent, too.
        now: Seconds since 1970.
    """

    def __init__(
        self,
        url: str,
        secret: str,
        *,
        has_pictures: bool = True,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._url = url
        self._secret = secret
        self._has_pictures = has_pictures
        self._now = now
        self._web = Web(url)
        self._takes_questions = True

    def diagnose(self) -> Iterator[Probe]:
        """Ask with a signed HEAD, which changes nothing there."""
        try:
            self._check()
            answer = self._ask({"X-Copydesk-Act": "test"})
        except NotSentError as error:
            name = "Safe connection" if "certificate" in error.message else "Address"
            name = name if self._secret else "Secret"
            yield Probe(name, is_good=False, words=error.message, hint=error.hint)
            return
        yield Probe("Address", is_good=True, words="Somebody answers there.")
        yield self._safety()
        yield _verdict(answer)

    def clock(self) -> datetime | None:
        """Its own time, as its last answer told it."""
        return self._web.clock

    def deliver(self, parcel: Parcel, octets: Octets) -> str:
        """Post the pictures that aren't there yet, then the story."""
        check_paths(parcel)
        self._check()
        document, *others = parcel.post.files
        self._takes_questions = True
        for file in others if self._has_pictures else ():
            told = _headers(parcel, file, "picture")
            if not self._stands_there(file, told):
                self._post(octets(file.digest), told)
        self._post(octets(document.digest), _headers(parcel, document, "document"))
        parts = urlsplit(self._url)
        return f"{parts.scheme}://{parts.netloc}"

    def close(self) -> None:
        """Let go of the line."""
        self._web.close()

    def _check(self) -> None:
        if not self._secret:
            raise NotSentError(
                "The webhook has no secret, and nothing is sent unsigned.",
                Fault.REFUSED,
                hint="Make up a long one, give it to the receiver, and set it for this target.",
            )
        _check_address(self._url)

    def _stands_there(self, file: SentFile, told: Headers) -> bool:
        """Whether the receiver says that it has a picture; one that says nothing gets it."""
        if not self._takes_questions:
            return False
        answer = self._ask(told)
        self._takes_questions = answer.status not in _NO_SUCH_METHOD
        # The digest, too: many servers answer 200 to any HEAD.
        return answer.is_good and answer.headers.get(_HAS, "").strip().lower() == file.digest

    def _ask(self, told: Headers) -> Answer:
        return self._web.request("HEAD", self._url, headers={**told, **self._signed(b"")})

    def _post(self, body: bytes, told: Headers) -> None:
        answer = self._web.request(
            "POST", self._url, body=body, headers={**told, **self._signed(body)}
        )
        if not answer.is_good:
            raise _refused(answer)

    def _signed(self, body: bytes) -> Headers:
        timestamp = str(int(self._now()))
        return {
            "X-Copydesk-Timestamp": timestamp,
            "X-Copydesk-Signature": signature(self._secret, timestamp, body),
        }

    def _safety(self) -> Probe:
        if is_plain(self._url):
            return Probe(
                "Safe connection",
                is_good=True,
                words="What is sent can be read on its way: the address begins with http.",
                hint="Use an address that begins with https.",
                is_warning=True,
            )
        return Probe("Safe connection", is_good=True, words="Nobody can read along.")


def _headers(parcel: Parcel, file: SentFile, part: str) -> Headers:
    guessed = mimetypes.guess_type(file.path)[0] or "application/octet-stream"
    return {
        "Content-Type": file.media_type or guessed,
        "X-Copydesk-Delivery": parcel.id,
        "X-Copydesk-Act": parcel.act.value,
        "X-Copydesk-Story": parcel.post.urn,
        "X-Copydesk-Version": str(parcel.post.version),
        "X-Copydesk-Part": part,
        "X-Copydesk-Path": quote(file.path),
        "X-Copydesk-Digest": file.digest,
    }


def _refused(answer: Answer) -> NotSentError:
    hint = _SAME_SECRETS if answer.status in _NO_RIGHT else "Ask whoever runs the receiver."
    error = answer.failure(hint=hint)
    error.answer = ""  # it may repeat the story, and stays out of the log
    return error


def _verdict(answer: Answer) -> Probe:
    if answer.is_good:
        return Probe("Secret", is_good=True, words="The receiver takes our signature.")
    if answer.status in _NO_ANSWER:
        return Probe(
            "Secret",
            is_good=True,
            words="The receiver answers no test; a wrong secret shows with the first story.",
            hint="Let it answer a signed HEAD request with 200.",
            is_warning=True,
        )
    error = _refused(answer)
    return Probe("Secret", is_good=False, words=error.message, hint=error.hint)


def _check_address(url: str) -> None:
    if not is_web_address(url):
        raise NotSentError(
            "That is no address of a webhook.",
            Fault.REFUSED,
            hint="It looks like https://news.example.com/copydesk, without a user or password.",
        )


def _connect(target: Target, options: Options, secret: str) -> WebhookDrop:
    return WebhookDrop(target.url, secret, has_pictures=options.pictures)


WEBHOOK = TargetKind(
    "Webhook",
    Options(),
    _connect,
    missing={
        **FILES_ONLY,
        Ability.PICTURE_REMOVAL: "The receiver has them: it gets the notice, and must remove them.",
    },
    format=lambda options: options.format,
    format_options=lambda options: words_of(options.format_options),
    check_address=_check_address,
    secret="Secret that signs",  # noqa: S106 - what it is called
    is_drop=True,
)
