"""Which system libraries Qt lacks on this Linux machine, and which packages bring them."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

# Library: package on Debian and Ubuntu, package on Fedora.
_PACKAGES = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl"),
    "libGL.so.1": ("libgl1", "libglvnd-glx"),
    "libGLX.so.0": ("libglx0", "libglvnd-glx"),
    "libOpenGL.so.0": ("libopengl0", "libglvnd-opengl"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libX11.so.6": ("libx11-6", "libX11"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb"),
    "libSM.so.6": ("libsm6", "libSM"),
    "libICE.so.6": ("libice6", "libICE"),
    "libxcb.so.1": ("libxcb1", "libxcb"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-glx.so.0": ("libxcb-glx0", "libxcb"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb"),
    "libxcb-xinput.so.0": ("libxcb-xinput0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libwayland-client.so.0": ("libwayland-client0", "libwayland-client"),
    "libwayland-cursor.so.0": ("libwayland-cursor0", "libwayland-cursor"),
    "libwayland-egl.so.1": ("libwayland-egl1", "libwayland-egl"),
}
_MODULES = ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtPrintSupport", "QtSvg")


def missing_libraries(venv: Path, platform: str) -> tuple[str, ...]:
    """What Qt's widgets and one of its platforms would not find.

    Args:
        venv: The environment that holds PySide6.
        platform: ``xcb``, ``wayland`` or ``offscreen``.

    Returns:
        Library names in alphabetical order; empty where nothing is missing, and on systems
        that aren't Linux, where the wheels hold all of it.
    """
    if not sys.platform.startswith("linux") or shutil.which("ldd") is None:
        return ()
    files: list[Path] = []
    for folder in venv.glob("lib*/python*/site-packages/PySide6"):
        files += [folder / f"{module}.abi3.so" for module in _MODULES]
        files += (folder / "Qt/plugins/platforms").glob(f"libq{platform}*.so")
    there = sorted({str(path) for path in files if path.is_file()})
    if not there:
        return ()
    listing = subprocess.run(["ldd", *there], capture_output=True, text=True, check=False).stdout
    return tuple(sorted(set(re.findall(r"^\s*(\S+) => not found", listing, re.MULTILINE))))


def advice(missing: tuple[str, ...]) -> str:
    """Sentences that name the missing libraries and the packages that hold them."""
    debian, fedora = (
        " ".join(sorted({_PACKAGES[name][system] for name in missing if name in _PACKAGES}))
        for system in (0, 1)
    )
    lines = [f"Qt needs system libraries that are missing here: {', '.join(missing)}."]
    if debian:
        lines += [
            f"  Debian, Ubuntu: sudo apt-get install {debian}",
            f"  Fedora:         sudo dnf install {fedora}",
        ]
    return "\n".join(lines)
