"""A recovered story against the library's version before it, as HTML of our own making."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from html import escape
from itertools import zip_longest

from editor.domain.article import Article
from editor.domain.fields import FIELDS, value_text
from editor.services.recovery import Recovered
from editor.ui.theme import Theme

_NOTHING = Article(id="", slug="")


def changes_html(recovered: Recovered, theme: Theme) -> str:
    """The changed fields, then the changed paragraphs: new words, and words that went.

    Paragraphs that are the same are left out. New words are underlined and the others struck
    through, so that nobody needs to tell colours apart.
    """
    before = recovered.before or _NOTHING
    parts = [*_fields(before, recovered.after, theme)]
    text = [*_paragraphs(before.body, recovered.after.body, theme)]
    if text:
        what = "new word" if recovered.words == 1 else "new words"
        parts += [f"<h4>Text · {recovered.words:,} {what}</h4>", *text]
    if recovered.clashes:
        names = ", ".join(dict.fromkeys(path.partition("[")[0] for path in recovered.clashes))
        said = f"Changed elsewhere as well: {names}. The other version is in the history."
        parts.append(f"<p>{escape(said)}</p>")
    return "".join(parts) or "<p>Pictures or credits were recovered.</p>"


def _fields(before: Article, after: Article, theme: Theme) -> Iterator[str]:
    for field in FIELDS:
        old, new = value_text(before, field.path), value_text(after, field.path)
        if old != new and field.path != "body":
            yield f"<h4>{escape(field.label)}</h4><p>{_words(old, new, theme)}</p>"
    for name in ("figures", "credits"):
        if getattr(before, name) != getattr(after, name):
            count = len(getattr(after, name))
            yield f"<h4>{name.capitalize()}</h4><p>Changed; there are {count} now.</p>"


def _paragraphs(before: str, after: str, theme: Theme) -> Iterator[str]:
    old, new = before.split("\n"), after.split("\n")
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        for one, other in zip_longest(old[a:b], new[c:d], fillvalue=""):
            if one or other:
                yield f"<p>{_words(one, other, theme)}</p>"


def _words(before: str, after: str, theme: Theme) -> str:
    old, new = before.split(" "), after.split(" ")
    pieces = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, come = escape(" ".join(old[a:b])), escape(" ".join(new[c:d]))
        if tag == "equal":
            pieces.append(come)
            continue
        if gone:
            style = f"color:{theme.red.name()};background-color:{theme.red_on.name()}"
            pieces.append(f'<s style="{style}">{gone}</s>')
        if come:
            style = f"color:{theme.green.name()};background-color:{theme.green_on.name()}"
            pieces.append(f'<u style="{style}">{come}</u>')
    return " ".join(pieces)
