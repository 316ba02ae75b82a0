"""What can be done with the story's credits, by name and key."""

from editor.ui.commands import Command
from editor.ui.credits.view_model import CreditsViewModel


def credits_commands(model: CreditsViewModel) -> tuple[Command, ...]:
    """The commands of the Credits panel."""
    return (
        Command(
            "story.photographers",
            "Credit the photographers",
            model.credit_photographers,
            "Ctrl+Alt+G",
            "user-plus",
            lambda: bool(model.offers),
            "Nobody who made a photo of this story is without a credit",
        ),
    )
