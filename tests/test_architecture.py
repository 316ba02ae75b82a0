"""What resources/docs and the house rules say of the tree, held to."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
EDITOR = ROOT / "editor"
TOP_LEVEL = {
    "LICENSE",
    "README.md",
    "editor",
    "packaging",
    "pyproject.toml",
    "resources",
    "tests",
}
# What a checkout collects and git ignores.
BY_PRODUCTS = {"build", "dist"}
CODE = sorted(
    path
    for folder in ("editor", "packaging", "tests")
    for path in (ROOT / folder).rglob("*.py")
    if "__pycache__" not in path.parts
)
TEXTS = [
    *CODE,
    *(
        path
        for folder in (".ci", "resources", "packaging")
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in {"", ".html", ".lock", ".md", ".svg", ".toml", ".txt"} and path.is_file()
    ),
    *(ROOT / name for name in ("LICENSE", "README.md", "pyproject.toml")),
]
LONGEST_FILE = 300
LONGEST_MAIN_WINDOW = 200
LONGEST_CLASS = 200
# Outside packages that one package alone may import.
ALONE = {
    "Qt is imported under ui/ alone": "ui",
    "The database is imported under storage/ alone": "storage",
    "Pillow is imported under photos/ alone": "photos",
    "Certificates and signatures are read under photos/ alone": "photos",
    "The keyring is asked under network/ alone": "network",
}


def test_nothing_else_stands_at_the_top() -> None:
    there = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert there - BY_PRODUCTS == TOP_LEVEL


def test_no_file_of_code_is_longer_than_a_few_screens() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in CODE}
    long = {
        str(path.relative_to(ROOT)): length
        for path, length in lengths.items()
        if length > (LONGEST_MAIN_WINDOW if path.name == "main_window.py" else LONGEST_FILE)
    }
    assert long == {}


def test_no_class_is_longer_than_a_reader_can_hold() -> None:
    long = {
        node.name: length
        for path in EDITOR.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        and (length := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_CLASS
    }
    assert long == {}


def test_every_package_says_what_it_is() -> None:
    packages = sorted(
        {path.parent for path in EDITOR.rglob("*.py") if "__pycache__" not in path.parts}
    )
    silent = [
        str(package.relative_to(ROOT))
        for package in packages
        if not (package / "__init__.py").exists()
        or ast.get_docstring(ast.parse((package / "__init__.py").read_text(encoding="utf-8")))
        is None
    ]
    assert silent == []


def test_packaging_and_tests_are_no_packages() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()
    assert list((ROOT / "tests").rglob("__init__.py")) == []


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    # Put together, so that this file isn't found.
    machine = re.compile("|".join(f"/{folder}/" for folder in ("work", "root")))
    telling = [
        str(path.relative_to(ROOT))
        for path in TEXTS
        if machine.search(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert telling == []


@pytest.mark.parametrize("lock", sorted((ROOT / "packaging").glob("*.lock")), ids=lambda p: p.name)
def test_a_lock_pins_and_hashes_and_holds_no_address(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    entries = re.split(r"\n(?=\S)", text.strip())
    assert all("==" in entry and "--hash=sha256:" in entry for entry in entries)


def test_the_test_lock_holds_the_other_locks() -> None:
    def pins(name: str) -> set[str]:
        text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
        return {line.rstrip(" \\") for line in text.splitlines() if "==" in line}

    assert pins("requirements.lock") | pins("installer.lock") <= pins("requirements-test.lock")


def test_qt_is_pinned_apart_for_the_pythons_that_its_newest_release_aborts() -> None:
    text = (ROOT / "packaging" / "requirements.lock").read_text(encoding="utf-8")
    markers = re.findall(
        r"^pyside6-essentials==(\S+) ; python_full_version (\S+) '3.12'", text, re.MULTILINE
    )
    assert [(version.split(".")[:2], sign) for version, sign in markers] == [
        (["6", "11"], "<"),
        (["6", "12"], ">="),
    ]


def test_the_import_contracts_know_every_package() -> None:
    """A contract lists who is forbidden something; a new package must be put on the list."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    sources = {each["name"]: set(each.get("source_modules", ())) for each in contracts}
    parts = {
        f"editor.{path.stem}"
        for path in EDITOR.iterdir()
        if (path.suffix == ".py" or (path / "__init__.py").exists())
        and path.stem not in {"__init__", "__main__"}
    }
    for name, allowed in ALONE.items():
        assert sources[name] == parts - {f"editor.{allowed}"}, name
