"""Write the golden files anew after a wanted change, then read the diff: python -m tests.golden."""

from tests.exporters.test_html import GOLDEN, page

GOLDEN.write_text(page(), encoding="utf-8", newline="\n")
