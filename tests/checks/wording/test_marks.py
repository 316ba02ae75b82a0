"""Quotation marks, brackets, apostrophes, spaces, dashes and stops."""

import pytest

from editor.domain.article import Article
from editor.domain.finding import Severity
from editor.domain.story import Story
from tests.checks.found import found_by, mended, words_found

MENDED = (
    ("spacing", "The  boat sails.", "The boat sails."),
    ("spacing", "The boat , he said , sails .", "The boat, he said, sails."),
    ("spacing", "The boat sails.It is new.", "The boat sails. It is new."),
    ("spacing", "The boat,which sails,is new.", "The boat, which sails, is new."),
    ("spacing", "“It sails.”He left.", "“It sails.” He left."),
    ("spacing", "It ( the boat ) sails.", "It (the boat) sails."),
    ("spacing", "“ It sails, ” he said.", "“It sails,” he said."),
    ("spacing", "The bo\u00adat sa\u200bils.", "The boat sails."),
    ("spacing", "The boat \u00a0sails.", "The boat sails."),
    ("spacing", "The boat —new — sails.", "The boat — new — sails."),
    ("spacing", "The boat—new—sails.", "The boat — new — sails."),
    ("dash-or-hyphen", "The boat - it is new - sails.", "The boat — it is new — sails."),
    ("dash-or-hyphen", "The boat--it is new--sails.", "The boat — it is new — sails."),
    ("dash-or-hyphen", "A six–year old, well–to-do man.", "A six-year old, well-to-do man."),
    ("doubled-punctuation", "They came,, and left..", "They came, and left."),
    ("doubled-punctuation", "“Will it sail?”. He left?.", "“Will it sail?” He left?"),
    ("doubled-punctuation", "They came; ; they left!!!", "They came; they left!"),
    ("wrong-apostrophe", "In the ‘90s, ‘em and ‘til.", "In the ’90s, ’em and ’til."),
    ("wrong-apostrophe", "It was rock ‘n’ roll; he didn‘t.", "It was rock ’n’ roll; he didn’t."),
    ("stop-inside-quotes", "He called it “new”, “fast”.", "He called it “new,” “fast.”"),
    ("mixed-marks", '“It’s new,” he said. "It\'s old."', "“It’s new,” he said. “It’s old.”"),
    (
        "mixed-marks",
        "\"It's new.\" It's “old” in the '90s.",
        '"It\'s new." It\'s "old" in the \'90s.',
    ),
    ("mixed-marks", "“It’s new,” “old” in the '90s.", "“It’s new,” “old” in the ’90s."),
)
SILENT = (
    ("spacing", "1.  One\n2.  Two\n\n-   Three\n\n>  Four"),
    ("spacing", "Two spaces end a line  \nof a poem."),
    ("spacing", "It cost $3\u00a0million … or ... less; see .com and .5 percent, e.g. 10,000."),
    ("spacing", "He wrote `a  b` and [a link](https://example.com/A.Bc,de)."),
    ("spacing", "U.S.-led, a.m., Ph.D., No.1, 5 p.m.; a smile :) and \u200d👨\u200d👩\u200d👧."),
    ("dash-or-hyphen", "The well-known Paris–Dakar rally, a score of 5 - 3 and pages 5-7."),
    ("dash-or-hyphen", "Title: a\n- b\n\n---"),
    ("doubled-punctuation", "Wait ... what? No. “No?” he said. Yahoo!, the site, left."),
    ("wrong-apostrophe", "“He said, ‘Em is new,’” she said. The ’90s. ‘99 Nights’ is a show."),
    ("stop-inside-quotes", "“It,” “is.” “New”; “old”: “Why?”, (“so”)."),
    ("unbalanced-brackets", "a) one; b) two; 3) three, iv) four :-) and [x](https://e.com/a_(b))"),
    ("unbalanced-quotes", "“One.\n\n“Two.\n\n“Three.”"),
    ("unbalanced-quotes", "“One.\n\n<!-- cut -->\n\n![](figure:a)\n\n“Two.”"),
    ("unbalanced-quotes", 'He is 6\'2" and 5\'11" tall. "Yes," he said.'),
    ("unbalanced-quotes", "The boats’ crews; ‘It,’ he said; ’tis the ’90s."),
    ("mixed-marks", 'It\'s 6\'2" long, "he" said.'),
)


@pytest.mark.parametrize(("code", "body", "right"), MENDED)
def test_what_is_suggested_mends_it(code: str, body: str, right: str) -> None:
    assert mended(code, body) == right
    assert not found_by(code, right)


@pytest.mark.parametrize(("code", "body"), SILENT)
def test_what_is_right_is_left_alone(code: str, body: str) -> None:
    assert [(each.excerpt, each.message) for each in found_by(code, body)] == []


def british(body: str) -> Article:
    return Article("1", "x", language="en-GB", body=body)


def test_british_style_has_short_dashes_and_logical_stops() -> None:
    dash = found_by("dash-or-hyphen", british("The boat - it is new - sails."))
    assert dash[0].suggestions == (" – ",)
    assert found_by("spacing", british("The boat—new—sails."))[0].suggestions == (" – ",)
    assert not found_by("spacing", british("The boat – new – sails."))
    assert not found_by("stop-inside-quotes", british("He called it “new”, “fast”."))
    stop = found_by("stop-inside-quotes", british("He called it “patched up.” They left."))
    assert [(each.suggestions, each.severity) for each in stop] == [(("”.",), Severity.HINT)]


def test_dashes_can_be_left_out() -> None:
    assert not found_by("spacing", "The boat—new—sails.", dashes=False)
    assert found_by("spacing", "The  boat—new.", dashes=False)


def test_the_mark_without_a_partner_is_pointed_to() -> None:
    body = "“One,” he said. “Two.\n\nThree."
    (found,) = found_by("unbalanced-quotes", body)
    assert (found.start, found.end) == (body.index("“Two"), body.index("“Two") + 1)
    assert words_found("unbalanced-quotes", "One,” he said.") == ["”"]
    (found,) = found_by("unbalanced-brackets", "One (two (three) four.")
    assert found.start == 4


def test_a_quotation_that_goes_on_must_open_again() -> None:
    assert found_by("unbalanced-quotes", "“One.\n\nTwo.”")
    assert not found_by("unbalanced-quotes", "“One.\n\n“Two.”")
    assert found_by("unbalanced-quotes", "“One.”\n\n“Two.")


def test_fields_are_read_each_for_itself() -> None:
    article = Article("1", "x", headline="“One", standfirst="“Two.”", body="“Three.”")
    assert [each.field for each in found_by("unbalanced-quotes", article)] == ["headline"]


def test_typographic_quotes_with_straight_apostrophes_are_a_matter_of_taste() -> None:
    taste = found_by("mixed-marks", "“It is new,” he said. It's old.")
    assert {each.severity for each in taste} == {Severity.HINT}
    clash = found_by("mixed-marks", '“It is new,” he said. "It is old."')
    assert {each.severity for each in clash} == {Severity.WARNING}


def test_marks_are_counted_over_the_whole_story() -> None:
    article = Article("1", "x", headline='"One"', body="“Two,” “three,” “four.”")
    found = found_by("mixed-marks", Story(article))
    assert {each.field for each in found} == {"headline"}
    assert [each.suggestions[0] for each in found] == ["“", "”"]
