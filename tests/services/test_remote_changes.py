"""Somebody edited a story at the site: nothing of theirs or ours is lost, whatever is chosen."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor.domain.article import Correction
from editor.domain.errors import RefusedError, StaleArticleError, UnknownFieldError
from editor.domain.publishing.remote import RemotePost, RemoteStatus
from editor.domain.publishing.three_way import Passage, Side, State
from editor.services.publishing.remote_changes import Standing as How
from editor.targets.contract import Drop
from tests.builders import NOON
from tests.services.remote_stories import BODY, GHOST, WORDPRESS, Standing, edited, standing

CROWD = ("About 300 people", "About 350 people")


@pytest.fixture(params=[WORDPRESS, GHOST])
def ferry(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Standing]:
    with standing(tmp_path, request.param) as found:
        yield found


@pytest.fixture
def on_wordpress(tmp_path: Path) -> Iterator[Standing]:
    with standing(tmp_path) as found:
        yield found


def changed(found: Standing, there: RemotePost) -> dict[str, Passage]:
    """What differs, by path or kind."""
    told = found.changes.difference(found.meet(there))
    return {each.path or each.label: each for each in told.changed}


def test_a_post_as_it_was_sent_is_no_change(ferry: Standing) -> None:
    look = ferry.changes.look("ferry", "Courier site")
    assert (look.standing, look.difference) == (How.SAME, None)


def test_a_post_that_is_gone_is_told(ferry: Standing) -> None:
    ferry.there = None
    assert ferry.changes.look("ferry", "Courier site").standing is How.GONE
    with pytest.raises(RefusedError, match="nothing to bring home"):
        ferry.changes.bring_home("ferry", "Courier site")


def test_one_paragraph_that_was_edited_there_is_the_only_change(ferry: Standing) -> None:
    ferry.there = edited(ferry.sent, ("half the ramp</a>", "all of the ramp</a>"))
    look = ferry.changes.look("ferry", "Courier site")
    assert look.standing is How.CHANGED
    assert look.difference is not None
    (passage,) = look.difference.changed
    assert passage.state is State.THEIRS
    assert passage.sent == "Islanders paid for [half the ramp](https://example.org/ramp)."
    assert passage.theirs == "Islanders paid for [all of the ramp](https://example.org/ramp)."
    assert look.difference.body({}) == BODY.replace("[half the ramp]", "[all of the ramp]")


def test_what_reading_loses_is_not_taken_for_their_edit(ferry: Standing) -> None:
    there = edited(ferry.sent, ("“Never again,”", "“Never, never again,”"))
    told = ferry.changes.difference(ferry.meet(there))
    assert "<!-- was 200: ask again -->" in told.body(told.everywhere(Side.THEIRS))


@pytest.mark.parametrize(
    ("was", "now", "path", "theirs"),
    [
        ("Harbour", "At the harbour", "kicker", "At the harbour"),
        ("Names were changed.", "All names are others.", "editors_note", "All names are others."),
        ("It was two winters.", "It was three.", "corrections.1", "It was three."),
        ("OBAN, Scotland", "GLASGOW, Scotland", "dateline", "GLASGOW, Scotland (NLW) —"),
        ("The quay. ", "The old quay. ", "figures.quay.caption", "The old quay."),
        ("(Una Reid/", "(Bo Kim/", "figures.quay.credit", "(Bo Kim/NLW Photo)"),
        ('alt="A quay"', 'alt="The quay in fog"', "figures.quay.alt", "The quay in fog"),
        ("By Greta Holm", "By Greta Holm and Bo Kim", "byline", "By Greta Holm and Bo Kim"),
    ],
)
def test_a_change_to_what_stands_around_the_text_is_a_field_of_its_own(
    ferry: Standing, was: str, now: str, path: str, theirs: str
) -> None:
    there = edited(ferry.sent, (was, now))
    found = changed(ferry, there)
    assert list(found) == [path]
    assert (found[path].state, found[path].theirs) == (State.THEIRS, theirs)
    ferry.changes.resolve("d" * 32, {})
    assert changed(ferry, there) == {}


def test_title_and_standfirst_are_fields(ferry: Standing) -> None:
    there = edited(ferry.sent, title="Ferry is back", excerpt="After two long winters")
    found = changed(ferry, there)
    assert found["headline"].theirs == "Ferry is back"
    assert found["standfirst"].theirs == "After two long winters"
    ferry.changes.resolve("d" * 32, {found["headline"].id: Side.OURS})
    assert ferry.article.headline == "Ferry returns"
    assert ferry.article.standfirst == "After two long winters"


def test_what_cannot_be_seen_is_said(ferry: Standing) -> None:
    told = ferry.changes.difference(ferry.meet(replace(ferry.sent, digest="other")))
    assert told.changed == ()
    assert any("section, tags" in note for note in told.notes)


def test_the_merged_story_is_saved_and_sent_over_the_version_that_was_seen(
    ferry: Standing,
) -> None:
    ferry.change_here(lambda it: replace(it, body=it.body.replace("Half the", "Half a")))
    there = edited(ferry.sent, CROWD)
    dispatch = ferry.changes.resolve(ferry.meet(there), {})
    assert "About 350 people" in ferry.article.body
    assert "## Half a ramp" in ferry.article.body
    assert dispatch.accepts == there.digest
    (made,) = ferry.made
    assert made[1] == ferry.article


def test_their_version_is_kept_as_a_revision_with_their_name(ferry: Standing) -> None:
    ferry.changes.resolve(ferry.meet(edited(ferry.sent, CROWD)), {})
    ferry.there = edited(ferry.sent, CROWD)
    kept = ferry.changes.bring_home("ferry", "Courier site")
    assert kept.name == "Edited on Courier site by Kim"
    assert "About 350 people" in kept.article.body
    named = [each for each in ferry.newsroom.history.entries(ferry.article.id) if each.name]
    assert [each.id for each in named] == [kept.id]


def test_bringing_home_leaves_the_story_as_it_is(ferry: Standing) -> None:
    ferry.there = edited(ferry.sent, CROWD)
    before = ferry.article
    ferry.changes.bring_home("ferry", "Courier site")
    assert ferry.article == before


def test_a_paragraph_that_both_changed_has_to_be_chosen(on_wordpress: Standing) -> None:
    found = on_wordpress
    found.change_here(lambda it: replace(it, body=it.body.replace("300", "400")))
    dispatch = found.meet(edited(found.sent, CROWD))
    with pytest.raises(RefusedError, match="1 passage was changed here and there"):
        found.changes.resolve(dispatch, {})
    (asked,) = found.changes.difference(dispatch).open_questions({})
    found.changes.resolve(dispatch, {asked.id: Side.OURS})
    assert "About 400 people" in found.article.body


def test_a_choice_about_what_changed_since_is_refused(on_wordpress: Standing) -> None:
    found = on_wordpress
    dispatch = found.meet(edited(found.sent, CROWD))
    (seen,) = found.changes.difference(dispatch).changed
    found.change_here(lambda it: replace(it, body=it.body.replace("300", "400")))
    with pytest.raises(UnknownFieldError, match="since you chose"):
        found.changes.resolve(dispatch, {seen.id: Side.THEIRS})
    assert not found.made


def test_a_story_saved_in_between_is_not_overwritten(
    on_wordpress: Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = on_wordpress
    stale = found.article
    dispatch = found.meet(edited(found.sent, CROWD))
    found.change_here(lambda it: replace(it, section="City"))
    monkeypatch.setattr(found.newsroom.stories, "get", lambda _: stale)
    with pytest.raises(StaleArticleError):
        found.changes.resolve(dispatch, {})
    assert not found.made


def test_a_new_correction_of_ours_survives_their_edit_of_an_old_one(
    on_wordpress: Standing,
) -> None:
    found, more = on_wordpress, Correction("It was Monday.", NOON)
    found.change_here(lambda it: replace(it, corrections=(*it.corrections, more)))
    dispatch = found.meet(edited(found.sent, ("It was two winters.", "It was three.")))
    found.changes.resolve(dispatch, {})
    assert [each.text for each in found.article.corrections] == ["It was three.", more.text]


def test_a_picture_put_in_there_is_told_and_comes_without_its_file(
    on_wordpress: Standing,
) -> None:
    found = on_wordpress
    added = (
        '<figure class="wp-block-image"><img src="https://courier.example/uploads/fog.jpg" '
        'alt=""/><figcaption>Fog over the Sound.</figcaption></figure>\n\n<!-- wp:heading -->'
    )
    dispatch = found.meet(edited(found.sent, ("<!-- wp:heading -->", added)))
    told = found.changes.difference(dispatch)
    assert any("fog.jpg" in note for note in told.notes)
    found.changes.resolve(dispatch, {})
    (fog,) = (each for each in found.article.figures if each.name != "quay")
    assert (fog.photo, fog.caption) == (None, "Fog over the Sound.")
    assert f"![](figure:{fog.name})" in found.article.body


def test_a_credit_that_the_library_overrules_is_told(on_wordpress: Standing) -> None:
    found = on_wordpress
    (photo,) = found.newsroom.photos.all_photos()
    quay = found.article.figures[0]
    found.newsroom.photos.save(replace(photo, credit=quay.sign_off))
    there = edited(found.sent, ("(Una Reid/", "(Bo Kim/"))
    told = found.changes.difference(found.meet(there))
    assert any("credit line of “quay”" in note for note in told.notes)


def test_a_story_changed_here_since_it_was_to_be_sent_is_told(on_wordpress: Standing) -> None:
    found = on_wordpress
    dispatch = found.meet(edited(found.sent, CROWD))
    assert not any("since this was to be sent" in each for each in _notes(found, dispatch))
    found.change_here(lambda it: replace(it, headline="Ferry sails"))
    assert any("since this was to be sent" in each for each in _notes(found, dispatch))


def _notes(found: Standing, dispatch: str) -> tuple[str, ...]:
    return found.changes.difference(dispatch).notes


def test_a_dispatch_that_met_no_change_has_nothing_to_choose(on_wordpress: Standing) -> None:
    with pytest.raises(RefusedError, match="met no change"):
        on_wordpress.changes.difference("a" * 32)


def test_a_post_deleted_there_is_nothing_to_compare(on_wordpress: Standing) -> None:
    dispatch = on_wordpress.meet(RemotePost("7", RemoteStatus.REMOVED))
    with pytest.raises(RefusedError, match="deleted at Courier site"):
        on_wordpress.changes.difference(dispatch)


def test_a_place_that_only_takes_files_cannot_be_looked_at(
    on_wordpress: Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Folder:
        is_closed = False

        def close(self) -> None:
            self.is_closed = True

    folder = Folder()
    monkeypatch.setattr(on_wordpress.changes._targets, "connect", lambda _: folder)
    assert not isinstance(folder, Drop)
    with pytest.raises(RefusedError, match="only takes files"):
        on_wordpress.changes.look("ferry", "Courier site")
    assert folder.is_closed
