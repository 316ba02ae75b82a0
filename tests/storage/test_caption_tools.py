"""Templates, codes and entries come back as they were put."""

from datetime import UTC, datetime, timedelta

import pytest

from editor.domain.caption_template import CaptionTemplate, How, TemplateField
from editor.domain.codes import Code
from editor.domain.errors import UnknownFieldError
from editor.storage.store import Store

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
FAIR = CaptionTemplate(
    "County fair", (TemplateField("city", "Millbrook"), TemplateField("keywords", "", How.APPEND))
)


def test_a_template_comes_back_and_the_last_put_counts(store: Store) -> None:
    with store.write() as shelf:
        shelf.caption_templates.put(CaptionTemplate("County fair"))
        shelf.caption_templates.put(CaptionTemplate("arena"))
        shelf.caption_templates.put(FAIR)
        assert shelf.caption_templates.all() == (CaptionTemplate("arena"), FAIR)
        shelf.caption_templates.remove("arena")
        assert shelf.caption_templates.all() == (FAIR,)


def test_a_code_comes_back_and_the_last_put_counts(store: Store) -> None:
    with store.write() as shelf:
        shelf.codes.put(Code("rab", ("Beck",)))
        shelf.codes.put(Code("rab", ("Ruth Ann Beck", "", "Beck")))
        shelf.codes.put(Code("#4", ("Bo Carr",)))
        assert shelf.codes.all() == (
            Code("#4", ("Bo Carr",)),
            Code("rab", ("Ruth Ann Beck", "", "Beck")),
        )
        shelf.codes.remove("rab")
        assert len(shelf.codes.all()) == 1


def test_half_a_character_is_refused(store: Store) -> None:
    with pytest.raises(UnknownFieldError), store.write() as shelf:
        shelf.codes.put(Code("a", ("\ud83d",)))


def test_what_was_used_last_comes_first_and_of_one_moment_the_most_used(store: Store) -> None:
    with store.write() as shelf:
        for minute, city in enumerate(("Porto", "Oslo", "Porto", "Bergen")):
            shelf.field_entries.note("city", city, NOW + timedelta(minutes=minute))
        shelf.field_entries.note("state", "Mont.", NOW)
        assert shelf.field_entries.of("city") == ("Bergen", "Porto", "Oslo")
        shelf.field_entries.note("city", "Oslo", NOW + timedelta(minutes=3))
        shelf.field_entries.note("city", "Bergen", NOW + timedelta(minutes=3))
        assert shelf.field_entries.of("city")[0] == "Bergen"
        shelf.field_entries.remove("city", "Bergen")
        assert shelf.field_entries.of("city") == ("Oslo", "Porto")


def test_of_too_many_entries_the_oldest_are_forgotten(store: Store) -> None:
    with store.write() as shelf:
        for number in range(503):
            shelf.field_entries.note("city", str(number), NOW + timedelta(seconds=number))
        kept = shelf.field_entries.of("city")
    assert (len(kept), kept[0], kept[-1]) == (500, "502", "3")
