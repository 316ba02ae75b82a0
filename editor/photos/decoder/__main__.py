"""``python -m editor.photos.decoder``: the child itself, started by ``decoder.client``."""

from editor.photos.decoder.child import main

if __name__ == "__main__":
    main()
