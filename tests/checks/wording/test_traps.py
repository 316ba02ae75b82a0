"""Words taken for one another, typing errors that are words, misheard sayings, verb forms."""

import re
import tomllib

import pytest

from editor import resources
from editor.checks.wording import grammar
from editor.checks.wording.traps import traps
from editor.domain.finding import Severity
from tests.checks.found import found_by, words_found

FILES = ("confused-en", "dangerous-typos-en", "malapropisms-en", "never-right-en")

CONFUSED = (
    ("Their is no boat.", "There"),
    ("They lost there homes in the fire.", "their"),
    ("They went with they're children.", "their"),
    ("The firm sold it's own stores.", "its"),
    ("Its a boat.", "It’s"),
    ("He said its not here.", "it’s"),
    ("The dog wagged its' tail.", "its"),
    ("The woman, who's husband sailed, left.", "whose"),
    ("They will loose the game.", "lose"),
    ("The town is loosing people, and they are loosing hope.", "losing"),
    ("It cost more then $5 million.", "than"),
    ("It is older then the quay.", "than"),
    ("It sank in the passed few years.", "past"),
    ("They drove passed the house.", "past"),
    ("The Senate past the bill.", "passed"),
    ("The boat was lead by a pilot.", "led"),
    ("The storm lead to a flood.", "led"),
    ("It had an affect on sales.", "effect"),
    ("The rule takes affect.", "effect"),
    ("The cuts will effect people.", "affect"),
    ("The north was worst effected by it.", "affected"),
    ("The vice principle left.", "principal"),
    ("The principle of the old school left.", "principal"),
    ("They will publish it’s report.", "its"),
    ("The firm doesnt agree.", "doesn’t"),
    ("She said he wont sign.", "won’t"),
    ("The childrens’ parents came.", "children’s"),
    ("The boy had to lay down on the floor.", "to lie down"),
    ("The Capital Police came.", "Capitol"),
    ("It was a breech of the rules.", "breach"),
    ("They came for there dog.", "their"),
    ("Farmers must keep there birds indoors.", "their"),
    ("Stay home if your not needed.", "you’re"),
    ("The plan came to late for them.", "too"),
    ("The man, whom police say was driving, left.", "who"),
    ("They agreed in principal.", "principle"),
    ("They poured over the files.", "pored"),
    ("They pour over the files.", "pore"),
    ("He must tow the line.", "toe the line"),
    ("They tried to reign in spending.", "rein"),
    ("The board reined in costs and reigned in spending.", "reined"),
    ("He had free reign over the club.", "rein"),
    ("The ad peaked her interest.", "piqued"),
    ("They got a sneak peak.", "peek"),
    ("The noise did not phase her.", "faze"),
    ("He was hurt at a construction sight.", "site"),
    ("They sighted safety concerns.", "cited"),
    ("No end in site, he thought.", "sight"),
    ("The town counsel meeting ran late.", "council"),
    ("They had a full compliment of crew.", "complement"),
    ("They served complementary drinks.", "complimentary"),
    ("She was discrete about it.", "discreet"),
    ("They flaunted the rules.", "flouted"),
    ("The missile honed in on it.", "homed in"),
    ("They waited with baited breath.", "bated"),
    ("It was a grizzly scene.", "grisly"),
    ("A grisly bear came.", "grizzly"),
    ("Officers canvased the area.", "canvassed"),
    ("Islanders bared the brunt.", "bore"),
    ("They racked and wracked up debts.", "racked"),
    ("He slammed on the breaks.", "brakes"),
    ("He would brake the law.", "break"),
    ("She had a key roll in it.", "role"),
    ("Hoards of people came.", "Hordes"),
    ("It was in the throws of war.", "throes"),
    ("It is a mute point.", "moot"),
    ("They were in dire straights.", "straits"),
    ("It won for the third strait year.", "straight"),
    ("A central tenant of the faith.", "tenet"),
    ("They changed tact.", "tack"),
    ("It was a slight of hand.", "sleight"),
    ("It sewed doubt.", None),
    ("They tried to sew discord.", "sow"),
    ("The police found unexploded ordinance.", "ordnance"),
    ("They broke a city ordnance.", "ordinance"),
    ("Police used a water canon.", "cannon"),
    ("He hit a stationery car.", "stationary"),
    ("He had prostrate cancer.", "prostate"),
    ("It is unclear weather the boat sails.", "whether"),
    ("It is the place were he died.", "where"),
    ("It was to late to sail.", "too"),
    ("They want too be there.", "to"),
    ("He gave them the advise of a doctor.", "advice"),
    ("Doctors advice people to wait.", "advise"),
    ("He could not breath.", "breathe"),
    ("They sell elicit drugs.", "illicit"),
    ("They hope to illicit a response.", "elicit"),
    ("They faced eminent danger.", "imminent"),
    ("He alluded capture.", "eluded"),
    ("He eluded to the plan.", "alluded"),
    ("It was raised to the ground.", "razed"),
    ("She waved her rights.", "waived"),
    ("He sold heroine worth $5,000.", "heroin"),
    ("He won a gold metal in the race.", "medal"),
    ("It was a spinal chord.", "cord"),
    ("It struck a cord.", "chord"),
    ("It came in the same vain.", "vein"),
)
DANGEROUS = (
    ("It is a pubic school.", "public"),
    ("The bank's general manger left.", "manager"),
    ("The Untied Nations met.", "United"),
    ("The trail judge spoke.", "trial"),
    ("He stood trail in May.", "trial"),
    ("They walked the nature trial.", "trail"),
    ("They fear marital law.", "martial"),
    ("Their martial bliss ended.", "marital"),
    ("A solider died.", "soldier"),
    ("The statute of Liberty is tall.", "statue"),
    ("They will asses the damage.", "assess"),
    ("He came form the north, away form the sea.", None),
    ("He was removed form office.", "from"),
    ("They hope to from a government.", "form"),
    ("They shit the blame.", None),
    ("He worked the night shit.", "shift"),
    ("They won the world tile.", "title"),
    ("He fixed the loading dick.", "dock"),
    ("The country sheriff came.", "county"),
    ("The county's president spoke.", "country’s"),
    ("Police rape closed the road; it was police rape.", "tape"),
    ("It lasted sex months.", "six"),
    ("He is behind bras.", "bars"),
    ("She sent a text massage to him.", "message"),
    ("The diary farmers met.", "dairy"),
    ("The costumer service is bad.", "customer"),
    ("Los Angles is big.", "Angeles"),
    ("There were two causalities.", "casualties"),
    ("He was struck by lightening in May.", "lightning"),
    ("They smashed the widows.", "windows"),
    ("It lies bellow the sea, far bellow zero.", "below"),
    ("The prime minster's wife left.", "minister's"),
    ("The formal mayor spoke.", "former"),
    ("It cost quiet a bit.", "quite"),
    ("Foreign polices changed.", "policies"),
    ("The super bowel is on.", "bowl"),
    ("A sate police officer came.", "state"),
    ("The film, staring Ann Lee, is new.", "starring"),
    ("She was barley able to walk.", "barely"),
    ("They had sever weather.", "severe"),
    ("Army personal were there.", "personnel"),
    ("He will sing the bill.", "sign"),
    ("A marine corpse officer came.", "corps"),
    ("They stuffed ballet boxes.", None),
    ("The presidential erection is near.", "election"),
    ("He was erected mayor.", "elected"),
    ("He pleaded guilt to it.", "guilty"),
    ("She was convinced of murder.", "convicted"),
    ("He faces changes of fraud.", "charges"),
)
MISHEARD = (
    ("She should of sailed.", "should have"),
    ("It is a case and point.", "case in point"),
    ("They will nip it in the butt.", "nip it in the bud"),
    ("They are one in the same.", "one and the same"),
    ("The statue of limitations ran out.", "statute of limitations"),
    ("He was suppose to sail.", "was supposed to"),
    ("We want a peace of the land, a peace of land.", "a piece of land"),
    ("They began piece talks.", None),
    ("They make due with less, they make due.", "make do"),
    ("It wet his appetite.", "whet his appetite"),
    ("It is not wrong per say.", "per se"),
    ("They take it for granite.", "take it for granted"),
    ("It is late do to the weather.", "due to the weather"),
)
VERB_FORMS = (
    ("He left three year ago.", "years"),
    ("It comprises of five men.", "comprises"),
    ("They did not went.", None),
    ("She had wrote it. He have took it.", None),
    ("They seen the boat.", None),
    ("He wanted to went home.", None),
    ("He could not hardly see; he couldn't barely see.", None),
    ("None of the boats didn't sail.", None),
    ("He is one of those person who sail.", None),
    ("It is more faster and most fastest.", None),
    ("He might could sail.", None),
    ("He would went.", None),
)


