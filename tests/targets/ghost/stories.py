"""Stories as they are sent to a Ghost: the exporter's document and its pictures."""

import hashlib
import io
import random
import uuid
from dataclasses import replace
from typing import Any

from PIL import Image

from editor.domain.publishing.post import Post, PostAuthor, SentPicture
from editor.domain.publishing.remote import RemotePicture, RemotePost
from editor.domain.story import Story
from editor.exporters.contract import OutputFile, RenditionRequest
from editor.exporters.ghost import GHOST
from editor.targets.ghost_parts.site import GhostSite
from tests.exporters.ferry_story import ferry

KIM = PostAuthor("Kim Tester", email="Kim@example.test")
LORNE = PostAuthor("Lorne Tester", id="lorne")
STRANGER = PostAuthor("A Stranger", email="nobody@example.test")


def picture_octets(seed: int = 1) -> bytes:
    """A small picture that no other seed gives."""
    stream = io.BytesIO()
    noise = random.Random(seed).randbytes(64 * 48 * 3)
    Image.frombytes("RGB", (64, 48), noise).save(stream, "JPEG")
    return stream.getvalue()


def post_of(story: Story | None = None, **changed: Any) -> tuple[Post, dict[str, bytes]]:
    """A story to send under an address of its own, and the octets of its pictures by path."""
    own = uuid.uuid4()
    told = story or ferry(url_slug=f"ferry-{own.hex[:12]}")
    document, pictures, octets = "", [], {}
    for number, output in enumerate(GHOST.outputs(told)):
        if isinstance(output, OutputFile):
            document = output.data.decode()
        elif isinstance(output, RenditionRequest):
            data = picture_octets(own.int + number)
            octets[output.path] = data
            pictures.append(_picture(output, data))
    post = Post(
        urn=own.urn,
        version=1,
        format="ghost",
        document=document,
        document_path="posts.json",
        title=told.article.headline,
        slug=told.article.url_slug,
        authors=(KIM, LORNE),
        pictures=tuple(pictures),
    )
    return replace(post, **changed), octets


def _picture(output: RenditionRequest, data: bytes) -> SentPicture:
    return SentPicture(
        path=output.path,
        digest=hashlib.sha256(data).hexdigest(),
        original="",
        media_type="image/jpeg",
        size_octets=len(data),
        width_px=64,
        height_px=48,
        file_name=output.path.rpartition("/")[2],
    )


def sent_pictures(
    site: GhostSite, post: Post, octets: dict[str, bytes]
) -> dict[str, RemotePicture]:
    """The post's pictures, sent."""
    return {each.path: site.upload(each, octets[each.path]) for each in post.pictures}


def written(
    site: GhostSite, post: Post, octets: dict[str, bytes]
) -> tuple[RemotePost, dict[str, RemotePicture]]:
    """The post as a draft that is written and read back, and its pictures."""
    pictures = sent_pictures(site, post, octets)
    remote = site.read(site.write(site.begin(post), post, pictures).id)
    assert remote
    return remote, pictures
