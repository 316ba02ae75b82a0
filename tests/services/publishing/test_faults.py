"""Whatever breaks, and whenever the program dies: one post, each picture once, nothing lost."""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from editor.domain.publishing.dispatch import DispatchState
from tests.services.publishing.desk import Desk, desk
from tests.services.publishing.memory_site import DiedError, MemorySite, broken

FAULTS = st.sampled_from(("cut", "die", "double", "none", "none"))
MOMENTS = st.sampled_from(("before", "after"))


def _until_it_is_out(here: Desk) -> None:
    for _ in range(200):
        with suppress(DiedError):
            here.outbox.run()
        if not here.outbox.entries():
            return
        here.pass_(minutes=3)
    raise AssertionError([(each.state, each.said) for each in here.outbox.entries()])


def _spoil(site: MemorySite, plan: list[tuple[str, str]]) -> None:
    """Each call takes the next fault of the plan, until it is used up."""
    left = list(plan)
    current = ["none", "before"]

    def cut(_call: str, when: str) -> BaseException | None:
        if when == "before":
            current[:] = left.pop(0) if left else ("none", "before")
        if current[1] != when or current[0] not in {"cut", "die"}:
            return None
        return broken() if current[0] == "cut" else DiedError()

    site.cut = cut
    site.doubles = lambda _call: current[0] == "double"


# A library is opened for each example: to make a failing one smaller takes minutes.
@settings(
    max_examples=15,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(
    first=st.lists(st.tuples(FAULTS, MOMENTS), max_size=30),
    second=st.lists(st.tuples(FAULTS, MOMENTS), max_size=30),
)
def test_whatever_breaks_each_story_stands_there_once(
    first: list[tuple[str, str]], second: list[tuple[str, str]]
) -> None:
    with TemporaryDirectory() as folder, desk(Path(folder)) as here:
        here.story(Path(folder))
        (made,) = here.publish()
        _spoil(here.site, first)
        _until_it_is_out(here)
        _is_right(here, made.id)
        here.stories.set_fields("ferry", {"headline": "Ferry is back", "keywords": "boats"})
        (again,) = here.publish()
        _spoil(here.site, second)
        _until_it_is_out(here)
        _is_right(here, again.id)


def _is_right(here: Desk, id: str) -> None:
    sent = here.outbox.get(id)
    assert sent.state is DispatchState.SENT
    (post,) = here.site.posts.values()
    assert post["status"] == "published"
    assert (post["title"], post["tags"]) == (sent.post.title, sent.post.tags)
    assert post["marker"] == ""
    digests = [each["digest"] for each in here.site.pictures.values()]
    assert sorted(digests) == sorted({each.digest for each in sent.post.pictures})
    for picture in here.publishing.placements("ferry")[0].pictures.values():
        assert picture.id in here.site.pictures
        assert picture.url in post["text"]
