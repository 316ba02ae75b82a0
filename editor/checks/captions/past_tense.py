"""The first sentence says what is seen, in the present tense."""

import re
from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.finding import Severity
from editor.language.function_words import FUNCTION_WORDS
from editor.language.words import word_list, words

# Past forms that can't be participles or present.
_PAST = word_list("""
    was were spoke sat took went gave saw wore shook fell rose drove flew threw sang drank
    began swam did ate wrote drew rode froze
    """)
# Behind these another clause begins, which may be in the past.
_CLAUSE = word_list(
    "who which that whom whose where when while after before as because since if what how"
)
_PRESENT = word_list("""
    is are has have does do speaks speak walks walk stands stand sits sit holds hold waves
    wave poses pose looks look smiles smile attends attend arrives arrive meets meet shows
    show says say takes take works work watches watch leaves leave gestures gesture reacts
    react celebrates celebrate plays play carries carry rests rest runs run rides ride sails
    sail flies fly hangs hang marches march parade parades
    """)


def _find(context: CaptionContext) -> Iterator[Remark]:
    if not context.sentences:
        return
    start, end = context.sentences[0]
    sentence = context.caption[start:end]
    before = ""
    is_named = False
    for word in words(sentence):
        small = word.text.lower()
        if word.text in _CLAUSE or word.text in _PRESENT:
            return
        is_past = word.text in _PAST or (
            is_named and word.text.islower() and re.fullmatch(r"[a-z]{2,}ed", small) is not None
        )
        follows = sentence[word.end :].lstrip()
        if is_past and before and not follows.startswith("by "):
            message = f"“{word.text}”: the first sentence is in the present tense."
            yield Remark(message, "caption", start + word.start, start + word.end)
            return
        is_named = (
            word.text[0].isupper()
            and small not in FUNCTION_WORDS
            and sentence[word.end : word.end + 1] == " "
        )
        before = word.text


PAST_TENSE = CaptionRule(
    label="Past tense",
    number=13,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("Ann Lee walked through the rain in Oslo."),
        CaptionContext("Two men were seen in Oslo."),
        CaptionContext("The mayor spoke in Oslo."),
    ),
    must_not_match=(
        CaptionContext("Ann Lee, who walked home, smiles."),
        CaptionContext("A house destroyed by fire is seen in Oslo. It was old."),
        CaptionContext("Ann Lee speaks where voters were."),
        CaptionContext("Wrecked cars line a road in Oslo."),
        CaptionContext("Police flanked by Oslo firefighters stand by."),
    ),
    is_english=True,
)
