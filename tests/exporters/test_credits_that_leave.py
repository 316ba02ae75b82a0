"""Which credits each export carries, and which never leave the house."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from editor.domain.article import Article, Printed
from editor.domain.contributor import Contributor
from editor.domain.credit import Credit
from editor.domain.credit_form import CreditForm
from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.exporters.contract import OutputFile
from tests.contracts.test_exporters import flat

SECRET = Contributor(
    "secret-id",
    "Ann Montoya",
    ("Annie M.",),
    pseudonym="Eva Lind",
    is_protected=True,
    initials="amo",
    email="ann@example.org",
    links=("https://ann.example.org",),
    portrait="f" * 64,
    biography="Born in Montoya.",
)
PEOPLE = (
    Credit("Ann Montoya", affiliation="Courier", contributor_id=SECRET.id, note="in danger"),
    Credit("Bo Joe", "contributing", "Rome", is_vanity=True),
    Credit("Cy Roe", "editing", hidden=True),
    Credit("Reuters"),
)


def exported(name: str, form: CreditForm = CreditForm(), **changes: Any) -> str:
    article = Article("1", "dam", headline="The dam", body="It holds.\n", credits=PEOPLE)
    person = changes.pop("person", SECRET)
    story = Story(replace(article, **changes), {}, {SECRET.id: person}, credit_form=form)
    outputs = all_exporters()[name].export(story, all_exporters()[name].options)
    files = [each.data for each in flat(outputs) if isinstance(each, OutputFile)]
    return "\n".join(
        each.decode("utf-16" if each[:2] == b"\xff\xfe" else "utf-8") for each in files
    )


def authors(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    data: dict[str, Any] = json.loads(found[1])
    return {name: data.get(name, []) for name in ("author", "contributor")}


@pytest.mark.parametrize("name", sorted(all_exporters()))
@pytest.mark.parametrize("pseudonym", ["Eva Lind", ""])
def test_nothing_of_a_protected_contributor_leaves(name: str, pseudonym: str) -> None:
    text = exported(name, person=replace(SECRET, pseudonym=pseudonym))
    for word in ("Montoya", "Annie", SECRET.id, "example.org", SECRET.portrait, "in danger"):
        assert word not in text
    exporter = all_exporters()[name]
    carries = exporter.carries(exporter.options)
    names_people = bool({"byline", "credits"} & {*carries.whole, *carries.flattened})
    assert ("Eva Lind" in text) == (bool(pseudonym) and names_people)


def test_readers_see_vanity_and_machines_do_not() -> None:
    page = exported("html")
    assert '<span class="byline">By Eva Lind and Reuters</span>' in page
    assert '<p class="tagline">Bo Joe in Rome contributed to this report.</p>' in page
    assert authors(page) == {
        "author": [
            {
                "@type": "Person",
                "name": "Eva Lind",
                "affiliation": {"@type": "Organization", "name": "Courier"},
            },
            {"@type": "Organization", "name": "Reuters"},
        ],
        "contributor": [],
    }


def test_the_line_under_the_byline_is_on_the_page() -> None:
    page = exported("html", CreditForm("ap"), credits=PEOPLE[:1])
    line = '<span class="byline">By EVA LIND</span> <span class="agency">Courier</span>'
    assert line in page


def test_a_line_that_was_written_over_is_on_the_page_as_written() -> None:
    page = exported("html", printed=Printed(byline="By <us>", tagline=""))
    assert '<span class="byline">By &lt;us&gt;</span>' in page
    assert 'class="tagline"' not in page


def test_a_copy_for_another_desk_keeps_what_is_hidden_and_what_is_vanity() -> None:
    text = exported("markdown", printed=Printed(byline="By us", initials=""))
    assert "- name: Bo Joe\n  role: contributing\n  place: Rome\n  is_vanity: true\n" in text
    assert "- name: Cy Roe\n  role: editing\n  hidden: true\n" in text
    assert "printed:\n  byline: By us\n  initials: ''\n" in text
