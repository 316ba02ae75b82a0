"""Made-up stories of any length, always the same."""

import random

_SEED = 31
_MARKED_UP = (
    "the council voted on a new bridge after years of debate about cost and safety while "
    "engineers warned that *the old span* could close **by winter** TK [a report](https://a.example/)"
).split()
_WHO = (
    "The council",
    "A spokesman for the harbour board",
    "Mayor Anna Veldt",
    "The engineer Paul Okoro",
    "The ferry company",
    "A committee of residents",
    "The *Eastbank Gazette*",
)
_DID = ("voted on", "asked for", "turned down", "looked into", "put off", "wrote about")
_WHAT = (
    "the plan for a new bridge",
    "a report on the old span",
    "repairs to the north pier",
    "the budget of the coming year",
    "a [survey of the river bed](https://survey.example/river)",
    "tolls for lorries above twelve tonnes",
)
_WHEN = (
    "on Tuesday",
    "after years of debate",
    "before the winter storms",
    "at a meeting that lasted until midnight",
    "while the old bridge stayed closed",
    "in spite of warnings about the cost",
)
_SAID = (
    "“We have waited long enough,” said Maria Lindqvist, who lives beside the river.",
    "“Nobody asked the people who cross it,” he said.",
    "“The **north pier** is safe for now,” she added.",
    "The work is expected to take eighteen months.",
    "It would cost 14 million euros, twice as much as first thought.",
)
_ODD = (
    "The delay was anounced without a reason.",
    "The the answer came a day later.",
    "It was a very unique case, according to according documents.",
)
_SUBHEAD_EVERY = 10
_ODD_PART = 0.004


def worst_body(words: int) -> str:
    """Words thrown together, one in ten of them markup and every paragraph full of findings."""
    dice = random.Random(_SEED)
    paragraphs = []
    left = words
    while left > 0:
        size = min(left, dice.randint(30, 70))
        paragraphs.append(" ".join(dice.choice(_MARKED_UP) for _ in range(size)).capitalize())
        left -= size
    paragraphs[10::40] = ["## A subhead in between"] * len(paragraphs[10::40])
    return "\n\n".join(paragraphs)


def news_body(words: int) -> str:
    """Sentences, quotes, names, links and subheads; some words misspelt, some sentences odd."""
    dice = random.Random(_SEED)
    paragraphs: list[str] = []
    total = 0
    while total < words:
        if len(paragraphs) % _SUBHEAD_EVERY == _SUBHEAD_EVERY - 1:
            paragraph = f"## What came of {dice.choice(_WHAT[:1] + _WHAT[2:4])}"
        else:
            paragraph = " ".join(_sentence(dice) for _ in range(dice.randint(2, 5)))
        paragraphs.append(paragraph)
        total += len(paragraph.split())
    return "\n\n".join(paragraphs)


def one_paragraph(words: int) -> str:
    """The same kind of sentences without a paragraph's end."""
    dice = random.Random(_SEED)
    sentences: list[str] = []
    while sum(len(each.split()) for each in sentences) < words:
        sentences.append(_sentence(dice))
    return " ".join(sentences)


def _sentence(dice: random.Random) -> str:
    if dice.random() < _ODD_PART:
        return dice.choice(_ODD)
    if dice.random() < 1 / 3:
        return dice.choice(_SAID)
    return f"{dice.choice(_WHO)} {dice.choice(_DID)} {dice.choice(_WHAT)} {dice.choice(_WHEN)}."
