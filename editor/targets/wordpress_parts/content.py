"""The text of a post: pictures put into the exporter's blocks, and texts compared."""

import re
from collections.abc import Mapping
from html import escape, unescape
from urllib.parse import unquote

from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.remote import RemotePicture

_IMAGE = re.compile(
    r'<!-- wp:image (?P<attributes>\{.*?\}) -->\n(?P<figure><figure class="[^"]*">)'
    r'<img src="(?P<src>[^"]*)" alt="(?P<alt>[^"]*)"/>'
)
_SHOWN = re.compile(r"\bwp-image-(\d+)\b")
_CLOSED = re.compile(r"\s*/>")
_TIME = re.compile(r"</?time\b[^>]*>")
_NUMBER = re.compile(r"&#0*(\d+);")

# A comment alone would do; in a block of its own the site's editor shows no warning either.
_SHELL = "<!-- wp:html -->\n<!-- {marker} -->\n<!-- /wp:html -->"


def marker_of(urn: str) -> str:
    """What our empty draft of a story is told by: one word, so that it can be searched for."""
    return f"copydesk:{urn}"


def shell_of(urn: str) -> str:
    """The text of an empty draft: our marker, which readers never see."""
    return _SHELL.format(marker=marker_of(urn))


def is_shell(text: str, urn: str) -> bool:
    """Whether a text is that of our empty draft, and nobody has written into it."""
    return text.split() == shell_of(urn).split()


def filled(document: str, pictures: Mapping[str, RemotePicture]) -> str:
    """The blocks with the site's own pictures in them.

    Args:
        document: As the exporter wrote it.
        pictures: What stands there of its pictures, by their paths.

    Raises:
        NotSentError: A picture of the text doesn't stand there.
    """

    def placed(found: re.Match[str]) -> str:
        path = unquote(unescape(found["src"]))
        if path not in pictures:
            raise NotSentError(
                f"The text needs a picture that wasn’t sent: {path}.",
                Fault.REFUSED,
                hint="Publish the story anew.",
            )
        picture = pictures[path]
        # WordPress writes the id first; its own validator takes any order.
        attributes = f'{{"id":{picture.id},{found["attributes"][1:]}'
        return (
            f"<!-- wp:image {attributes} -->\n{found['figure']}"
            f'<img src="{escape(picture.url)}" alt="{found["alt"]}" class="wp-image-{picture.id}"/>'
        )

    return _IMAGE.sub(placed, document.rstrip("\n"))


def shown_pictures(text: str) -> tuple[int, ...]:
    """The ids of the pictures in a text, in their order."""
    return tuple(dict.fromkeys(map(int, _SHOWN.findall(text))))


def same_text(sent: str, read: str, *, is_trusted: bool) -> bool:
    """Whether a text came back as it was sent.

    Args:
        sent: As it went out.
        read: As it came back.
        is_trusted: The site takes the account's HTML as it is; of others it writes tags anew and
            takes the element of a date away, never its words.
    """
    return sent == read if is_trusted else rewritten(sent) == rewritten(read)


def rewritten(text: str) -> str:
    """A text as WordPress writes it for accounts whose HTML it doesn't trust (``kses``)."""
    plain = _TIME.sub("", _CLOSED.sub("/>", text))
    return _NUMBER.sub(lambda found: f"&#{int(found[1]):03d};", plain)
