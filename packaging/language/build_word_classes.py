"""Builds ``resources/words/word-classes-en.txt`` and ``also-names-en.txt``.

Run it by hand, in an environment of its own, when the word classes change; the weights must be
learned anew then (``learn.py``):

    python -m venv language-env && language-env/bin/pip install numpy==2.4.6 scipy==1.17.1
    (fetch the texts into FOLDER, as texts.py says)
    language-env/bin/python packaging/language/build_word_classes.py FOLDER

The parts of speech are those of the NIH's SPECIALIST lexicon, as lemminflect ships it. Words of a
part are put into groups by the words that stand beside them in the texts.
"""

import csv
import gzip
import math
import sys
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np  # type: ignore[import-not-found]
import scipy.sparse as sp  # type: ignore[import-untyped]
from scipy.sparse.linalg import svds  # type: ignore[import-untyped]

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from language.closed_classes import CLOSED  # noqa: E402 - the path is known now
from language.texts import paragraphs  # noqa: E402

from editor.language.grammar.tokens import tokens  # noqa: E402
from editor.language.sentences import sentences  # noqa: E402

WORDS = ROOT / "resources" / "words"
DICTIONARIES = ROOT / "resources" / "dictionaries"
GROUPS, FREQUENT = 360, 3500
CONTEXT_WORDS, DIMENSIONS, ROUNDS = 2000, 80, 25
LEAST, LEAST_NAME = 5, 12
WORDS_IN_A_GROUP = 6
SEED = 1

SMALL = {word: part for part, words in CLOSED.items() for word in words.split()}
STOPS = ",;:—…()/&?!.+=|"
# Parts for what no list has: numbers, possessives, words with hyphens, kinds of names, the padding.
UNLISTED = (
    "? number number- number+ one1 year time % $ 's -n -j x < > ^'s ^- ^small ^up ^s ^common ^an"
)

Lexicon = dict[str, str]


def main() -> None:
    """Build both files from the texts in the folder that is named."""
    folder = Path(sys.argv[1])
    lexicon = _lexicon(next(folder.glob("lemminflect/**/infl_lu.csv.gz")))
    read = [_read(text) for text in paragraphs(folder)]
    counts = Counter(word for sentence in read for word in sentence)
    vocabulary = [word for word, count in counts.items() if _is_grouped(word, count, lexicon)]
    places = _places(read, vocabulary, counts, lexicon)
    groups = _groups(vocabulary, places, counts, lexicon)
    rest = _rest(lexicon, counts, set(vocabulary))
    lines = list(_lines(groups, rest, _frequent(vocabulary, counts)))
    _write("word-classes-en.txt", "Words of English by their parts of speech and use.", lines)
    also = textwrap.wrap(" ".join(_also_names(lexicon)), 99)
    _write("also-names-en.txt", "Words that the spelling dictionaries know as names too.", also)


def _write(name: str, about: str, lines: Iterable[str]) -> None:
    head = f"# {about} Built by packaging/language/build_word_classes.py; see SOURCES.md."
    (WORDS / name).write_text("\n".join((head, *lines, "")), encoding="utf-8")


def _lexicon(path: Path) -> Lexicon:
    """The part of each word: ``nv`` can be a noun or a verb, ``u`` is a noun without an article."""
    can: dict[str, set[str]] = defaultdict(set)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for word, kind, *forms in csv.reader(lines):
            for marks, column in _marks(word, kind, forms):
                for form in column.split("/"):
                    can[form].add(marks)
    return {word: _part(word, marks) for word, marks in can.items() if word}


def _marks(word: str, kind: str, forms: list[str]) -> Iterator[tuple[str, str]]:
    if kind == "noun":
        plurals = forms[0].split("/")
        yield "N", word
        if word in plurals:
            yield "U", word
        yield "S", "/".join(each for each in plurals if each != word)
    elif kind in {"verb", "aux"}:
        past, participle, gerund, third = forms
        yield from zip("VDPGZ", (word, past, participle or past, gerund, third), strict=True)
    elif kind == "adj":
        yield from (("J", word), *(("C", each) for each in forms))
    elif kind == "adv":
        yield from (("R", word), *(("C", each) for each in forms))


def _part(word: str, can: set[str]) -> str:
    if "G" in can and word.endswith("ing"):
        return "vg"
    if can & {"D", "P"}:
        if word.endswith("ed") or {"D", "P"} <= can:
            return "vvd" if "V" in can else "vd"
        return "vp" if "D" in can else "vn"
    if "S" in can and "N" not in can:
        return "sz" if "Z" in can else "s"
    if "Z" in can and not can & {"V", "N"}:
        return "z"
    return _base_part(can)


def _base_part(can: set[str]) -> str:
    noun = "u" if "U" in can else "n"
    if "V" in can:
        if "N" in can:
            return "njv" if "J" in can else f"{noun}v"
        return "jv" if "J" in can else "v"
    if "N" in can:
        return f"{noun}j" if "J" in can else noun
    if "C" in can:
        return "c"
    if "J" in can:
        return "jr" if "R" in can else "j"
    return "r"


def _read(paragraph: str) -> list[str]:
    """The words of a paragraph in small letters; a ``^`` begins a name, ``""`` ends a sentence."""
    found = [""]
    for start, end in sentences(paragraph):
        for token in tokens(paragraph, start, end):
            small = token.text.lower()
            is_name = token.text != small and not token.is_first and small != "i"
            found.append(f"^{small}" if is_name and small[0].isalpha() else small)
        found.append("")
    return found


def _part_of(word: str, lexicon: Lexicon) -> str:
    if word in SMALL:
        return SMALL[word]
    if word[:1] == "^":
        return "^"
    if word[:1].isdigit():
        return "number"
    return word if word in STOPS else lexicon.get(word, "x")


