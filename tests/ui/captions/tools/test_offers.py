"""What is offered while somebody types: codes, variables, earlier entries."""

from hypothesis import given
from hypothesis import strategies as st

from editor.domain.codes import Code, CodeTable
from editor.ui.captions.tools.offers import closed_code, code_offer, history_offer, variable_offer

CODES = CodeTable((Code("rab", ("Commissioner Ruth Ann Beck", "Beck")), Code("rx", ("Rex Ash",))))
CITIES = ("Millbrook", "New Milton", "Mills", "Porto")


def test_an_open_code_offers_those_that_begin_so() -> None:
    offer = code_offer("Today =r", CODES)
    assert offer is not None
    assert [row.text for row in offer.rows] == ["Commissioner Ruth Ann Beck", "Rex Ash"]
    assert offer.replaces == "=r"


def test_sums_and_closed_codes_offer_nothing() -> None:
    for typed in ("2 = 3", "a =", "=rab=", "=rab= and", "no code"):
        assert code_offer(typed, CODES) is None


def test_an_equals_sign_closes_a_known_code_only() -> None:
    assert closed_code("Today =rab#2", CODES) == ("=rab#2", "Beck")
    assert closed_code("Today =zz", CODES) is None
    assert closed_code("rab", CODES) is None


def test_a_brace_offers_variables_and_a_colon_their_forms() -> None:
    offer = variable_offer("In {ci")
    assert offer is not None
    assert [row.text for row in offer.rows] == ["{city}"]
    offer = variable_offer("{date:i")
    assert offer is not None
    assert [row.text for row in offer.rows] == ["{date:iso}"]
    assert variable_offer("{city}") is None


def texts(before: str, *, is_list: bool = False, with_all: bool = False) -> list[str]:
    offer = history_offer(before, "city", CITIES, is_list=is_list, with_all=with_all)
    return [row.text for row in offer.rows] if offer else []


def test_earlier_entries_with_a_word_that_begins_so_are_offered_last_used_first() -> None:
    assert texts("mil") == ["Millbrook", "New Milton", "Mills"]
    assert texts("Porto") == []
    assert texts("") == []
    assert texts("", with_all=True) == list(CITIES)


def test_of_a_list_the_last_entry_counts_and_what_is_there_is_not_offered_again() -> None:
    assert texts("Millbrook; mil", is_list=True) == ["New Milton", "Mills"]
    assert texts("Oslo, po", is_list=True) == ["Porto"]


@given(st.text(alphabet="={#:rab 1ci,;", max_size=12))
def test_what_is_replaced_stands_right_before_the_caret(typed: str) -> None:
    history = history_offer(typed, "city", CITIES, is_list=True)
    for offer in (code_offer(typed, CODES), variable_offer(typed), history):
        assert offer is None or (offer.rows and typed.endswith(offer.replaces))
