"""Kill the real window at random moments while another process types: ``prove_kills.py [KILLS]``.

Under Xvfb, with keys from xdotool. After each kill the library is checked and recovered without a
window; a word that was typed more than two seconds before a kill and isn't in the story is lost.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

PROMISE_S = 2.0
KILLS = 200
ROOT = Path(__file__).resolve().parents[1]
TOOLS = ("Xvfb", "xdotool")
_LONGEST_START_S = 30.0
_LONGEST_TYPING_S = 3.5
_SEED = 20261123
_WORD_PAUSE_S = 0.03
# Another process, so that nothing of the window's survives in it: it says what is there.
_RECOVER = """
import json, sys
from pathlib import Path
from editor.newsroom import open_newsroom
from editor.services.recovery import recover
from editor.settings import Settings
from editor.storage.soundness import faults
with open_newsroom(Path(sys.argv[1]), Settings(name="Dana")) as newsroom:
    recovery = recover(newsroom.stories, newsroom.folder)
    body = newsroom.stories.get(sys.argv[2]).body
    found = [str(each) for each in recovery.failed] + list(newsroom.store.faults())
print(json.dumps({"words": body.split(), "faults": found, "recovered": len(recovery.recovered)}))
"""


@dataclass(frozen=True, slots=True)
class Kill:
    """One cycle.

    Attributes:
        typed: How many words had been typed by all cycles so far.
        lost: Words older than the promise that are gone.
        late_s: How long before the kill the oldest word was typed that is gone.
        faults: What is wrong with the library.
    """

    typed: int
    lost: tuple[str, ...]
    late_s: float
    faults: tuple[str, ...]


def main(words: list[str]) -> int:
    """Prove it, and say the outcome; exit status 1 if words were lost or nothing was proved."""
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        print(f"{' and '.join(missing)} can't be found here: the kills are NOT PROVED.")
        return 1
    kills = int(words[0]) if words else KILLS
    print(f"{kills} kills at random moments, with seed {_SEED}")
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        display = stack.enter_context(_screen())
        results = []
        for number, result in enumerate(_cycles(Path(folder), display, kills), 1):
            results.append(result)
            if result.lost or result.faults or number % 10 == 0:
                print(f"{number:4} {result.typed} words typed", *result.lost, *result.faults)
                sys.stdout.flush()
    lost = sum(len(result.lost) for result in results)
    broken = sum(bool(result.faults) for result in results)
    late_s = max((result.late_s for result in results), default=0.0)
    print(
        f"{len(results)} kills, {results[-1].typed} words: {lost} older than {PROMISE_S:g} s lost,"
        f" {broken} libraries broken. The oldest word that a kill took was {late_s:.2f} s old."
        f" {(time.monotonic() - started) / len(results):.1f} s a kill."
    )
    return 1 if lost or broken else 0


def _cycles(folder: Path, display: str, kills: int) -> Iterator[Kill]:
    library = folder / "library"
    env = os.environ | {
        "DISPLAY": display,
        "PYTHONFAULTHANDLER": "1",
        "QT_QPA_PLATFORM": "xcb",
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_STATE_HOME": str(folder / "state"),
    }
    command = [sys.executable, "-m", "editor", "--library", str(library)]
    subprocess.run([*command, "new", "killed"], check=True, cwd=ROOT, env=env, capture_output=True)
    random = Random(_SEED)  # noqa: S311 - moments, no secrets
    due: set[str] = set()
    first = 1
    for _ in range(kills):
        delay_s = random.uniform(0.05, _LONGEST_TYPING_S)
        typed, killed_at = _type_and_kill(command, env, first, delay_s)
        first += len(typed)
        due |= {word for word, at in typed if at < killed_at - PROMISE_S}
        there, faults = _recovered(library, env)
        ages = [killed_at - at for word, at in typed if word not in there]
        lost = due - there
        yield Kill(first - 1, tuple(sorted(lost)), max(ages, default=0.0), faults)
        due = due - lost | there & {word for word, _ in typed}  # each is told once


def _type_and_kill(
    command: list[str], env: dict[str, str], first: int, delay_s: float
) -> tuple[list[tuple[str, float]], float]:
    """Start the window, type numbered words, kill it.

    Returns:
        Each word with the moment when its last key had been pressed, and the moment of the kill.
    """
    said = Path(env["XDG_STATE_HOME"]).with_name("said.txt")
    with said.open("w") as stream:
        window = subprocess.Popen(
            [*command, "open"], cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=stream
        )
    typed: list[tuple[str, float]] = []
    try:
        _focus(window, env, said)
        # Not into a word, nor right behind one: the last kill may have left half of one.
        subprocess.run(["xdotool", "key", "ctrl+End", "space"], check=True, env=env)
        until = time.time() + delay_s
        while time.time() < until:
            word = f"w{first + len(typed)}"
            subprocess.run(["xdotool", "type", "--delay", "2", f"{word} "], check=True, env=env)
            typed.append((word, time.time()))
            time.sleep(_WORD_PAUSE_S)
    finally:
        killed_at = time.time()
        window.send_signal(signal.SIGKILL)
        window.wait()
    return typed, killed_at


def _focus(window: "subprocess.Popen[bytes]", env: dict[str, str], said: Path) -> None:
    """Wait until the window takes keys: typing starts as early as that, before the library."""
    deadline = time.monotonic() + _LONGEST_START_S
    search = ["xdotool", "search", "--onlyvisible", "--pid", str(window.pid), "--name", "Copydesk"]
    while time.monotonic() < deadline and window.poll() is None:
        found = subprocess.run(search, check=False, env=env, capture_output=True, text=True)
        if found.stdout.strip():
            shown = found.stdout.split()[-1]
            subprocess.run(["xdotool", "windowfocus", "--sync", shown], check=True, env=env)
            return
        time.sleep(0.02)
    message = f"the window did not come up ({window.poll()}): {said.read_text()}"
    raise RuntimeError(message)


def _recovered(library: Path, env: dict[str, str]) -> tuple[set[str], tuple[str, ...]]:
    said = subprocess.run(
        [sys.executable, "-c", _RECOVER, str(library), "killed"],
        check=False,
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
    )
    if said.returncode:
        return set(), (said.stderr.strip().splitlines()[-1],)
    answer = json.loads(said.stdout)
    return set(answer["words"]), tuple(answer["faults"])


@contextmanager
def _screen() -> Iterator[str]:
    """An X server of our own; the name of its display."""
    read, write = os.pipe()
    server = subprocess.Popen(
        [
            "Xvfb",
            "-displayfd",
            str(write),
            "-screen",
            "0",
            "1280x720x24",
            "-nolisten",
            "tcp",
            "-noreset",
        ],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as said:
            yield f":{said.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