def _is_grouped(word: str, count: int, lexicon: Lexicon) -> bool:
    if word in SMALL:
        return True
    if word[:1] == "^":
        return count >= LEAST_NAME
    is_word = word.replace("'", "").replace("-", "").isalpha()
    return count >= LEAST and is_word and word in lexicon


def _places(
    read: list[list[str]], vocabulary: list[str], counts: Counter[str], lexicon: Lexicon
) -> Any:
    """A point for each word, near those of words that are used alike."""
    context = {word: at for at, (word, _) in enumerate(counts.most_common(CONTEXT_WORDS))}
    for part in sorted({_part_of(word, lexicon) for word in counts}):
        context.setdefault(f"/{part}", len(context))
    width = len(context)
    column = {word: context.get(word, context[f"/{_part_of(word, lexicon)}"]) for word in counts}
    row = {word: at for at, word in enumerate(vocabulary)}
    rows: list[int] = []
    columns: list[int] = []
    for sentence in read:
        for before, word, behind in zip(sentence, sentence[1:], sentence[2:], strict=False):
            if word in row:
                rows += (row[word], row[word])
                columns += (column[before], width + column[behind])
    ones = np.ones(len(rows), np.float32)
    beside = sp.csr_matrix((ones, (rows, columns)), shape=(len(vocabulary), 2 * width)).tocoo()
    in_row = np.asarray(beside.sum(1)).ravel()[beside.row]
    in_column = np.asarray(beside.sum(0)).ravel()[beside.col]
    total = beside.sum()
    told = np.log(beside.data * total / (in_row * in_column**0.75 * total**0.25))
    weighted = sp.csr_matrix((np.maximum(told, 0), (beside.row, beside.col)), shape=beside.shape)
    left, strengths, _ = svds(weighted, k=DIMENSIONS, random_state=SEED)
    points = left * np.sqrt(strengths)
    return points / (np.linalg.norm(points, axis=1, keepdims=True) + 1e-9)


def _groups(
    vocabulary: list[str], points: Any, counts: Counter[str], lexicon: Lexicon
) -> dict[str, list[list[str]]]:
    """The words of each part in groups, the most frequent word of a group first."""
    of_part: dict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(vocabulary):
        if word not in SMALL:
            of_part[_part_of(word, lexicon)].append(at)
    mass = {
        part: math.sqrt(sum(counts[vocabulary[at]] for at in members))
        for part, members in of_part.items()
    }
    random = np.random.default_rng(SEED)
    found: dict[str, list[list[str]]] = {}
    for part, members in sorted(of_part.items()):
        wanted = round(GROUPS * mass[part] / sum(mass.values()))
        count = max(1, min(len(members) // WORDS_IN_A_GROUP, wanted))
        weight = np.sqrt([counts[vocabulary[at]] for at in members])
        nearest = _nearest(points[members], weight, count, random)
        groups = [
            [vocabulary[members[at]] for at in np.flatnonzero(nearest == group)]
            for group in range(count)
        ]
        found[part] = [sorted(group, key=lambda word: -counts[word]) for group in groups if group]
    return found


def _nearest(points: Any, weight: Any, count: int, random: Any) -> Any:
    """Which of so many centers each point is nearest to, when the centers are settled."""
    centers = points[random.choice(len(points), count, replace=False, p=weight / weight.sum())]
    nearest = np.zeros(len(points), int)
    for _ in range(ROUNDS):
        nearest = (points @ centers.T).argmax(1)
        for center in range(count):
            mine = nearest == center
            if mine.any():
                middle = (points[mine] * weight[mine, None]).sum(0)
                centers[center] = middle / (np.linalg.norm(middle) + 1e-9)
    return nearest


def _rest(lexicon: Lexicon, counts: Counter[str], grouped: set[str]) -> dict[str, list[str]]:
    """Words that are too rare for a group, by part: those in the texts or in the dictionary."""
    spelled = {word for word in _dictionary("en-US") if word.islower()}
    found: dict[str, list[str]] = defaultdict(list)
    for word in sorted(lexicon):
        is_word = len(word) > 1 and word.isalpha() and word.islower()
        if is_word and word not in grouped | SMALL.keys() and (word in counts or word in spelled):
            found[lexicon[word]].append(word)
    return found


def _frequent(vocabulary: list[str], counts: Counter[str]) -> set[str]:
    open_words = (word for word in vocabulary if word not in SMALL)
    return set(sorted(open_words, key=lambda word: -counts[word])[:FREQUENT])


def _lines(
    groups: dict[str, list[list[str]]], rest: dict[str, list[str]], frequent: set[str]
) -> Iterator[str]:
    yield from (f"{part} {word}" for word, part in SMALL.items())
    yield from UNLISTED.split()
    yield from (f"stop{stop} {stop}" for stop in STOPS)
    yield "blank"
    for part in sorted(groups.keys() | rest.keys()):
        yield " ".join((part, *rest.get(part, ())))
        for group in groups.get(part, ()):
            yield " ".join((part, *(f"*{word}" if word in frequent else word for word in group)))


def _dictionary(name: str) -> Iterator[str]:
    for line in (DICTIONARIES / f"{name}.dic").read_text(encoding="utf-8").split("\n")[1:]:
        yield line.split("/")[0]


def _also_names(lexicon: Lexicon) -> list[str]:
    listed = {*_dictionary("en-US"), *_dictionary("en-GB")}
    return sorted(
        word.lower() for word in listed if word.istitle() and word.lower() in lexicon | SMALL
    )


if __name__ == "__main__":
    main()
