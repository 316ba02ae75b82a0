"""The names that a story is sure of: its credits, its captions, its photos, the directory."""

from collections.abc import Iterable, Iterator

from editor.domain.contributor import Contributor
from editor.domain.story import Story
from editor.language.names import name_words
from editor.language.spelling.word_list import WordList, words_of_names


def story_names(story: Story) -> WordList:
    """The words of the names in credits, captions, credit lines and dateline."""
    return words_of_names(_names(story))


def directory_names(contributors: Iterable[Contributor]) -> WordList:
    """The words of the names, aliases and affiliations in the contributor directory."""
    return words_of_names(name for each in contributors for name in _of(each))


def _names(story: Story) -> Iterator[str]:
    article = story.article
    for credit in article.credits:
        yield from (credit.name, credit.affiliation, credit.place)
    for contributor in story.contributors.values():
        yield from _of(contributor)
    yield from (article.dateline.place, article.dateline.region)
    for figure in article.figures:
        yield from name_words(story.caption_of(figure))
        line = story.credit_of(figure)
        yield from (*line.creators, *line.organisations, line.distributor)
        photo = story.photo_of(figure)
        if photo is not None:
            shown = photo.shown
            yield from (*(shown.people or ()), *(shown.creators or ()))
            yield from (shown.city or "", shown.state or "", shown.country or "")


def _of(contributor: Contributor) -> Iterator[str]:
    yield from (contributor.name, contributor.affiliation, *contributor.aliases)
