"""Caption 4,000 damaged photos: ``prove_photos.py [MUTATIONS]``.

None may raise anything but a sentence, take two seconds, or change its source. The samples are in
``../shared/data/photos``.
"""

import hashlib
import sys
import tempfile
import time
import traceback
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from editor.domain.errors import CopydeskError  # noqa: E402 - after the path is known
from editor.domain.photo import PhotoFields  # noqa: E402
from editor.photos.caption_write import write_caption  # noqa: E402
from tests.photos.mutations import mutated  # noqa: E402

MUTATIONS = 4_000
SAMPLES = ROOT.parent / "shared" / "data" / "photos"
_LONGEST_S = 2.0
_SEED = 20261124
_NEW = PhotoFields(caption="Ein Schiff läuft aus", creators=("Una Reid",), credit_line="NLW")


def main() -> int:
    """Damage, caption, compare; exit status 1 if one photo went wrong."""
    mutations = int(sys.argv[1]) if len(sys.argv) > 1 else MUTATIONS
    goods = sorted(SAMPLES.glob("*.jpg"))
    if not goods:
        print(f"There are no sample photos in {SAMPLES}.")
        return 1
    random = Random(_SEED)  # noqa: S311 - damage, no secret
    copied = wrong = 0
    slowest_s = 0.0
    with tempfile.TemporaryDirectory() as name:
        source, to = Path(name) / "photo.jpg", Path(name) / "copy.jpg"
        for number in range(mutations):
            data = mutated(goods[number % len(goods)].read_bytes(), random)
            source.write_bytes(data)
            start = time.perf_counter()
            fault = _caption(source, to)
            taken_s = time.perf_counter() - start
            slowest_s = max(slowest_s, taken_s)
            is_changed = hashlib.sha256(source.read_bytes()).digest() != _digest(data)
            if fault not in {"", "refused"} or taken_s > _LONGEST_S or is_changed:
                wrong += 1
                print(f"mutation {number}: {taken_s:.2f} s {is_changed=}\n{fault}")
            copied += not fault
    print(
        f"{mutations} damaged photos: {copied} captioned, {mutations - copied - wrong} refused, "
        f"{wrong} went wrong; the slowest took {slowest_s:.2f} s"
    )
    return 1 if wrong else 0


def _caption(source: Path, to: Path) -> str:
    """Empty if it was captioned, what was raised if that wasn't a sentence."""
    try:
        write_caption(source, to, _NEW)
    except CopydeskError:
        return "refused"
    except Exception:  # noqa: BLE001 - this is what is looked for
        return traceback.format_exc()
    return ""


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


if __name__ == "__main__":
    sys.exit(main())
