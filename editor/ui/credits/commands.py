"""What can be done with the story's credits, by name and key."""

from collections.abc import Callable

from editor.ui.commands import Command
from editor.ui.credits.reconciling.view_model import ReconcilingViewModel


def credits_commands(
    model: ReconcilingViewModel, settle: Callable[[], object]
) -> tuple[Command, ...]:
    """The commands of the Credits panel.

    Args:
        model: What is to settle.
        settle: Brings it up, with the keyboard in the first.
    """
    return (
        Command(
            "story.settle_credits",
            "Settle the credits",
            settle,
            "Ctrl+Alt+G",
            "user-plus",
            lambda: bool(model.differences),
            "Everybody whom the sources name is credited",
        ),
    )
