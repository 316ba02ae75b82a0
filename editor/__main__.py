"""``copydesk`` and ``python -m editor``: the command line; without a command, the window."""

import gc
import sys
from pathlib import Path

from editor.settings import library_path


def open_window(folder: Path, key: str | None) -> int:
    """Open the window; Qt is imported here and nowhere before."""
    gc.disable()  # until the window stands: collecting costs 20 ms of the start
    from editor.ui.start import open_window as start  # noqa: PLC0415

    return start(folder, key)


def main() -> None:
    """Run the window, a command, or (frozen) one of the child processes."""
    arguments = sys.argv[1:]
    if arguments == ["--worker"]:
        from editor.workers.server import main as work  # noqa: PLC0415

        work()
        return
    if arguments == ["--spelling"]:
        from editor.workers.spelling.server import main as spell  # noqa: PLC0415

        spell()
        return
    if arguments == ["--credentials"]:
        from editor.workers.credentials.server import main as judge  # noqa: PLC0415

        judge()
        return
    if arguments == ["--decoder"]:
        from editor.photos.decoder.child import main as decode  # noqa: PLC0415

        decode()
        return
    if arguments == ["--printing"]:
        from editor.ui.printing.child import main as print_job  # noqa: PLC0415

        print_job()
        return
    from editor.children import hide_secrets  # noqa: PLC0415

    hide_secrets()
    request = window_request(arguments)
    if request is not None:
        sys.exit(open_window(*request))
    from editor.cli.group import copydesk  # noqa: PLC0415
    from editor.cli.interrupting import keep_interrupts  # noqa: PLC0415

    keep_interrupts()
    copydesk.main(prog_name="copydesk", obj=open_window)


def window_request(arguments: list[str]) -> tuple[Path, str | None] | None:
    """Which library and story to open, if the arguments plainly ask for the window.

    A person waits for the window, so this way in loads neither the command line nor the
    database. Anything else, help and mistakes included, is the command line's business: None.
    """
    rest = list(arguments)
    folder = library_path()
    if rest[:1] == ["--library"] and len(rest) > 1:
        folder, rest = Path(rest[1]).expanduser(), rest[2:]
    elif rest and rest[0].startswith("--library="):
        folder, rest = Path(rest[0].partition("=")[2]).expanduser(), rest[1:]
    if any(argument.startswith("-") for argument in rest):
        return None
    if rest in ([], ["open"]):
        return folder, None
    if rest[0] == "open" and len(rest) == 2:  # noqa: PLR2004
        return folder, rest[1]
    return None


if __name__ == "__main__":
    main()
