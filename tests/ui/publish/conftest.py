"""The open story with a desk of fakes beside it, and the sheet on it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from editor.domain.finding import Finding, Severity
from editor.domain.publishing.act import Act
from editor.domain.publishing.target import Target
from editor.ui import tasks
from editor.ui.open_story import OpenStory
from editor.ui.publish.pane import PublishPane
from editor.ui.publish.target_form import TargetForm
from editor.ui.publish.view_model import PublishViewModel
from editor.ui.theme import load_theme
from tests.ui.publish.desk import COURIER, NOON, WIRE, FakeDesk

BLOCKER = Finding("tk-left", Severity.BLOCKER, "A TK is left.", "body", 0, 2, "TK")
LONG = Target(
    "t3",
    "The Northern Courier & Evening Post of Millbrook and River County, Montana",
    "wordpress",
    "http://news.northern-courier-and-evening-post.example/blog",
)


def settle() -> None:
    """Wait until everything that was asked for, and what it led to, is done."""
    for _ in range(5):
        tasks.finish()
        QCoreApplication.sendPostedEvents()


def begin_site(pane: PublishPane, secret: str) -> TargetForm:
    """The form of a new WordPress, all filled in and not kept yet."""
    pane.places.add.click()
    form = pane.form
    form.kind.setCurrentIndex(form.kind.findData("wordpress"))
    form.name.setText("Evening site")
    form.url.setText("https://evening.example")
    form.secret.setText(secret)
    return form


def stand(pane: PublishPane, desk: FakeDesk, act: Act = Act.PUBLISH) -> None:
    """The story stands at the first target."""
    desk.stands(COURIER, act)
    pane.model.read()
    settle()


@pytest.fixture
def desk(open_story: OpenStory) -> FakeDesk:
    """Two targets; the story stands nowhere."""
    return FakeDesk(open_story.fields, COURIER, WIRE)


@pytest.fixture
def model(open_story: OpenStory, desk: FakeDesk) -> Iterator[PublishViewModel]:
    """The sheet's state, as soon as somebody looks."""
    made = PublishViewModel(open_story, lambda: desk, open_story, clock=lambda: NOON)
    made.turn_on(on=True)
    settle()
    yield made
    made.turn_on(on=False)
    settle()


@pytest.fixture
def planned(model: PublishViewModel) -> Callable[[], None]:
    """Plans at once, without the pause after the last change."""

    def plan() -> None:
        model.planning.ask_now()
        settle()

    return plan


@pytest.fixture
def pane(qtbot: QtBot, model: PublishViewModel) -> PublishPane:
    """The sheet, shown."""
    made = PublishPane(model, load_theme("light"))
    qtbot.addWidget(made)
    made.resize(made.width(), 720)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    settle()
    return made


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the browser was asked to open."""
    urls: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(QUrl(url).toString()))
    return urls
