"""Who has a part in a story by law and contract, whatever is printed."""

from editor.domain.article import Article
from editor.domain.credit import Credit


def legal_credits(article: Article) -> tuple[Credit, ...]:
    """Everybody but the vanity credits, the hidden ones included; by their real names."""
    return tuple(each for each in article.credits if not each.is_vanity)
