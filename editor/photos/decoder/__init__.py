"""The child process that decodes HEIC: native code, and files from strangers.

A file that makes the decoder stop, or keeps it busy for ever, costs that one file and no more.
``child`` is its side, ``client`` ours, ``words`` what they say to each other.
"""
