"""A story that a site fails on again and again holds up no other story."""

from collections.abc import Collection
from pathlib import Path

from editor.domain.publishing.dispatch import Dispatch, DispatchState
from editor.domain.publishing.faults import Fault, NotSentError
from tests.services.publishing.desk import Desk, desk
from tests.services.publishing.memory_site import MemorySite

SLUGS = ("ferry", "pier", "quay", "reef", "shoal")


def _all_published(here: Desk, folder: Path) -> list[Dispatch]:
    for slug in SLUGS:
        here.story(folder, slug)
    return [each for slug in SLUGS for each in here.publish(slug)]


def _fails_on(here: Desk, slugs: Collection[str]) -> None:
    """The site answers 500 to whatever is asked of these stories."""

    def cut(_call: str, when: str) -> BaseException | None:
        sending = {
            each.slug for each in here.outbox.entries() if each.state is DispatchState.SENDING
        }
        fault = NotSentError("The site has a fault of its own (500).", Fault.SERVER)
        return fault if when == "before" and sending & set(slugs) else None

    here.site.cut = cut


def _states(here: Desk, made: list[Dispatch]) -> list[DispatchState]:
    return [here.outbox.get(each.id).state for each in made]


def test_a_story_that_the_site_fails_on_holds_up_its_own_update_and_no_other(
    tmp_path: Path,
) -> None:
    with desk(tmp_path, MemorySite()) as here:
        made = _all_published(here, tmp_path)
        here.stories.set_fields("ferry", {"headline": "Ferry is back"})
        made += here.publish("ferry")
        _fails_on(here, {"ferry"})
        here.outbox.run()
        waiting, sent = DispatchState.WAITING, DispatchState.SENT
        assert _states(here, made) == [waiting, sent, sent, sent, sent, waiting]
        assert here.outbox.get(made[0].id).attempts == 4
        assert here.outbox.get(made[-1].id).attempts == 0
        _fails_on(here, ())
        here.pass_(minutes=1)
        here.outbox.run()
        assert set(_states(here, made)) == {sent}
        assert len(here.site.published()) == len(SLUGS)


def test_where_several_fail_it_is_the_site_and_the_rest_is_not_tried(tmp_path: Path) -> None:
    with desk(tmp_path, MemorySite()) as here:
        made = _all_published(here, tmp_path)
        _fails_on(here, SLUGS)
        for _ in range(10):
            here.outbox.run()
            here.pass_(minutes=1)
        tried = [here.outbox.get(each.id).attempts for each in made]
        assert all(each >= 4 for each in tried[:4])
        assert tried[4] == 0
        _fails_on(here, ())
        here.pass_(minutes=20)
        here.outbox.run()
        assert set(_states(here, made)) == {DispatchState.SENT}
