"""``python -m editor.workers.spelling``: started by ``editor.workers.client``."""

from editor.workers.spelling.server import main

if __name__ == "__main__":
    main()
