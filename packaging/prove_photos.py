"""Damage 4,000 photos and do everything with them: ``prove_photos.py [MUTATIONS [SEED]]``.

Each sound file of every kind that is read, from ``../shared/data/photos`` and from the tests' own,
is damaged in turn; then it is read, shown, captioned and delivered as any file from outside. None
of that may raise anything but a sentence, take two seconds, change the file or leave half a copy.
"""

import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.photos.good_files import (  # noqa: E402 - the path is known now
    GoodFile,
    made_files,
    shared_files,
)
from tests.photos.mutations import mutated  # noqa: E402
from tests.photos.outside import LONGEST_S, Outcome, meet  # noqa: E402

MUTATIONS = 4_000
_SEED = 20261124


def main() -> int:
    """Damage, do, compare; exit status 1 if one photo went wrong."""
    mutations, seed, *_ = (*map(int, sys.argv[1:]), *(MUTATIONS, _SEED)[len(sys.argv) - 1 :])
    shared = shared_files()
    if not shared:
        print("The shared sample photos aren't here: only the tests' own are damaged.")
    goods = [*shared, *made_files()]
    random = Random(seed)  # noqa: S311 - damage, no secret
    outcomes: dict[str, list[Outcome]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as name:
        given, made = Path(name) / "given", Path(name) / "made"
        given.mkdir()
        made.mkdir()
        never = {good: _refused_when_sound(good, given, made) for good in goods}
        for number in range(mutations):
            good = goods[number % len(goods)]
            path = given / good.name
            path.write_bytes(mutated(good.data, random))
            outcome = meet(path, made)
            outcome.refused = {k: v for k, v in outcome.refused.items() if k not in never[good]}
            outcomes[good.kind].append(outcome)
            if outcome.faults:
                kept = Path(tempfile.gettempdir()) / f"mutation-{seed}-{number}-{good.name}"
                kept.write_bytes(path.read_bytes())
                print(f"mutation {number} of {good.name}, kept as {kept}:", *outcome.faults)
            path.unlink()
    _say_table(outcomes)
    return 1 if any(each.faults for kind in outcomes.values() for each in kind) else 0


def _refused_when_sound(good: GoodFile, given: Path, made: Path) -> set[str]:
    """The acts that aren't for this kind of file, damaged or not."""
    path = given / good.name
    path.write_bytes(good.data)
    outcome = meet(path, made)
    if outcome.faults:
        sys.exit(f"The sound file {good.name} goes wrong: {outcome.faults}")
    path.unlink()
    return set(outcome.refused)


def _say_table(outcomes: dict[str, list[Outcome]]) -> None:
    """By kind: ``done`` went through every act, of ``refused`` at least one was."""
    print(f"{'kind':<6}{'mutations':>10}{'done':>7}{'refused':>9}{'wrong':>7}   slowest act")
    for kind, each in (
        *sorted(outcomes.items()),
        ("all", [one for every in outcomes.values() for one in every]),
    ):
        wrong = sum(bool(one.faults) for one in each)
        refused = sum(bool(one.refused) and not one.faults for one in each)
        slowest = max(each, key=lambda one: one.slowest_s)
        print(
            f"{kind:<6}{len(each):>10,}{len(each) - refused - wrong:>7,}{refused:>9,}{wrong:>7,}"
            f"   {slowest.slowest_s:.2f} s, {slowest.slowest} (at most {LONGEST_S:.0f} s)"
        )
    acts = Counter(act for every in outcomes.values() for one in every for act in one.refused)
    print("refused, by act:", ", ".join(f"{act} {count:,}" for act, count in acts.most_common()))


if __name__ == "__main__":
    sys.exit(main())
