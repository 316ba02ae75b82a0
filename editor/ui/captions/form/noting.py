"""Terms of use become rights as soon as their words are written; nobody has to press anything."""

from collections.abc import Collection, Sequence

from editor.domain.rights_terms import SAYS_TERMS, proposed_rights, unread
from editor.ui.captions.session import CaptionSession


def note_terms(
    session: CaptionSession, digests: Sequence[str], names: Collection[str] = SAYS_TERMS
) -> None:
    """Note what the words of photos add to their rights, in one step that can be undone.

    Args:
        session: Has the photos.
        digests: Which of them.
        names: The fields that were written; without one that says terms nothing is read.
    """
    if SAYS_TERMS.isdisjoint(names):
        return
    photos = [each for each in map(session.photo, digests) if each is not None]
    changes = {each.digest: {"rights": proposed_rights(each)} for each in photos if unread(each)}
    if changes:
        session.apply_each(changes, name="noting terms")
