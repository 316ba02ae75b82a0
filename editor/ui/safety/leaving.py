"""Closing while saving fails."""

from collections.abc import Callable

from editor.ui import tasks
from editor.ui.banner import Offer
from editor.ui.saving import Saving


def parting(
    saving: Saving, leave: Callable[[], None], ask_again: Callable[[], None]
) -> tuple[str, Offer]:
    """What closing costs at this moment.

    Args:
        saving: What is true about saving.
        leave: Closes.
        ask_again: Says anew what closing costs.

    Returns:
        A hint, and the offer by its true name. One that loses nothing waits until the journal
        has the last word, and asks again if it can't have it.
    """
    if saving.journal_trouble is not None:
        return "The window stays open.", ("Close and lose the changes", leave)

    def is_kept(_: object) -> None:
        leave() if saving.journal_trouble is None else ask_again()

    def leave_when_kept() -> None:
        if saving.journal is not None:
            saving.journal()
        # Behind what was just asked for, and told after it.
        tasks.run_journal(lambda: None, done=is_kept, failed=is_kept)

    return "The next start brings them back.", ("Close the window", leave_when_kept)
