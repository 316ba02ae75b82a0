"""What a crash or a power cut left in the journal goes into the library."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from editor.domain.article import Article
from editor.domain.errors import CopydeskError, LibraryError, UnknownStoryError
from editor.domain.merge import Merged, merge
from editor.services.fast_start import keep_for_start
from editor.services.stories import Stories
from editor.storage.journal import journal_folders
from editor.storage.journal_left import Left, same_content, set_aside_in, take_left
from editor.storage.store import REFUSALS

# What bringing a story together may raise at values that nobody thought of.
_UNEXPECTED = (*REFUSALS, LookupError, TypeError, ValueError)

REASON = "Recovered after a crash"
BEFORE_REASON = "Before the recovery"


@dataclass(frozen=True, slots=True)
class Recovered:
    """A story that was brought back.

    Attributes:
        before: As the library had it; None if it had no such story.
        after: As it is in the library now.
        words: How many words of its text the library didn't have.
        clashes: The fields that somebody else had changed as well; theirs, or what was recovered
            if that was older, is in the history.
    """

    before: Article | None
    after: Article
    words: int
    clashes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recovery:
    """What came of a start.

    Attributes:
        recovered: What was brought back.
        failed: Why something is still in the journal.
        set_aside: Files of which nothing, or not all, could be made; they are kept.
    """

    recovered: tuple[Recovered, ...] = ()
    failed: tuple[CopydeskError, ...] = ()
    set_aside: tuple[Path, ...] = ()


def recover(stories: Stories, library: Path) -> Recovery:
    """Bring what dead processes left in the journal into the library, and tidy the journal up.

    What living ones write is left alone. A story that can't be saved stays in the journal; one
    that breaks a rule nobody thought of is set aside, so that the window opens in any case.

    Args:
        stories: The stories of the library.
        library: Its folder.

    Raises:
        LibraryError: The library can't be read or written. What wasn't recovered stays.
    """
    folders = journal_folders(library)
    before = set_aside_in(folders)
    recovered, failed = [], []
    with take_left(folders) as segments:
        for left in segments:
            try:
                found = _recover(stories, left)
            except LibraryError:
                raise
            except CopydeskError as error:
                failed.append(error)
            except _UNEXPECTED:
                left.set_aside()
            else:
                left.drop()
                if found is not None:
                    recovered.append(found)
    if recovered:  # or the next window would first show, and take words into, an older version
        keep_for_start(stories, library, recovered[-1].after.id)
    aside = sorted(set_aside_in(folders) - before)
    return Recovery(tuple(recovered), tuple(failed), tuple(aside))


def _recover(stories: Stories, left: Left) -> Recovered | None:
    """Save one story; None if the library has all of it."""
    try:
        theirs = stories.get(left.article.id)
    except UnknownStoryError:
        return _bring_back(stories, left)
    merged, loser = _merged(left, theirs)
    if same_content(merged.article, theirs) and not merged.conflicts:
        return None
    stories.keep_revision(theirs, BEFORE_REASON)
    after = stories.save(merged.article)
    if merged.conflicts and not same_content(loser, theirs):
        stories.keep_revision(replace(loser, version=after.version), REASON)
    stories.keep_revision(after, REASON)
    words = _new_words(theirs.body, after.body)
    return Recovered(theirs, after, words, merged.conflicts)


def _merged(left: Left, theirs: Article) -> tuple[Merged, Article]:
    """Both sides together, and the side that gave way where they clash: the older one."""
    base = left.base_for(theirs)
    if theirs.updated_at is None or left.at >= theirs.updated_at.timestamp():
        return merge(base, left.article, theirs), theirs
    merged = merge(base, theirs, left.article)
    article = replace(merged.article, version=theirs.version, updated_at=theirs.updated_at)
    return replace(merged, article=article), left.article


def _bring_back(stories: Stories, left: Left) -> Recovered:
    """The library has no such story: it was begun while the library was away, or is another."""
    after = stories.add(left.article)
    stories.keep_revision(after, REASON)
    return Recovered(None, after, _new_words("", after.body))


def _new_words(before: str, after: str) -> int:
    new: Counter[str] = Counter(after.split())
    return (new - Counter(before.split())).total()


def told(recovery: Recovery) -> tuple[str, str]:
    """A recovery in a sentence or two, and a hint; both empty if there is nothing to tell."""
    parts: Sequence[str] = [
        f"“{each.after.slug}” ({each.words:,} {'word' if each.words == 1 else 'words'})"
        for each in recovery.recovered
    ]
    said = []
    if parts:
        said.append(f"Recovered what was not saved when Copydesk ended: {', '.join(parts)}.")
    hints = []
    if recovery.failed:
        said.append(f"Something could not be recovered yet. {recovery.failed[0].message}")
        hints.append("It stays in the journal and is tried again at the next start.")
    if recovery.set_aside:
        said.append("A journal could not be read, or not to its end.")
        hints.append(f"It is kept: {', '.join(str(path) for path in recovery.set_aside)}.")
    return " ".join(said), " ".join(hints)
