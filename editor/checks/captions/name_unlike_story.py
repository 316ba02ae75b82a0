"""The caption spells names as the story does."""

from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.names import Name, names_in
from editor.checks.captions.rule import CaptionRule, Remark
from editor.checks.captions.story_facts import StoryFacts, facts_of
from editor.domain.finding import Severity
from editor.domain.name_likeness import is_near_name


def _find(context: CaptionContext) -> Iterator[Remark]:
    facts = context.facts
    if facts is None or not facts.names:
        return
    settled: list[Name] = []
    # The longest first: what is settled with its title needs no second look without it.
    named = sorted(names_in(context.words), key=lambda name: name.start - name.end)
    for name in named:
        if name.text.isupper() or any(_overlap(name, each) for each in settled):
            continue
        spelt = _spelt(name, facts)
        if not spelt:
            continue
        settled.append(name)
        if name.text in spelt:
            continue
        start = name.start + context.words_start
        message = f"The story spells this name {spelt[0]}."
        yield Remark(message, "caption", start, start + len(name.text), spelt)


def _spelt(name: Name, facts: StoryFacts) -> tuple[str, ...]:
    """How the story spells it, another way; empty if it doesn't name it."""
    forms = [form for form in facts.names.get(name.key, ()) if not form.isupper()]
    if forms:
        return tuple(forms)
    known = {key for word in name.key.split() for key in facts.keys_by_word.get(word, ())}
    near = sorted(key for key in known if is_near_name(name.key, key))
    return tuple(form for key in near for form in facts.names[key] if not form.isupper())


def _overlap(first: Name, second: Name) -> bool:
    return first.start < second.end and second.start < first.end


_STORY = facts_of("Kim Jong Un met County Commissioner Ruth Beck in North Korea.")

NAME_UNLIKE_STORY = CaptionRule(
    label="Name spelt unlike the story",
    number=19,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("Kim Jong-un waves.", facts=_STORY),
        CaptionContext("Commissioner Ruth Becke waves.", facts=_STORY),
        CaptionContext("FILE – Voters greet Ruht Beck.", facts=_STORY),
    ),
    must_not_match=(
        CaptionContext("Kim Jong Un and Ruth Beck wave in South Korea.", facts=_STORY),
        CaptionContext("North Korean soldiers and Carl Beck wave.", facts=_STORY),
        CaptionContext("Kim Jong-un waves."),
        CaptionContext("Ruth Becke waves.", facts=facts_of("Ruth Beck and Ruth Becke met.")),
    ),
)
