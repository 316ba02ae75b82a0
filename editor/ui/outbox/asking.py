"""What is asked before something is done with an entry that can't be taken back."""

from editor.domain.publishing.dispatch import DispatchState
from editor.ui.outbox.question import Question
from editor.ui.outbox.view_model import OutboxViewModel
from editor.ui.outbox.words import late_question


class Asking:
    """Asks in the pane, and does it after a yes."""

    def __init__(self, model: OutboxViewModel, question: Question) -> None:
        self._model = model
        self._question = question

    def go_on(self, id: str) -> None:
        """Do what its state asks for; a late one goes out only after a yes."""
        entry = self._model.entry(id)
        if entry is None or entry.state is not DispatchState.LATE:
            self._model.go_on(id)
            return
        words = late_question(entry, self._model.now)
        self._question.ask(words, "Send now", lambda _: self._model.go_on(id))

    def cancel(self, id: str) -> None:
        """Take it out of the outbox."""
        entry, target = self._model.entry(id), self._model.target_name(id)
        if entry is not None:
            words = f"Take “{entry.slug}” to {target} out of the outbox? It isn’t sent then."
            self._question.ask(words, "Cancel it", lambda _: self._model.cancel(id))

    def resend(self, id: str) -> None:
        """Send the same bytes again."""
        entry, target = self._model.entry(id), self._model.target_name(id)
        if entry is not None:
            words = (
                f"Send version {entry.post.version} of “{entry.slug}” to {target} once more,"
                " the very same bytes? A newer version there stays unless you decide otherwise."
            )
            self._question.ask(words, "Send again", lambda _: self._model.resend(id))

    def pause(self, id: str) -> None:
        """Ask why nothing goes to its target; one that is paused goes on at once."""
        target = self._model.target_of(id)
        if target is None:
            return
        if target.paused:
            self._model.pause(id, "")
            return

        def pause(why: str) -> None:
            self._model.pause(id, why or _NO_REASON)

        words = f"Send nothing to {target.name} for now? Say why, for whoever looks here."
        self._question.ask(words, "Pause", pause, line=_NO_REASON)


_NO_REASON = "by hand"
