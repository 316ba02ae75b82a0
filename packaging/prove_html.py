"""Prove an exported page: the W3C checker and axe on each file given, a table row each.

python packaging/prove_html.py PAGE…

Needs Java with vnu-jar and Node with axe-core and ws (``COPYDESK_NODE_MODULES`` names their
node_modules folder), an ``axe.js`` that runs axe on a file (``COPYDESK_AXE``), and chromium. What
is missing is said in the row and counts as not proved: the exit status is then 1.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

TIMEOUT_S = 120
MODULES = Path(os.environ.get("COPYDESK_NODE_MODULES", "node_modules"))
VNU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
AXE = Path(os.environ.get("COPYDESK_AXE", "axe.js"))


def prove_html(page: Path) -> tuple[str, str]:
    """Check a page.

    Returns:
        What the W3C checker and what axe found: ``ok``, the findings, or what is missing.
    """
    return w3c_findings(page), axe_violations(page)


def w3c_findings(page: Path) -> str:
    """Errors and warnings of the W3C checker, ``ok`` without one."""
    java = shutil.which("java")
    if java is None or not VNU.is_file():
        return "not proved: java or vnu-jar is missing"
    report = json.loads(
        _answer([java, "-jar", str(VNU), "--stdout", "--format", "json", str(page)])
    )
    found = [f"line {each.get('lastLine')}: {each['message']}" for each in report["messages"]]
    return "; ".join(found) or "ok"


def axe_violations(page: Path) -> str:
    """The rules that axe sees broken, ``ok`` without one."""
    node = shutil.which("node")
    if node is None or shutil.which("chromium") is None or not AXE.is_file():
        return "not proved: node, chromium or axe.js is missing"
    report = json.loads(_answer([node, str(AXE), str(page)]))
    return "; ".join(str(violation) for violation in report["violations"]) or "ok"


def _answer(command: list[str]) -> str:
    environment = os.environ | {"NODE_PATH": str(MODULES)}
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=TIMEOUT_S, env=environment
    )
    return done.stdout


def main(pages: list[str]) -> int:
    """Print the table; 1 if a page isn't proved."""
    print("| page | W3C checker | axe |", "|---|---|---|", sep="\n")
    is_proved = True
    for page in pages:
        results = prove_html(Path(page).resolve())
        is_proved = is_proved and set(results) == {"ok"}
        print(f"| {page} | {' | '.join(results)} |")
    return 0 if is_proved else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
