"""Stories put together at random, with furniture anywhere: no line is lost, none is invented."""

from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from editor.domain.errors import UnreadableFileError
from editor.importers import all_importers
from tests.importers.accounting import check_accounts, unaccounted

FURNITURE = st.sampled_from(
    [
        "close", "MENU", "Home", "Share", "Advertisement", "Sign up here.", "Read more", "Picture",
        "The Harbor Ledger", "Copyright 2025 The Harbor Ledger. All rights reserved.",
        "3 min read", "Skip to main content", "March 3, 2025", "Leave a comment", "Tags",
        "LEAVE A RESPONSE", "Your email address will not be published.", "12 comments", "***",
        "Related articles", "https://example.org/story", "Ann Poe", "U.S.", "x",
        "1 of 3 |", "Oct 22, 2024 Updated 4 hrs ago", "Photo by Ann Poe", "Ann Poe/The Ledger",
        "Our Standards: The Thomson Reuters Trust Principles.", "A weekly letter. Sign up here.",
    ]
)  # fmt: skip
PARAGRAPHS = st.sampled_from(
    [
        "The council of Millbrook met on Monday and put off its vote on the bridge once more.",
        "“We need a month,” the engineer said. “Then we will know whether the piers hold.”",
        "# of trucks is what counts for the mayor, and *nothing* else_ he said on Monday night.",
        "It will meet again.",
        "1. The bridge was built in 1931 & costs <b>more</b> each year than the ferry ever did.",
        "The maker Mill (MILL.N), opens new tab of two bridges declined to comment on Monday.",
        "Reporters (among them two from abroad) waited in the rain (right) until nine o'clock.",
    ]
)
CAPTIONS = st.sampled_from(
    [
        "FILE – Boats lie at anchor, Aug. 3, 2022. (AP Photo/Lena Morrow, File)",
        "The bridge is seen, March 3, 2025. REUTERS/Duarte Simas",
        "[1/2]The quay at dusk. REUTERS/Duarte Simas/File Photo",
        "Children play (Photo by Kwesi Bonsu / AFP)",
        "A train waits. (Ministry of Rails via AP)",
        "Coins lie. REUTERS/Jane Doe/Illustration",
        "The mill. Mill Trust/Handout via REUTERS ATTENTION EDITORS - NO RESALES.",
    ]
)
SUBHEADS = st.sampled_from(["What happens next", "- 'Too still' -", "CHEAPER THAN A BRIDGE"])
HEADS = st.sampled_from(
    [
        "Council puts off the vote on the mill bridge",
        "By Harriet Quill",
        "By HARRIET QUILL and OMAR SAID",
        "By Omar Said | osaid@mill.example",
        "By Omar Said, Staff Writer March 3, 2025",
        "EDITOR'S NOTE — The first of three stories on bridges.",
        "(Adds quotes of the mayor)",
        "Associated Press",
        "World",
        "Engineers need one more month to test the piers.",
    ]
)
LEADS = st.sampled_from(
    ["SEOUL, South Korea (AP) — ", "PORTO, March 3 (Reuters) - ", "Accra (AFP) – ", "ROME — ", ""]
)
ENDINGS = st.sampled_from(
    [
        "___", "bur-km/ah/tw", "Follow the coverage on paper.", "Ann Poe reported from Bonn.",
        "Associated Press writers Ann Poe in Rome and Jae Kim contributed to this report.",
        "Reporting by Ann Poe in Rome; Editing by Bo Joe", "With files from Ann Poe in Regina",
        "Reporting by Ann Poe and 20 others", "(Reporting by Ann Poe and\nBo Joe)",
        "A line that ends nowhere",
    ]
)  # fmt: skip


@st.composite
def pages(draw: st.DrawFn) -> str:
    head = draw(st.lists(st.one_of(FURNITURE, HEADS), max_size=7))
    lead = draw(LEADS) + draw(PARAGRAPHS)
    text = draw(st.lists(st.one_of(PARAGRAPHS, CAPTIONS, SUBHEADS, FURNITURE), max_size=9))
    ending = draw(st.lists(st.one_of(ENDINGS, FURNITURE), max_size=4))
    lines = [*head, lead, *text, *ending]
    gaps = draw(st.lists(st.sampled_from(["\n", "\n\n", "\n \n"]), min_size=len(lines)))
    return "".join(line + gap for line, gap in zip(lines, gaps, strict=False))


@given(pages())
def test_every_line_of_any_page_is_accounted_for(page: str) -> None:
    check_accounts(page, all_importers()["wire"].read("page.txt", page.encode()).article)


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=300))
def test_any_text_at_all_is_accounted_for(text: str) -> None:
    broken = text.replace("  ", "\n")
    try:
        article = all_importers()["wire"].read("any.txt", broken.encode()).article
    except UnreadableFileError:
        return
    assert unaccounted(broken, article) == []


@given(st.binary(max_size=300))
def test_any_bytes_are_an_article_or_a_clear_refusal(data: bytes) -> None:
    with suppress(UnreadableFileError):
        assert all_importers()["wire"].read("any.bin", data).article.source_digest
