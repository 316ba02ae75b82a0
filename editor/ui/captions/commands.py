"""What can be done at the caption desk, by name and key."""

from collections.abc import Callable

from editor.ui.captions.desk import CaptionDesk
from editor.ui.captions.place import CaptionPlace
from editor.ui.commands import Command

_NEEDS = "Open the caption desk first"


def caption_commands(place: CaptionPlace, desk: CaptionDesk) -> tuple[Command, ...]:
    """The commands of the caption desk.

    Args:
        place: Shows it.
        desk: Does the rest.
    """

    def is_shown() -> bool:
        return place.is_shown

    def of_desk(id: str, text: str, run: Callable[[], object], keys: str) -> Command:
        return Command(f"captions.{id}", text, run, keys, "", is_shown, _NEEDS)

    form = desk.form
    return (
        Command("view.captions", "Caption desk", place.toggle, "Ctrl+2", "image"),
        of_desk("columns", "Contact sheet or fields", desk.switch_columns, "F6"),
        of_desk("browse", "Browse folder or card…", desk.left.choose_folder, "Ctrl+Alt+O"),
        of_desk("keep", "Keep in library", desk.left.keep, "Ctrl+Alt+I"),
        of_desk("into-story", "Put into the story", desk.left.into_story.put, "Ctrl+Alt+A"),
        of_desk("photo", "To the large photo", desk.show_photo, "Ctrl+Alt+P"),
        of_desk("crop", "Crop the photo", desk.crop, "Ctrl+Alt+X"),
        of_desk("truth", "What the file says", desk.switch_truth, "Ctrl+Alt+M"),
        of_desk("whom", "For the story or the library", desk.switch_whom, "Ctrl+Alt+W"),
        of_desk("revert", "Revert this field", form.revert, "Ctrl+Alt+R"),
        of_desk("to-library", "Story’s words to library", form.copy_to_library, "Ctrl+Alt+L"),
        of_desk("compose", "Compose the caption from the fields", form.compose, "Ctrl+Alt+B"),
        of_desk("credit", "Settle the credit line", form.settle_credit, "Ctrl+Alt+D"),
        of_desk("apply", "Apply to the selected photos", form.apply, ""),
    )
