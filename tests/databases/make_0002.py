"""Writes schema_0002.db, the stored database of the second schema, like make_0001.py."""

from pathlib import Path
from tempfile import TemporaryDirectory

from editor.storage.store import Store
from tests.databases.make_0001 import fill

if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        library = Store.open(Path(folder))
        fill(library)
        library.backup(Path(__file__).with_name("schema_0002.db"))
        library.close()
