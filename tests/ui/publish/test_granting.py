"""A site lets Copydesk in by its page in the browser, and nobody types a password."""

import threading
from collections.abc import Callable, Mapping

import pytest
from pytestqt.qtbot import QtBot

from editor.domain.publishing.faults import Fault, NotSentError
from editor.ui.publish.granting import Granting
from tests.ui.publish.conftest import settle

pytestmark = [pytest.mark.window, pytest.mark.usefixtures("qapp")]

SITE = "https://courier.example"


class FakeListener:
    """Answers at once, or waits until nobody wants an answer."""

    address = "http://127.0.0.1:4711/granted?state=x"

    def __init__(self, answer: Mapping[str, str] | None, *, waits: bool = False) -> None:
        self._answer, self._waits = answer, waits
        self.is_closed = False
        self._rest = threading.Event()

    def wait(
        self,
        looks: int,  # noqa: ARG002
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> Mapping[str, str] | None:
        while self._waits and not is_cancelled():
            self._rest.wait(0.01)
        return self._answer

    def close(self) -> None:
        self.is_closed = True


def page(url: str, back_to: str) -> str:
    return f"{url}/authorize?back={back_to}"


def told(granting: Granting) -> list[tuple[str, ...]]:
    heard: list[tuple[str, ...]] = []
    granting.page_ready.connect(lambda url: heard.append(("page", url)))
    granting.granted.connect(lambda user, password: heard.append(("granted", user, password)))
    return heard


def test_the_page_is_opened_and_the_answer_comes_back(qtbot: QtBot) -> None:
    listener = FakeListener({"user_login": "dana", "password": "abcd efgh"})
    granting = Granting(page=page, listen=lambda: listener)
    heard = told(granting)
    granting.begin(f" {SITE} ")
    qtbot.waitUntil(lambda: len(heard) == 2)

    assert heard == [
        ("page", f"{SITE}/authorize?back={listener.address}"),
        ("granted", "dana", "abcd efgh"),
    ]
    assert listener.is_closed
    assert not granting.is_waiting


@pytest.mark.parametrize(
    ("answer", "said"),
    [(None, "No answer came from the site."), ({"success": "false"}, "The site lets nobody in")],
)
def test_no_answer_and_no_are_told_apart(answer: Mapping[str, str] | None, said: str) -> None:
    granting = Granting(page=page, listen=lambda: FakeListener(answer))
    heard = told(granting)
    granting.begin(SITE)
    settle()

    assert granting.error is not None
    assert granting.error.message.startswith(said)
    assert [each for each in heard if each[0] == "granted"] == []


def test_a_site_without_such_a_page_is_told_in_its_words() -> None:
    def none(url: str, back_to: str) -> str:
        raise NotSentError("It lets no program in.", Fault.REFUSED, hint="Switch on https.")

    granting = Granting(page=none, listen=lambda: FakeListener(None))
    granting.begin(SITE)
    settle()

    assert str(granting.error) == "It lets no program in. Switch on https."


def test_who_gives_up_hears_nothing_more_and_the_port_is_free() -> None:
    listener = FakeListener({"user_login": "dana", "password": "x"}, waits=True)
    granting = Granting(page=page, listen=lambda: listener)
    heard = told(granting)
    granting.begin(SITE)
    assert granting.is_waiting
    granting.cancel()
    settle()

    assert listener.is_closed
    assert heard == []
    assert granting.error is None
