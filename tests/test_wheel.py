"""The wheel, in an environment that knows nothing of the source tree."""

import os
import site
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.fixture
def python(wheel: Path, tmp_path: Path) -> Path:
    """An environment with the wheel and, by a path file, the libraries it asks for."""
    environment = tmp_path / "environment"
    make = [sys.executable, "-m", "venv", "--without-pip", str(environment)]
    subprocess.run(make, check=True)
    python = environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    where = [str(python), "-c", "import site; print(site.getsitepackages()[-1])"]
    said = subprocess.run(where, check=True, capture_output=True, text=True)
    packages = Path(said.stdout.strip())
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    # Last on the path and without its own path files: the editable installation isn't found.
    (packages / "libraries.pth").write_text("\n".join(site.getsitepackages()))
    return python


def test_the_wheel_holds_the_resources_and_no_tests(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "editor/_resources/samples/weather-satellite.md" in names
    assert "editor/py.typed" in names
    tops = {name.partition("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"editor"}


@pytest.mark.timeout(60)
def test_an_installed_wheel_exports_the_sample_far_from_the_source(
    python: Path, tmp_path: Path
) -> None:
    def copydesk(*words: str) -> str:
        command = [str(python), "-m", "editor", "--library", str(tmp_path / "library"), *words]
        done = subprocess.run(
            command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    sample = [str(python), "-c", "from editor.resources import path_of; print(path_of('samples'))"]
    said = subprocess.run(sample, cwd=tmp_path, check=True, capture_output=True, text=True)
    samples = Path(said.stdout.strip())
    assert samples.is_relative_to(tmp_path)
    copydesk("import", str(samples / "weather-satellite.md"))
    copydesk("export", "weather-satellite", "--format", "html", "--to", str(tmp_path / "out"))
    page = (tmp_path / "out" / "weather-satellite-html" / "index.html").read_text("utf-8")
    assert "Space weather satellite reaches orbit at the third try" in page
    assert "(NASA, File)" in page
