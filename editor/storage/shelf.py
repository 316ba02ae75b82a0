"""What one transaction can read and write."""

from sqlalchemy import Connection

from editor.storage.articles import Articles
from editor.storage.contributors import Contributors
from editor.storage.photos import Photos
from editor.storage.revisions import Revisions
from editor.storage.search import Search


class Shelf:
    """A library as it stands in one transaction; not to be used after it, nor by two threads."""

    def __init__(self, connection: Connection) -> None:
        self.search = Search(connection)
        self.photos = Photos(connection, self.search)
        self.articles = Articles(connection, self.photos, self.search)
        self.contributors = Contributors(connection)
        self.revisions = Revisions(connection)
