"""What one transaction can read and write."""

from datetime import datetime

from sqlalchemy import Connection

from editor.domain.listing import SearchHit
from editor.domain.story_filter import StoryFilter
from editor.storage.articles import Articles
from editor.storage.caption_templates import CaptionTemplates
from editor.storage.codes import Codes
from editor.storage.contributor_merges import ContributorMerges
from editor.storage.contributors import Contributors
from editor.storage.desk_words import DeskWords
from editor.storage.dispatches import Dispatches
from editor.storage.field_entries import FieldEntries
from editor.storage.listings import conditions
from editor.storage.notes import Notes
from editor.storage.photo_usages import PhotoUsages
from editor.storage.photos import Photos
from editor.storage.placements import Placements
from editor.storage.replacements import Replacements
from editor.storage.revisions import Revisions
from editor.storage.saved_filters import SavedFilters
from editor.storage.search import Search
from editor.storage.targets import Targets


class Shelf:
    """A library as it stands in one transaction; not to be used after it, nor by two threads."""

    def __init__(self, connection: Connection) -> None:
        self.search = Search(connection)
        self.photos = Photos(connection, self.search)
        self.photo_usages = PhotoUsages(connection)
        self.articles = Articles(connection, self.photos, self.search)
        self.contributors = Contributors(connection)
        self.contributor_merges = ContributorMerges(connection)
        self.revisions = Revisions(connection)
        self.notes = Notes(connection)
        self.filters = SavedFilters(connection)
        self.replacements = Replacements(connection)
        self.words = DeskWords(connection)
        self.caption_templates = CaptionTemplates(connection)
        self.codes = Codes(connection)
        self.field_entries = FieldEntries(connection)
        self.targets = Targets(connection)
        self.dispatches = Dispatches(connection)
        self.placements = Placements(connection)

    def find(self, wanted: StoryFilter, now: datetime, most: int = 50) -> tuple[SearchHit, ...]:
        """The stories that a filter asks for.

        With words or a person the best come first, else the last saved.

        Args:
            wanted: The filter.
            now: From here its days are counted back (aware).
            most: So many at most if it asks for words or a person.
        """
        where = conditions(wanted, now)
        if wanted.words.strip() or wanted.person.strip():
            return self.search.find(wanted.words, person=wanted.person, where=where, limit=most)
        return tuple(SearchHit(listing, "") for listing in self.articles.listings(where))
