"""What programs put on the clipboard, in their own form, and the Markdown that it becomes."""

from pathlib import Path

import pytest

from editor.markup.from_html.read import from_html
from editor.markup.text import plain_text

_FOLDER = Path(__file__).parent / "payloads"
_PAYLOADS = sorted(path.stem for path in _FOLDER.glob("*.html"))


@pytest.mark.parametrize("program", _PAYLOADS)
def test_a_paste_from_each_program_is_clean_markdown(program: str) -> None:
    html = (_FOLDER / f"{program}.html").read_text(encoding="utf-8")
    markdown = (_FOLDER / f"{program}.md").read_text(encoding="utf-8")
    assert from_html(html) == markdown.rstrip("\n")


@pytest.mark.parametrize("program", _PAYLOADS)
def test_what_a_program_needs_for_itself_is_read_by_nobody(program: str) -> None:
    html = (_FOLDER / f"{program}.html").read_text(encoding="utf-8")
    words = plain_text(from_html(html))
    assert not any(junk in words for junk in ("mso", "style", "{", "utm_", "Advertisement"))


def test_all_payloads_that_were_promised_are_here() -> None:
    assert {"word", "google-docs", "libreoffice", "gmail", "news-site"} <= set(_PAYLOADS)
