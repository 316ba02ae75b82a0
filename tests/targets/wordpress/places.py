"""Where the tests of the adapter run: the test site, and a real WordPress where there is one."""

import hashlib
import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

from PIL import Image

from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.post import Post, PostAuthor, SentPicture
from editor.domain.publishing.remote import RemotePicture, RemotePost
from editor.domain.publishing.target import Target
from editor.network.web import Answer
from editor.targets.wordpress import WORDPRESS
from editor.targets.wordpress_parts.site import WordPressSite
from tests.targets.wordpress.fake_wordpress import FakeWordPress


@dataclass(frozen=True)
class Place:
    """A site, and the application passwords of its editor, author (kim) and contributor (lorne)."""

    url: str
    passwords: dict[str, str]
    fake: FakeWordPress | None = None

    def line(self, user: str = "editor", *, url: str = "", secret: str = "", **options: Any) -> Any:
        target = Target("t", "Site", "wordpress", url or self.url, user)
        chosen = replace(WORDPRESS.options, **options)
        site = WORDPRESS.connect(target, chosen, secret or self.passwords[user])
        assert isinstance(site, WordPressSite)
        return site


def jpeg(width_px: int = 800, colour: int = 0) -> bytes:
    """A picture that no other test has sent."""
    image = Image.new("RGB", (width_px, width_px // 2), (colour, 90, 200))
    stream = io.BytesIO()
    image.save(stream, "JPEG", comment=uuid4().bytes)
    return stream.getvalue()


def sent_picture(octets: bytes, number: int, **changes: Any) -> SentPicture:
    digest = hashlib.sha256(octets).hexdigest()
    picture = SentPicture(
        f"photos/pic {number}.jpg",
        digest,
        digest,
        "image/jpeg",
        len(octets),
        800,
        400,
        f"picture-{number}.jpg",
        title=f"Bridge & pier {number}",
        caption=f"Ruth’s boat < the “pier” & {number}. (NLW Photo/Una Reid)",
        alt=f'A boat & "a pier" < {number}',
        credit="(NLW Photo/Una Reid)",
        is_lead=number == 1,
    )
    return replace(picture, **changes)


def image_block(number: int) -> str:
    """As the exporter writes it."""
    return (
        '<!-- wp:image {"sizeSlug":"large","linkDestination":"none"} -->\n'
        f'<figure class="wp-block-image size-large"><img src="photos/pic%20{number}.jpg" '
        f'alt="A &quot;boat&quot; {number}"/><figcaption class="wp-element-caption">Boat '
        '<span class="credit">(NLW Photo/Una Reid)</span></figcaption></figure>\n'
        "<!-- /wp:image -->"
    )


DOCUMENT = (
    '<!-- wp:paragraph -->\n<p><span class="dateline">OBAN (NLW) — </span>It sails &amp; “fast”'
    " \\o/ 👩‍🚒.</p>\n<!-- /wp:paragraph -->\n\n{images}\n\n"
    '<!-- wp:separator -->\n<hr class="wp-block-separator has-alpha-channel-opacity"/>\n'
    "<!-- /wp:separator -->\n\n"
    '<!-- wp:paragraph {"className":"correction"} -->\n<p class="correction"><strong>Correction'
    '</strong> Two decks. <time datetime="2026-11-24T09:30:00Z">Nov. 24, 2026</time></p>\n'
    "<!-- /wp:paragraph -->\n"
)


def story(*pictures: SentPicture, **changes: Any) -> Post:
    """A story that no other test has sent."""
    name = uuid4().hex
    images = "\n\n".join(image_block(number) for number in range(1, len(pictures) + 1))
    post = Post(
        f"urn:uuid:{uuid4()}",
        1,
        "wordpress",
        DOCUMENT.replace("{images}", images),
        title="Ferry & bridge: 3 < 4",
        excerpt="It “sails” & fast",
        slug=f"ferry-{name[:12]}",
        tags=("ferries", "Oban & Mull"),
        authors=(PostAuthor("Nobody mapped"),),
        pictures=pictures,
    )
    return replace(post, **changes)


def two_pictures() -> tuple[dict[str, bytes], tuple[SentPicture, ...]]:
    octets = [jpeg(800, 10), jpeg(2600, 20)]
    sent = tuple(sent_picture(each, number) for number, each in enumerate(octets, 1))
    return {each.digest: data for each, data in zip(sent, octets, strict=True)}, sent


def published(
    site: WordPressSite, post: Post, octets: dict[str, bytes]
) -> tuple[RemotePost, dict[str, RemotePicture]]:
    """Begin and write a draft, with its pictures."""
    remote = site.begin(post)
    pictures = {each.path: site.upload(each, octets[each.digest]) for each in post.pictures}
    return site.write(remote, post, pictures), pictures


class Line:
    """A line that loses answers, or brings what is sent there twice.

    Args:
        site: Whose requests go over it.
        method: Of the requests it is about.
        route: What their address ends in.
    """

    def __init__(self, site: WordPressSite, method: str, route: str) -> None:
        self._web = site._rest.web
        self._ask = self._web.request
        self._about = (method, route)

    def loses_the_answer(self) -> None:
        def request(method: str, path: str, **sent: Any) -> Answer:
            answer = self._ask(method, path, **sent)
            if self._is_about(method, path):
                self.heals()
                raise NotSentError("The line broke.", Fault.BROKEN)
            return answer

        self._take(request)

    def doubles(self) -> None:
        def request(method: str, path: str, **sent: Any) -> Answer:
            if self._is_about(method, path):
                self._ask(method, path, **sent)
            return self._ask(method, path, **sent)

        self._take(request)

    def heals(self) -> None:
        self._take(self._ask)

    def _is_about(self, method: str, path: str) -> bool:
        return method == self._about[0] and path.endswith(self._about[1])

    def _take(self, request: Callable[..., Answer]) -> None:
        self._web.request = request  # type: ignore[method-assign]
