"""Pages of sites, shown in the person's own browser."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from editor.domain.web_address import is_web


def open_in_browser(url: str) -> None:
    """Show a page; what a site names as its address may be anything, and only the web is opened."""
    if is_web(url):
        QDesktopServices.openUrl(QUrl(url))
