"""One block of WordPress: HTML between two comments that say which block it is."""

import json
from collections.abc import Mapping
from typing import Any

# What WordPress itself writes (wp-includes/blocks.php, serialize_block_attributes): in a comment
# these could end it, or be taken for markup.
_ESCAPES = (
    ("--", "\\u002d\\u002d"),
    ("<", "\\u003c"),
    (">", "\\u003e"),
    ("&", "\\u0026"),
    ('\\"', "\\u0022"),
)


def block(name: str, html: str, attributes: Mapping[str, Any] | None = None) -> str:
    """A block.

    Args:
        name: Without its namespace ``core/``.
        html: What is saved of it: blocks inside it are part of that.
        attributes: Those that the HTML doesn't say.
    """
    said = f" {attributes_of(attributes)}" if attributes else ""
    return f"<!-- wp:{name}{said} -->\n{html}\n<!-- /wp:{name} -->"


def attributes_of(attributes: Mapping[str, Any]) -> str:
    """Attributes as JSON that may stand in a comment."""
    text = json.dumps(attributes, ensure_ascii=False, separators=(",", ":"))
    for found, written in _ESCAPES:
        text = text.replace(found, written)
    return text


def group(css_class: str, inner: str) -> str:
    """A box beside the text, with blocks in it."""
    return block(
        "group",
        f'<aside class="wp-block-group {css_class}">{inner}</aside>',
        {"tagName": "aside", "className": css_class, "layout": {"type": "constrained"}},
    )


def html_block(html: str) -> str:
    """HTML that no other block can hold; WordPress leaves it as it is."""
    return block("html", html)
