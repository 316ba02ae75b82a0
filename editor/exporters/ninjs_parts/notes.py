"""What clients' desks are told with a story."""

from collections.abc import Iterator

from editor.domain.article import Article
from editor.exporters.page.language import language_tag
from editor.exporters.page.words import words_of
from editor.exporters.release import ReleaseKind, release_of


def note_for_clients(article: Article) -> str:
    """The desk's note, then what this version corrects or replaces, a line each."""
    return "\n".join(filter(None, (article.note_to_desks.strip(), *_advisories(article))))


def _advisories(article: Article) -> Iterator[str]:
    release = release_of(article)
    label = words_of(language_tag(article.language)).correction
    for correction in article.corrections:
        yield f"{label}: {' '.join(correction.text.split())}"
    if release.kind is ReleaseKind.UPDATE:
        yield f"Update: version {release.version} replaces those before it."
