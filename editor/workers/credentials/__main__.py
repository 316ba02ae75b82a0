"""``python -m editor.workers.credentials``: the child itself, started by ``client``."""

from editor.workers.credentials.server import main

if __name__ == "__main__":
    main()
