"""Closing while saving fails."""

from editor.ui.banner import Offer
from editor.ui.saving import Saving


def parting(saving: Saving, leave: Offer) -> tuple[str, Offer]:
    """What closing costs at this moment.

    Args:
        saving: What is true about saving.
        leave: Closes, and what it is called if nothing is lost by it.

    Returns:
        A hint, and the offer by its true name.
    """
    if saving.journal_trouble is None:
        return "You can close: the journal brings them back at the next start.", leave
    return "The window stays open.", ("Close and lose the changes", leave[1])
