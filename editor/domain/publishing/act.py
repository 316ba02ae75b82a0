"""What is done to a story where readers are."""

from enum import StrEnum

from editor.domain.status import Status


class Act(StrEnum):
    """One act, from preview to receipt."""

    PUBLISH = "publish"
    UPDATE = "update"
    CORRECT = "correct"
    UNPUBLISH = "unpublish"
    KILL = "kill"

    @property
    def status(self) -> Status:
        """What the story is once the act has its receipt."""
        return _STATUSES[self]

    @property
    def takes_back(self) -> bool:
        """Whether it takes a story back from readers; that never waits."""
        return self in {Act.UNPUBLISH, Act.KILL}

    @property
    def is_first(self) -> bool:
        """Whether nothing of the story need stand there yet."""
        return self is Act.PUBLISH


_STATUSES = {
    Act.PUBLISH: Status.PUBLISHED,
    Act.UPDATE: Status.PUBLISHED,
    Act.CORRECT: Status.CORRECTED,
    Act.UNPUBLISH: Status.IN_EDIT,
    Act.KILL: Status.KILLED,
}
