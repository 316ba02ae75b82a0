"""Two entries of the directory that are one person: found, made one, and taken back."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from editor.domain.contributor_merge import ContributorMerge, joined, parted
from editor.domain.duplicates import Double, likely_doubles
from editor.domain.errors import RefusedError, UnknownFieldError, quoted
from editor.domain.identity import new_id
from editor.storage.shelf import Shelf
from editor.storage.store import Store


class Doubles:
    """Doubles in the directory of one library. Every method is one transaction.

    Args:
        who: Gives the name under which it is done.
        clock: Gives the time (aware, UTC).
    """

    def __init__(self, store: Store, who: Callable[[], str], clock: Callable[[], datetime]) -> None:
        self._store = store
        self._who = who
        self._clock = clock

    def find(self) -> tuple[Double, ...]:
        """Every two entries that may be one person, the surest first. Takes a second for 10,000."""
        with self._store.read() as shelf:
            people, apart = shelf.contributors.all(), shelf.contributor_merges.apart()
        return likely_doubles(people, apart)

    def keep_apart(self, one: str, other: str) -> None:
        """Remember that the entries of these ids are two people."""
        with self._store.write() as shelf:
            shelf.contributor_merges.keep_apart([(one, other)])

    def bring_together(self, one: str, other: str) -> None:
        """Forget that the entries of these ids are two people."""
        with self._store.write() as shelf:
            shelf.contributor_merges.forget_apart([(one, other)])

    def merge(self, keep: str, others: Sequence[str]) -> ContributorMerge:
        """Make one entry of several, and let the credits of all stories point to it.

        Args:
            keep: The id of the entry that stays, with everything of the others.
            others: The ids of the others.

        Returns:
            What ``undo_merge`` takes; the library keeps it, too.

        Raises:
            UnknownFieldError: One isn't there any more, or nothing is left to merge.
        """
        gone = tuple(dict.fromkeys(other for other in others if other != keep))
        with self._store.write() as shelf:
            people = shelf.contributors.of((keep, *gone))
            if not gone or any(
                each not in people or people[each].id != each for each in (keep, *gone)
            ):
                message = "These entries can't be merged: they are one already, or not there."
                raise UnknownFieldError(message, hint="Look at the directory again.")
            before, parts = people[keep], [people[each] for each in gone]
            merge = ContributorMerge(
                new_id(),
                self._clock(),
                self._who(),
                before,
                joined(before, parts),
                gone,
                tuple(each.name for each in parts),
                shelf.contributor_merges.move_credits(gone, keep),
                _kept_apart(shelf, keep, gone),
            )
            shelf.contributors.put(merge.after)
            shelf.contributor_merges.tie(gone, keep)
            shelf.contributor_merges.put(merge)
        return merge

    def merges(self) -> tuple[ContributorMerge, ...]:
        """What was merged last, newest first, with what was taken back since."""
        with self._store.read() as shelf:
            return shelf.contributor_merges.newest()

    def undo_merge(self, merge: ContributorMerge | str) -> ContributorMerge:
        """Take a merge back: the entries, and the credits that nobody has changed since.

        Args:
            merge: What ``merge`` gave, or its id.

        Raises:
            UnknownFieldError: There is no such merge, or it was taken back already.
            RefusedError: The entry went into another one since.
        """
        merge_id = merge if isinstance(merge, str) else merge.id
        with self._store.write() as shelf:
            done = shelf.contributor_merges.get(merge_id)
            if done is None or done.undone_at is not None:
                message = "This merge was taken back already."
                raise UnknownFieldError(message, hint="Look at the directory again.")
            now = shelf.contributors.of((done.before.id,)).get(done.before.id)
            if now is None or now.id != done.before.id:
                message = f"{quoted(done.before.name)} was merged again or removed since."
                raise RefusedError(message, hint="Take the later merge back first.")
            if not set(done.others) <= set(shelf.contributors.merged_into(now.id)):
                message = "What went into this entry was removed with it."
                raise RefusedError(message, hint="Enter the other person again.")
            shelf.contributor_merges.tie(done.others, "")
            back, still_in = parted(now, done), shelf.contributors.merged_into(now.id)
            # Their names and credits stay with this entry, and so does what protects them.
            is_protected = back.is_protected or shelf.contributors.any_protected(still_in)
            shelf.contributors.put(replace(back, is_protected=is_protected))
            shelf.contributor_merges.move_back(done.credits, done.before.id)
            shelf.contributor_merges.forget_apart(done.apart)
            undone = replace(done, undone_at=self._clock())
            shelf.contributor_merges.put(undone)
        return undone


def _kept_apart(shelf: Shelf, keep: str, gone: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Who was said to be another person than one of them is another person than the joined one."""
    strangers = {
        other
        for pair in shelf.contributor_merges.apart()
        for other in pair
        if not pair.isdisjoint(gone) and other not in {keep, *gone}
    }
    return shelf.contributor_merges.keep_apart((keep, other) for other in strangers)
