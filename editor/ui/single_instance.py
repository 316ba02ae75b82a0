"""One window a library: a second start raises the first and tells it what to open."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QDir, QLockFile, QObject, Signal

if TYPE_CHECKING:  # the network module is only needed after the first paint
    from PySide6.QtNetwork import QLocalServer

_WAIT_MS = 5_000
_LONGEST_MESSAGE = 1_024


class SingleInstance(QObject):
    """Holds a lock for the library's folder, and listens for later starts."""

    asked = Signal(str)
    """A later start asked for this slug or id; empty for the window alone."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = _name_of(folder)
        self._lock = QLockFile(f"{QDir.tempPath()}/{self._name}.lock")
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def is_first(self) -> bool:
        """Take the lock; False if a window on this library is running."""
        return self._lock.tryLock(0)

    def pass_on(self, key: str | None) -> bool:
        """Ask the running window to open a story; False if it doesn't answer."""
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_WAIT_MS):
            return False
        socket.write((key or "").encode("utf-8", "replace")[:_LONGEST_MESSAGE] + b"\n")
        said = socket.waitForBytesWritten(_WAIT_MS)
        socket.disconnectFromServer()
        return said

    def listen(self) -> None:
        """Hear later starts; called once the window stands."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415

        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._server.listen(self._name)

    def close(self) -> None:
        """Let another start be the first."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _answer(self) -> None:
        assert self._server is not None
        socket = self._server.nextPendingConnection()
        socket.setParent(self)

        def read() -> None:
            if socket.canReadLine():
                line = bytes(socket.readLine(_LONGEST_MESSAGE).data())
                self.asked.emit(line.decode("utf-8", "replace").strip())

        socket.readyRead.connect(read)
        socket.disconnected.connect(socket.deleteLater)
        read()


def _name_of(folder: Path) -> str:
    """The same for every way to write the folder's path; another for every user."""
    whole = f"{QDir.homePath()} {folder.resolve()}".encode("utf-8", "surrogateescape")
    digest = QCryptographicHash.hash(whole, QCryptographicHash.Algorithm.Sha256)
    return f"copydesk-{digest.toHex().toStdString()[:24]}"
