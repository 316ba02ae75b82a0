"""What the CMS holds until a time: changed, moved, sent again or put off, it is never out early."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from editor.domain.errors import RefusedError
from editor.domain.moment import moment
from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import DispatchState
from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.status import Status
from editor.services.publishing.plan import Ask
from tests.services.publishing.desk import Desk, desk

SIX = moment("2026-11-24 06:00 Europe/Berlin")  # 05:00 UTC
NINE = moment("2026-11-24 09:00 Europe/Berlin")


def _post(here: Desk) -> dict[str, Any]:
    (post,) = here.site.posts.values()
    return post


@pytest.mark.parametrize("act", [Act.PUBLISH, Act.CORRECT])
def test_a_new_version_of_a_scheduled_story_stays_scheduled(tmp_path: Path, act: Act) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        here.sent(at=SIX)
        here.stories.set_fields("ferry", {"headline": "Ferry is back"})
        (plan,) = here.publishing.plans(Ask("ferry", act=act, correction="It is."))
        assert plan.schedule_at == SIX
        assert "publishes it by itself at 2026-11-24 06:00" in plan.warnings[0]
        assert here.sent(act=act, correction="It is.").state is DispatchState.SENT
        post = _post(here)
        assert (post["title"], post["status"], post["at"]) == (
            "Ferry is back", "scheduled", SIX.utc,
        )  # fmt: skip
        assert here.stories.get("ferry").status is Status.DRAFT


def test_a_scheduled_story_is_put_off_at_the_site_itself(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        here.sent(at=SIX)
        (moved,) = here.publish(at=NINE)
        assert (moved.schedule_at, moved.release_at) == (NINE, None)
        here.outbox.run()
        assert (_post(here)["status"], _post(here)["at"]) == ("scheduled", NINE.utc)


def test_an_update_of_what_the_cms_has_published_meanwhile_is_plain(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        here.sent(at=SIX)
        here.set_clock(SIX.utc + timedelta(hours=1))
        _post(here)["status"] = "published"
        here.stories.set_fields("ferry", {"headline": "Ferry is back"})
        assert here.sent().state is DispatchState.SENT
        assert _post(here)["status"] == "published"


def test_an_embargo_beyond_the_schedule_asks_to_take_it_back_first(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        here.sent(at=SIX)
        here.stories.set_fields("ferry", {"embargo_until": "2026-11-24 09:00 Europe/Berlin"})
        with pytest.raises(RefusedError, match="holds it until 2026-11-24 06:00") as refused:
            here.publish()
        assert refused.value.hint.startswith("Unpublish it there first")
        here.sent(act=Act.UNPUBLISH)
        assert _post(here)["status"] == "draft"
        (held,) = here.publish()
        assert (held.state, held.release_at) == (DispatchState.HELD, NINE)


def test_what_the_cms_holds_is_sent_again_for_the_same_time(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        sent = here.sent(at=SIX)
        here.outbox.resend(sent.id)
        here.outbox.run()
        assert (_post(here)["status"], _post(here)["at"]) == ("scheduled", SIX.utc)
        here.set_clock(SIX.utc + timedelta(days=1))
        _post(here)["status"] = "published"
        again = here.outbox.resend(here.publishing.receipts("ferry")[0].id)
        here.outbox.run()
        assert here.outbox.get(again.id).state is DispatchState.SENT
        assert _post(here)["status"] == "published"


def test_a_schedule_that_passed_a_moment_ago_isnt_handed_over(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path)
        (made,) = here.publish(at=SIX)
        here.set_clock(SIX.utc + timedelta(minutes=1))
        here.outbox.run()
        assert here.outbox.get(made.id).state is DispatchState.SENT
        assert (_post(here)["status"], _post(here)["at"]) == ("published", None)


def test_somebody_who_decides_after_the_moment_isnt_asked_twice(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path, embargo_until="2026-11-24 06:00 Europe/Berlin")
        (made,) = here.publish()
        here.set_clock(SIX.utc)
        refused = NotSentError("The site refuses (403).", Fault.REFUSED)
        here.site.cut = lambda call, _when: refused if call == "find" else None
        here.outbox.run()
        assert here.outbox.get(made.id).state is DispatchState.STOPPED
        here.site.cut = lambda _call, _when: None
        here.pass_(hours=2)
        here.outbox.retry(made.id)
        here.outbox.run()
        assert here.outbox.get(made.id).state is DispatchState.SENT


def test_a_yes_to_a_late_one_is_none_to_an_early_one(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        here.story(tmp_path, embargo_until="2026-11-24 06:00 Europe/Berlin")
        (made,) = here.publish()
        now = here.now
        here.set_clock(SIX.utc + timedelta(days=30))  # a clock that runs far ahead
        here.outbox.run()
        here.outbox.retry(made.id)
        here.set_clock(now)
        here.outbox.run()
        assert here.outbox.get(made.id).state is DispatchState.HELD
        assert here.site.calls == []
