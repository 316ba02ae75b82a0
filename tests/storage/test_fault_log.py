import subprocess
import sys
from pathlib import Path

from editor.domain.fault import Fault
from editor.storage.fault_log import LIMIT_OCTETS, FaultLog

_ROOT = Path(__file__).resolve().parents[2]
_DIES = """
import faulthandler, sys
from pathlib import Path
from editor.storage.fault_log import FaultLog
secret = "The mayor will resign"
FaultLog(Path(sys.argv[1])).catch_crashes()
faulthandler._sigsegv()
"""


def test_a_fault_is_written_with_time_versions_and_places(tmp_path: Path) -> None:
    log = FaultLog(tmp_path / "logs")
    log.write(Fault("ValueError", ("editor/ui/banner.py:40 in say",)))

    text = log.path.read_text(encoding="utf-8")
    assert "ValueError\n  editor/ui/banner.py:40 in say" in text
    assert "PySide6" in text


def test_the_log_never_grows_over_twice_its_limit(tmp_path: Path) -> None:
    log = FaultLog(tmp_path)
    long = Fault("ValueError", ("x" * 20_000,))
    for _ in range(40):
        log.write(long)

    assert sum(path.stat().st_size for path in tmp_path.iterdir()) < 2 * LIMIT_OCTETS + 50_000


def test_a_log_that_cannot_be_written_makes_no_second_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    log = FaultLog(tmp_path / "file" / "logs")

    log.write(Fault("ValueError", ()))
    log.catch_crashes()
    assert log.take_last_crash() == ""


def test_a_process_that_died_leaves_its_places_for_the_next_start_once(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _DIES, str(tmp_path)]
    died = subprocess.run(command, cwd=_ROOT, capture_output=True, check=False)
    assert died.returncode != 0

    dump = FaultLog(tmp_path).take_last_crash()
    assert "Segmentation fault" in dump or "access violation" in dump
    assert "mayor" not in dump
    assert FaultLog(tmp_path).take_last_crash() == ""