@pytest.mark.parametrize(
    ("code", "body", "instead"),
    [
        *(("confused-words", *each) for each in CONFUSED),
        *(("dangerous-typos", *each) for each in DANGEROUS),
        *(("malapropisms", *each) for each in MISHEARD),
        *(("grammar", *each) for each in VERB_FORMS),
    ],
    ids=lambda each: each if isinstance(each, str) and " " in each else "",
)
def test_what_stands_for_another_word_is_found(code: str, body: str, instead: str | None) -> None:
    found = found_by(code, body)
    suggested = {word for each in found for word in each.suggestions}
    assert found, body
    if instead is not None:
        assert instead in suggested, body
        mended = _mended(body, code)
        assert not [each for each in found_by(code, mended) if each.suggestions], mended


def _mended(body: str, code: str) -> str:
    for each in sorted(found_by(code, body), key=lambda each: -each.start):
        if each.suggestions:
            body = body[: each.start] + each.suggestions[0] + body[each.end :]
    return body


@pytest.mark.parametrize(
    "body",
    [
        "The form of the cable from London was new. They form a line and a government.",
        "He was known from the trail; on trail runs and in trials for drugs he won.",
        "It was a marital home. The martial arts were new, and the marshal kept the law.",
        "The country music fair in the county seat, the county fair, the country's president.",
        "The effect of the cuts is to effect change.",
        "There, their boats lie. They're here, and theirs are there. It's its own.",
        "He passed the house in the past. Last year they passed the bill.",
        "They lead the way; he led it. The lead pipe is to be replaced.",
        "Then they sailed. More, then, sailed. Rather than wait, they left; then the rest did.",
        "The principal reason is a principle. In principle the principals agree.",
        "It was during the reign of the queen, who would reign in London. They rein it in.",
        "The site was a sight. He cited it. The council's counsel met the council.",
        "He took a peek of interest at the peak. At peak interest, peak interest rates rose.",
        "The widow broke. The windows broke. War widows came.",
        "They executed the plan and expected to win. He was convinced of it.",
        "Whose is it? Who's there? The man whose boat sank left.",
        "The general election, an erection of steel, and the elected mayor.",
        "He could, of course, wait. They might of themselves do it.",
        "People who used to sail did use to sing.",
        "The bride from Oban took the six-month course on sex education.",
        "She did not say; she had come; they will have gone; the most best-known boats.",
        "It will cost more. He could read it. The will said so. He had said so and had had enough.",
        "Has he seen it? Two time zones, between 5 and 10, from five to 10. Many a time, he had "
        "been there. One of the team colors, one of the best. One of five, two-year terms.",
        "They have put, cut and set it. The can opened. A must-have made it. The need makes it.",
    ],
)
@pytest.mark.parametrize("code", ["confused-words", "dangerous-typos", "malapropisms", "grammar"])
def test_what_is_right_is_left_alone(monkeypatch: pytest.MonkeyPatch, code: str, body: str) -> None:
    monkeypatch.setattr(grammar, "harper_slips", lambda _passage: [])  # these are our own
    assert [each.excerpt for each in found_by(code, body)] == []


