"""Write the golden files anew after a wanted change, then read the diff: python -m tests.golden."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.cli.checked_library import library, lines_of, sarif_of
from tests.exporters.golden_formats import GOLDEN as FORMATS
from tests.exporters.golden_formats import cases, golden_file, golden_text
from tests.exporters.test_html import GOLDEN, page

GOLDEN.write_text(page(), encoding="utf-8", newline="\n")
with TemporaryDirectory() as folder:
    there = library(Path(folder))
    for name, made in (("check.txt", lines_of), ("check.sarif", sarif_of)):
        GOLDEN.with_name(name).write_text(made(there), encoding="utf-8", newline="\n")
shutil.rmtree(FORMATS, ignore_errors=True)
for case in cases():
    file = golden_file(*case)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(golden_text(*case).encode())
