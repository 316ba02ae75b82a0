"""Camera raw files: their media types and endings, by maker."""

RAW_EXTENSIONS = {
    "image/x-canon-cr2": "cr2",
    "image/x-canon-cr3": "cr3",
    "image/x-nikon-nef": "nef",
    "image/x-nikon-nrw": "nrw",
    "image/x-sony-arw": "arw",
    "image/x-fuji-raf": "raf",
    "image/x-panasonic-rw2": "rw2",
    "image/x-olympus-orf": "orf",
    "image/x-adobe-dng": "dng",
    "image/x-pentax-pef": "pef",
    "image/x-samsung-srw": "srw",
    "image/x-hasselblad-3fr": "3fr",
    "image/x-phaseone-iiq": "iiq",
    "image/x-leaf-mos": "mos",
    "image/x-mamiya-mef": "mef",
    "image/x-epson-erf": "erf",
    "image/x-kodak-kdc": "kdc",
}
CR2, CR3 = "image/x-canon-cr2", "image/x-canon-cr3"
RAF, RW2, ORF = "image/x-fuji-raf", "image/x-panasonic-rw2", "image/x-olympus-orf"
SURELY_MEASURED = frozenset((
    CR2, "image/x-nikon-nef", "image/x-nikon-nrw", "image/x-sony-arw", "image/x-adobe-dng",
))  # fmt: skip
"""Raw files whose directories say rightly how long their pictures are; others are less careful."""
RAW_KINDS = frozenset(RAW_EXTENSIONS)
RAW_ENDINGS = frozenset(f".{ending}" for ending in RAW_EXTENSIONS.values())
_HEADS = (
    (b"FUJIFILMCCD-RAW", RAF),
    (b"IIU\0", RW2),
    (b"IIRO", ORF),
    (b"IIRS", ORF),
    (b"MMOR", ORF),
)
_TIFF = (b"II*\0", b"MM\0*")
_OF_ENDINGS = {f".{ending}": media_type for media_type, ending in RAW_EXTENSIONS.items()}


def raw_type_of(head: bytes, ending: str) -> str:
    """The media type of a camera raw file; empty for anything else.

    Args:
        head: Its first octets.
        ending: Such as ``.nef``, in small letters: many raw files look like any other TIFF.
    """
    for start, media_type in _HEADS:
        if head.startswith(start):
            return media_type
    if head[4:11] == b"ftypcrx":
        return CR3
    if not head.startswith(_TIFF):
        return ""
    return CR2 if head[8:10] == b"CR" else _OF_ENDINGS.get(ending, "")
