"""Tells when the network comes back, where the system tells it."""

from PySide6.QtCore import QObject, Signal


class NetworkBack(QObject):
    """Listens to the system; without a word from it, the next try finds out."""

    came_back = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_away = False

    def listen(self) -> bool:
        """Begin to listen, once the window stands: it takes some 20 ms.

        Returns:
            False if this system tells nothing.
        """
        try:
            from PySide6.QtNetwork import QNetworkInformation  # noqa: PLC0415
        except ImportError:  # a system library that Qt needs for it is missing
            return False
        feature = QNetworkInformation.Feature.Reachability
        if not QNetworkInformation.loadBackendByFeatures(feature):
            return False
        told = QNetworkInformation.instance()
        told.reachabilityChanged.connect(self._heard)
        self._was_away = not _is_there(told.reachability())
        return True

    def _heard(self, reachability: object) -> None:
        self.heard(is_there=_is_there(reachability))

    def heard(self, *, is_there: bool) -> None:
        """The system says how the network is."""
        if is_there and self._was_away:
            self.came_back.emit()
        self._was_away = not is_there


def _is_there(reachability: object) -> bool:
    """Whether a site may answer; ``Site`` is a network without the internet, loopback included."""
    from PySide6.QtNetwork import QNetworkInformation  # noqa: PLC0415

    away = QNetworkInformation.Reachability.Disconnected
    local = QNetworkInformation.Reachability.Local
    return reachability not in {away, local}
