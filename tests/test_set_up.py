"""The set-up scripts in ``packaging/``: what they read, what they make again, what they say."""

import ast
import importlib
import json
from pathlib import Path
from typing import Any

import pytest

PACKAGING = Path(__file__).resolve().parents[1] / "packaging"
OLDEST = (3, 6)


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """The module, on a folder of its own, with acts that are only written down."""
    monkeypatch.syspath_prepend(PACKAGING)
    module: Any = importlib.import_module("environment")
    venv = tmp_path / ".venv"
    monkeypatch.setattr(module, "VENV", venv)
    monkeypatch.setattr(module, "PYTHON", venv / "bin" / "python")
    monkeypatch.setattr(module, "_STAMP", venv / "copydesk-environment.json")
    module.acts = acts = []

    def create() -> None:
        acts.append("create")
        module.PYTHON.parent.mkdir(parents=True, exist_ok=True)
        module.PYTHON.touch()

    monkeypatch.setattr(module, "_create", create)
    monkeypatch.setattr(module, "_install_installer", lambda: acts.append("installer"))
    monkeypatch.setattr(module, "_pip", lambda *words: acts.append(Path(words[-1]).name))
    return module


@pytest.mark.parametrize("script", ["run.py", "test.py", "prove.py"])
def test_an_old_python_can_still_read_that_it_is_too_old(script: str) -> None:
    source = (PACKAGING / script).read_text(encoding="utf-8")
    ast.parse(source, feature_version=OLDEST)
    assert source.index("sys.version_info <") < source.index("import environment")


def test_an_environment_is_made_once(environment: Any) -> None:
    environment.ensure(environment.RUN_LOCK)
    first = list(environment.acts)
    environment.ensure(environment.RUN_LOCK)
    assert first[:3] == ["create", "installer", "requirements.lock"]
    assert environment.acts == first


def test_what_the_tests_need_serves_the_program_too(environment: Any) -> None:
    environment.ensure(environment.TEST_LOCK)
    acts = list(environment.acts)
    environment.ensure(environment.RUN_LOCK)
    assert environment.acts == acts


def test_a_set_up_that_was_cut_short_is_begun_again(
    environment: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(*_words: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as during:
        during.setattr(environment, "_pip", cut)
        with pytest.raises(KeyboardInterrupt):
            environment.ensure(environment.RUN_LOCK)
    environment.acts.clear()
    environment.ensure(environment.RUN_LOCK)
    assert environment.acts[0] == "create"


def test_an_environment_that_was_moved_here_is_made_anew(environment: Any) -> None:
    environment.ensure(environment.RUN_LOCK)
    stamp = json.loads(environment._STAMP.read_text(encoding="utf-8"))
    environment._STAMP.write_text(json.dumps(stamp | {"folder": "elsewhere"}), encoding="utf-8")
    environment.acts.clear()
    environment.ensure(environment.RUN_LOCK)
    assert environment.acts[0] == "create"


def test_missing_libraries_are_answered_with_their_packages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.syspath_prepend(PACKAGING)
    qt_libraries: Any = importlib.import_module("qt_libraries")
    said = qt_libraries.advice(("libEGL.so.1", "libxcb-cursor.so.0"))
    assert "apt-get install libegl1 libxcb-cursor0" in said
    assert "dnf install libglvnd-egl xcb-util-cursor" in said