@pytest.mark.parametrize("name", FILES)
def test_one_of_the_words_of_a_trap_stands_in_its_pattern(name: str) -> None:
    text = resources.path_of(f"words/{name}.toml").read_text(encoding="utf-8")
    for entry in tomllib.loads(text)["trap"]:
        letters = re.sub(r"\(\?P<\w+>|[^a-z|]", "", entry["pattern"])
        stems = {word[:3] for word in entry["words"].replace("'", "").split()}
        assert any(stem in letters for stem in stems), entry


@pytest.mark.parametrize("name", FILES)
def test_every_trap_says_what_to_do(name: str) -> None:
    for each in {trap for found in traps(name).values() for trap in found}:
        assert each.message.endswith((".", "?"))
        assert each.instead or "{instead}" not in each.message


def test_capitals_of_what_was_typed_are_kept() -> None:
    assert found_by("confused-words", "Their is no boat.")[0].suggestions == ("There",)
    found = found_by("malapropisms", "They will nip The Plan in the butt, or nip it in the butt.")
    assert "nip it in the bud" in found[-1].suggestions


def test_the_span_is_the_wrong_word_alone() -> None:
    assert words_found("confused-words", "They lost there homes.") == ["there"]
    assert words_found("dangerous-typos", "He was away form the town.") == ["form"]


def test_quotations_and_other_languages_are_left_alone() -> None:
    assert not found_by("confused-words", "“They lost there homes,” he said.")
    assert not found_by("dangerous-typos", "He said: “A pubic meeting.”")


def test_what_may_be_right_is_a_hint() -> None:
    found = found_by("confused-words", "They stormed the capital building at the capital building.")
    assert {each.severity for each in found} == {Severity.HINT}
