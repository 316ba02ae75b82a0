"""A child process that saves in a loop and prints each version once it is committed."""

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from editor.domain.identity import new_id
from editor.domain.revision import Revision
from editor.storage.store import Store


def main(folder: Path) -> None:
    store = Store.open(folder)
    while True:
        at = datetime.now(UTC)
        with store.write() as shelf:
            article = shelf.articles.get("porto")
            body = f"Save {article.version + 1}.\n\n" + "words and more words " * 500
            saved = shelf.articles.save(replace(article, body=body), 1, at)
            shelf.revisions.add(Revision(new_id(), saved, at, "js", "pause"))
        sys.stdout.write(f"{saved.version}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
