"""``python -m editor.workers``: the child itself, started by ``editor.workers.client``."""

from editor.workers.server import main

if __name__ == "__main__":
    main()
