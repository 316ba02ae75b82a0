"""Sent, theirs and ours of one story at one target, compared."""

from dataclasses import dataclass, replace

from editor.domain.article import Article
from editor.domain.errors import RefusedError
from editor.domain.publishing.placement import Placement
from editor.domain.publishing.remote import RemotePost
from editor.domain.publishing.target import Target
from editor.domain.publishing.three_way import ThreeWay, three_way
from editor.domain.story import Story
from editor.services.history import History
from editor.services.publishing.remote_article import Sent, theirs_of
from editor.services.publishing.remote_fields import sides_of, site_fields
from editor.services.stories import Stories
from editor.storage.store import Store

_LEFT_ALONE = "Section, tags, address, authors and lead picture go out as they are here."
_NOTHING_SEEN = (
    "Title, standfirst and text are as they were sent: something else was changed there, such as "
    "section, tags, address, authors or lead picture."
)
_MOVED_ON = (
    "The story was changed here since this was to be sent: what goes out is the story as it stands."
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The three versions.

    Attributes:
        seen: The post that theirs was read from.
        theirs: Theirs as a story: the one that was sent, with what they changed in it.
    """

    target: Target
    seen: RemotePost
    ours: Story
    theirs: Story
    told: ThreeWay


class Comparing:
    """Makes comparisons; asks no site. Safe from any thread."""

    def __init__(self, store: Store, stories: Stories, history: History) -> None:
        self._store = store
        self._stories = stories
        self._history = history

    def placement(self, article: Article, target: Target) -> Placement:
        """How a story stands at a target by our last receipt.

        Raises:
            RefusedError: It doesn't.
        """
        with self._store.read() as shelf:
            placement = shelf.placements.at(article.id, target.id)
        if placement is None:
            raise RefusedError(
                f"“{article.slug}” isn’t at {target.name}: nothing of ours stands there.",
                hint="Publish it there first.",
            )
        return placement

    def of(
        self, article: Article, target: Target, seen: RemotePost, revision: str = ""
    ) -> Comparison:
        """Compare what was sent, a post as it was seen, and the article as it stands.

        Args:
            article: Ours.
            target: Where it was seen.
            seen: The post.
            revision: The id of the one that was to be sent; the note says if ours is another.

        Raises:
            RefusedError: Nothing of ours stands there.
            UnknownStoryError: What was sent isn't in the history any more.
        """
        placement = self.placement(article, target)
        sent = self._sent(placement)
        theirs = theirs_of(sent, seen, self._stories.resolve)
        ours, there = self._stories.resolve(article), self._stories.resolve(theirs.article)
        fields = [sides_of(each, sent.story, there, ours) for each in site_fields(ours, there)]
        bodies = (sent.story.article.body, theirs.article.body, article.body)
        told = three_way(fields, *bodies, theirs.notes)
        has_any = told.is_changed_there or theirs.notes
        more = [_LEFT_ALONE if has_any else _NOTHING_SEEN]
        if revision and _differs(self._history.get(revision).article, article):
            more.append(_MOVED_ON)
        told = replace(told, notes=(*told.notes, *more))
        return Comparison(target, seen, ours, there, told)

    def _sent(self, placement: Placement) -> Sent:
        with self._store.read() as shelf:
            post = shelf.dispatches.get(placement.dispatch).post
        kept = self._history.get(placement.revision).article
        story = self._stories.resolve(kept)
        return Sent(story, placement.remote, placement.pictures, post.pictures)


def _differs(kept: Article, article: Article) -> bool:
    """Whether readers could see a difference in what is compared."""
    names = ("headline", "standfirst", "kicker", "body", "figures", "corrections", "credits")
    return any(getattr(kept, name) != getattr(article, name) for name in names)
