"""Whether the story's links answer: looked at when somebody asks."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from editor.domain.errors import CopydeskError
from editor.domain.finding import Finding
from editor.domain.link_answer import LinkAnswer
from editor.services.link_check import link_findings, links_of
from editor.ui import tasks
from editor.ui.commands import Command
from editor.ui.open_story import OpenStory


class LinkLooking(QObject):
    """Asks the links of the open story, and remembers what they answered while it is open."""

    looked = Signal()

    def __init__(self, open_story: OpenStory) -> None:
        super().__init__(open_story)
        self._open_story = open_story
        self._answers: dict[str, LinkAnswer] = {}
        open_story.replaced.connect(self._answers.clear)

    def findings(self) -> tuple[Finding, ...]:
        """What the answers mean for the story as it stands; nothing before somebody asked."""
        return link_findings(self._open_story.story, self._answers) if self._answers else ()

    def look(self) -> None:
        """Ask every link anew; ``looked`` tells when all have answered."""
        newsroom = self._open_story.newsroom
        if newsroom is None:
            return
        story = self._open_story.story
        count = len(links_of(story))
        if not count:
            self._open_story.good_news.emit("This story has no links.", "")
            return
        answers: dict[str, LinkAnswer] = {}
        words = "1 link" if count == 1 else f"{count} links"
        self._open_story.good_news.emit(f"Looking at {words} …", "You can go on writing.")
        tasks.run_beside(
            partial(newsroom.link_check.look, story, known=answers),
            done=lambda found: self._take(story.article.id, answers, found),
            failed=self._tell,
        )

    def _take(self, key: str, answers: dict[str, LinkAnswer], found: tuple[Finding, ...]) -> None:
        if key != self._open_story.fields.id:
            return
        self._answers.clear()
        self._answers.update(answers)
        self.looked.emit()
        if found:
            words = "One link needs" if len(found) == 1 else f"{len(found)} links need"
            self._open_story.good_news.emit(f"{words} a look: see Checks.", "")
        else:
            self._open_story.good_news.emit("All links answer.", "")

    def _tell(self, error: CopydeskError) -> None:
        self._open_story.banner.emit(error.message, error.hint)


def link_commands(looking: LinkLooking, open_story: OpenStory) -> tuple[Command, ...]:
    """What can be done with the links, by name."""
    return (
        Command(
            "story.links",
            "Look whether the links answer",
            looking.look,
            icon="external-link",
            enabled=lambda: open_story.is_open,
        ),
    )
