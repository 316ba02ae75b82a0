"""Stories as they are pasted from agencies' and papers' pages, with all that stands around them."""

from pathlib import Path

import pytest

from editor.domain.article import Article
from editor.domain.byline import byline
from editor.domain.credit import Credit
from editor.domain.dateline import Dateline
from editor.domain.tagline import tagline
from editor.importers import all_importers, read_article
from tests.importers.accounting import check_accounts

SAMPLES = Path(__file__).parent / "samples"
LEAD = "The council of Millbrook met on Monday and put off its vote on the bridge once more."
END = "It will meet again in June."


def read(text: str) -> Article:
    article = all_importers()["wire"].read("story.txt", text.encode()).article
    check_accounts(text.replace("\r\n", "\n"), article)
    return article


def sample(name: str) -> Article:
    return read_article(name, (SAMPLES / name).read_bytes()).article


def test_an_ap_gallery_above_the_story_gives_three_figures_and_no_headline_of_numbers() -> None:
    article = sample("ap_gallery_page.txt")
    assert article.headline.startswith("Glassblowers on a Croatian island")
    assert article.section == "World News"
    assert byline(article.credits) == "By Petra Milic"
    assert [figure.is_file for figure in article.figures] == [False, False, True]
    assert article.editors_note == "This story is part of a series on crafts."
    assert "___" not in article.body
    assert "##" not in article.body
    assert {"1 of 3 |", "2 of 3 |", "3 of 3 |"} <= set(article.furniture)


def test_a_reuters_page_ends_at_its_principles_and_loses_the_words_of_links() -> None:
    article = sample("reuters_page.txt")
    assert article.body.split("\n\n")[1].startswith("Kestrel Mining (KSTL.L) halted output at")
    assert article.body.endswith("\n\n($1 = 3.7654 soles)")
    assert "newsletter" not in article.body
    assert ", opens new tab" in article.furniture
    assert "October 22, 202410:41 AM GMT+1Updated 2 hours ago" in article.furniture
    assert tagline(article.credits, article.dateline) == (
        "Reporting by Pilar Montoya in Lima and Ewan Strachan in London; Additional reporting by "
        "Chen Wu in Beijing and the Santiago newsroom; Editing by Alice Merrow, Tom Byrd and "
        "Nuala O'Shea."
    )
    assert article.not_understood[-1].startswith("Pilar Montoya covers mining")


def test_a_canadian_press_story_gives_its_province_and_who_sent_files() -> None:
    article = sample("canadian_press_page.txt")
    assert article.dateline == Dateline("Amberly", "Sask.")
    assert article.section == "Canada"
    assert article.credits == (
        Credit("Dana Whitcomb", "writer", "", "The Canadian Press"),
        Credit("Jules Carriere", "contributing", "Regina"),
    )
    assert article.body.endswith("The town will hire a manager by the new year.")
    assert article.not_understood == ()


def test_a_local_page_keeps_its_masthead_out_of_the_headline() -> None:
    article = sample("local_page.txt")
    assert article.headline == "Skunk halts school board meeting for second month"
    assert article.section == "Local News"
    assert article.credits == (Credit("Peggy Lundquist", "writer", "", "Register"),)
    assert article.figures[0].sign_off is not None
    assert article.figures[0].sign_off.creators == ("Peggy Lundquist",)
    assert article.figures[0].sign_off.organisations == ("The Register",)
    assert article.editors_note.startswith("This story has been corrected to show")
    assert "plundquist@cobaltregister.example" in article.furniture
    assert article.body.count("##") == 1
    assert article.not_understood == ()


def test_a_narrow_column_is_put_together_again() -> None:
    article = sample("narrow_column.txt")
    assert article.headline == "Ferry runs aground off Tarn Island; all 212 safe"
    assert article.standfirst.startswith("Passengers were taken ashore in fishing boats")
    assert [each.affiliation for each in article.credits] == ["The Tarn Bulletin"] * 2
    assert len(article.body.split("\n\n")) == 4


def test_a_byline_above_the_headline_is_no_headline() -> None:
    article = sample("byline_above_headline.txt")
    assert article.headline == "Nigeria's oldest printing press rolls again"
    assert article.credits[0] == Credit("Amara Okoye", "writer", "", "Associated Press")
    assert "Oct. 22, 2024 5:31 am" in article.furniture
    assert article.figures[0].sign_off is not None
    assert article.editors_note == (
        "This is the first of three stories on trades that were thought lost."
    )


