"""The lead picture taken out of the text, for sites that show it over the text."""

from editor.domain.article import Article
from editor.domain.figure import Figure
from editor.markup.figures import lead_above, lead_lifted

BODY = "One.\n\n![](figure:pier)\n\nTwo.\n\n![](figure:quay)\n"


def article(**lead: bool) -> Article:
    names = ("pier", "quay")
    figures = tuple(Figure(each, photo="a" * 64, lead=lead.get(each, False)) for each in names)
    return Article("1", "s", body=BODY, figures=figures)


def test_the_lead_leaves_its_place_in_the_text() -> None:
    lifted = lead_lifted(article(quay=True))
    assert lifted.body == "One.\n\n![](figure:pier)\n\nTwo.\n\n"
    above = lead_above(lifted)
    assert above is not None
    assert above.name == "quay"


def test_without_a_named_lead_it_is_the_first_picture() -> None:
    lifted = lead_lifted(article())
    assert "figure:pier" not in lifted.body
    assert "One.\n\n\nTwo." in lifted.body
    assert [each.lead for each in lifted.figures] == [True, False]


def test_a_lead_without_a_picture_stays_where_it_is() -> None:
    bare = Article("1", "s", body=BODY, figures=(Figure("pier", lead=True),))
    assert lead_lifted(bare) is bare
