"""How the world knows a story: by a name that never changes."""

from uuid import UUID

from editor.domain.article import Article


def urn_of(article: Article) -> str:
    """``urn:uuid:…`` (RFC 9562) of the article's id: the same for all its versions and formats."""
    return UUID(article.id.rjust(32, "0")).urn


def figure_urn(article: Article, name: str) -> str:
    """The name of a figure of a story."""
    return f"{urn_of(article)}#{name}"