@pytest.mark.parametrize(
    ("line", "credits", "listed"),
    [
        ("By Ann Poe, Staff Writer", (Credit("Ann Poe"),), ()),
        ("By Ann Poe and Bo Joe Post Staff Writers",
         (Credit("Ann Poe", affiliation="Post"), Credit("Bo Joe", affiliation="Post")), ()),
        ("By ANN MARY POE Staff Writer", (Credit("Ann Mary Poe"),), ()),
        ("By Ann Poe | apoe@mill.example", (Credit("Ann Poe"),), ("apoe@mill.example",)),
        ("By Ann Poe / Reuters Oct. 22, 2024", (Credit("Ann Poe", affiliation="Reuters"),),
         ("Oct. 22, 2024",)),
        ("By Ann Poe, Environment Correspondent", (Credit("Ann Poe"),),
         ("Environment Correspondent",)),
        ("By Ann Poe in Rome and Bo Joe in Bonn",
         (Credit("Ann Poe", place="Rome"), Credit("Bo Joe", place="Bonn")), ()),
        ("By Ann Poe of The Bulletin", (Credit("Ann Poe", affiliation="The Bulletin"),), ()),
        ("By Ann Poe and The Associated Press",
         (Credit("Ann Poe"), Credit("The Associated Press")), ()),
    ],
)  # fmt: skip
def test_a_byline_gives_people_and_never_a_title_as_a_person(
    line: str, credits: tuple[Credit, ...], listed: tuple[str, ...]
) -> None:
    article = read(f"Bridge vote put off\n\n{line}\n\n{LEAD}\n\n{END}")
    assert article.credits == credits
    assert (*article.furniture, *article.not_understood) == listed


def test_a_byline_at_the_end_counts_where_there_is_none_above() -> None:
    article = read(f"Bridge vote put off\n\n{LEAD}\n\n{END}\n\nBy Ann Poe in Rome")
    assert article.credits == (Credit("Ann Poe", place="Rome"),)


def test_a_surname_that_contributed_from_a_place_is_the_writer_of_the_byline() -> None:
    article = read(
        f"Bridge vote put off\n\nBy Ann Poe and Bo Joe\n\n{LEAD}\n\n___\n\n"
        "Poe reported from Rome. Joe contributed from Bonn."
    )
    assert article.credits == (Credit("Ann Poe", place="Rome"), Credit("Bo Joe", place="Bonn"))


def test_a_tagline_that_cannot_be_read_stays_and_is_listed_wherever_it_stands() -> None:
    odd = "Reporting by Ann Poe and 20 others; editing by nobody"
    article = read(f"Bridge vote put off\n\n{LEAD}\n\n{odd}\n\n{END}")
    assert odd in article.body
    assert article.not_understood == (odd,)


def test_a_tagline_in_brackets_over_two_lines_is_one() -> None:
    article = read(
        f"Bridge vote put off\n\n{LEAD}\n\n(Reporting by Ann Poe in Rome; Editing by Bo Joe and\n"
        "Cy Roe)"
    )
    assert [each.name for each in article.credits] == ["Ann Poe", "Bo Joe", "Cy Roe"]


def test_what_a_new_version_adds_goes_to_the_desks() -> None:
    note = "(Adds quotes of the mayor in paragraphs 4-7)"
    article = read(f"Bridge vote put off\n\n{note}\n\nROME, Oct 22 (Reuters) - {LEAD}\n\n{END}")
    assert article.headline == "Bridge vote put off"
    assert (article.note_to_desks, article.standfirst) == (note, "")


def test_a_remark_in_brackets_and_a_credit_with_a_slash_are_no_subheads() -> None:
    article = read(
        f"Bridge vote put off\n\n{LEAD}\n\n($1 = 0.92 euros)\n\n{END}\n\nAnn Poe/Mill\n\n{END}"
    )
    assert "##" not in article.body
    assert "($1 = 0.92 euros)" in article.body


@pytest.mark.parametrize("credit", ["Photo by Ann Poe", "Photo courtesy of Mill Library"])
def test_a_credit_below_a_caption_above_the_story_is_its_sign_off(credit: str) -> None:
    caption = "The bridge at Mill Lane is seen from the north on Monday morning after the flood."
    article = read(f"Bridge vote put off\n\nBy Ann Poe\n\n{caption}\n{credit}\n\n{LEAD}\n\n{END}")
    assert article.figures[0].caption == caption
    assert article.figures[0].sign_off is not None
    assert not article.figures[0].sign_off.is_empty
    assert article.standfirst == ""


def test_a_line_above_the_byline_is_the_standfirst_even_without_a_full_stop() -> None:
    deck = "Engineers need a month; the mayor is patient"
    article = read(f"Bridge vote put off\n\n{deck}\n\nBy Ann Poe\n\n{LEAD}\n\n{END}")
    assert article.standfirst == deck


def test_a_sentence_that_begins_like_a_page_stays_in_the_story() -> None:
    first = "Published in 1931, the book sold well."
    second = "Issued 40 tickets."
    article = read(f"Bridge vote put off\n\n{LEAD}\n\n{first}\n\n{second}\n\n{END}")
    assert article.body == f"{LEAD}\n\n{first}\n\n{second}\n\n{END}"


def test_short_lines_of_a_list_are_no_wrapped_paragraph() -> None:
    names = "Councillor Ann Poe of Millbrook\nCouncillor Bo Joe of Millstream\nCouncillor Cy Roe"
    article = read(f"Bridge vote put off\n\n{LEAD}\n\n{names}\n\n{END}\n\n{names}\n\n{END}")
    assert "Councillor Ann Poe of Millbrook\n\nCouncillor Bo Joe" in article.body
