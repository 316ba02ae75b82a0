"""Words of sign-offs that name nobody: what a photo is called, posts, ranks, marks for no name."""

import re

from editor.domain.names import fold

# "Photo" as sign-offs say it in the languages of the wires.
PHOTO = (
    r"(?:photo(?:graph(?:s|ie)?|s)?(?:\ illustrations?)?|pics?|pictures?|image(?:[nm]|ns|s)?"
    r"|(?:archiv|symbol|agentur|presse|privat|luft)?-?(?:fotos?|bild)"
    r"|foto(?:graf[íi]as?|grafie|montage|illustration|ğraf)|fotó|zdjęci[ae]|bild(?:er|quelle)|bilde|billede|kuvat?|valokuva|mynd|ljósmynd|illustrations?|composite"
    r"|(?:drone|aerial|video|still)\ (?:photo|image|still)s?|stills?|frame\ ?grab"
    r"|(?:screen|video|tv)\ ?(?:grab|shot|capture|image)s?"
    r"|фото|снимка|写真|사진|图片?|摄影?|صورة|φωτογραφία|ảnh|📷|📸)"
)
# "Credit", "Source" and "Copyright" as they say it.
CREDIT = (
    r"(?:cr[eé]dit[oi]?s?(?:\ (?:image|photos?|foto(?:gr[áa]fico)?|line|de\ (?:la\ )?photo))?"
    r"|image\ source|photographer?|fot[óo]gra[fp][oh]e?|source|quelle|fuente|fonte|copyright)"
)
# Who stands for nobody in particular: "Foto: privat", "zVg" of Swiss papers, French "D.R.".
_HANDED_OUT = r"handouts?|ho|privat|private|zvg|courtesy|supplied|submitted|contributed|provided"
FILE = r"(?:files?|archiv(?:es?|os?|io|foto|bild)?)(?: (?:photo|picture|image|pic)s?)?"
POOL = r"pool(?: (?:photo|picture|image))?"
HANDOUT = rf"(?:{_HANDED_OUT})(?: (?:photo|picture|image)s?)?"

# What stands where a name would: nobody is to be named.
NOBODY = frozenset({
    "-", "–", "—", "str", "stringer", "staff", "illustration", "symbolbild", "symbolfoto", "n/a",
    "unknown", "uncredited", "various", "various sources", "released", "own work", "public domain",
    "all rights reserved", "dr", "d.r", "d.r.",
})  # fmt: skip
_PLACE = r"(?:(?:far |top |bottom |upper |lower )?(?:left|right|cent(?:er|re)|top|bottom))"
IS_PLACE = re.compile(rf"\(?{_PLACE}\)?", re.IGNORECASE)  # of one photo of several
_POST = r"(?:photographer|photojournalist|photography|correspondent|reporter|writer|contributor)s?"
_KIND = r"(?:staff|chief|senior|contributing|freelance|multimedia|visual|special|photo)"
_IS_POST = re.compile(rf"(?:{_KIND} )*(?:{_POST}|staff|freelance|photo editor)", re.IGNORECASE)
_POST_AT_END = re.compile(
    r"(?<!\bof)(?:,\s*|\s+)"
    rf"(?:(?:{_KIND} )*(?:photographer|photojournalist)|{_KIND} {_POST}|staff)$",
    re.IGNORECASE,
)
# A number in an agency's archive: UN0123456, RTX1A2B3, 14127034a.
_NUMBER = re.compile(r"(?=(?:\w*[0-9]){4})[A-Za-z]{0,5}[-_]?[0-9][0-9A-Za-z]{3,}")

_RANKS_TEXT = """
admiral airman brig brigadier captain capt chief class cmdr col colonel commander corporal cpl ens
ensign first fireman general gen lance leading lcpl lieutenant lt ltjg maj major mass master mc1 mc2
mc3 communication officer petty phot po private pfc pvt rear seaman second senior sergeant sgt spc
specialist sra ssgt sgm staff tech technical third tsgt vice warrant 1st 2nd 3rd 1lt 2lt
"""
RANKS = frozenset(_RANKS_TEXT.split())

_BEHIND = re.compile(
    r"[\s,/;.]*\b(?:(?:for )?editorial use only|no sales|no resales|no archiv(?:es?|ing)"
    r"|mandatory credit|best quality available|(?:tpx )?images of the day|alternat(?:e|ive) crop"
    r"|restricted to editorial use|all rights reserved|used (?:with|by) permission"
    r"|(?-i:[A-Z][A-Za-z]+ OUT))\.?$",
    re.IGNORECASE,
)

_RANKED = re.compile(rf"\b(?:{'|'.join(sorted(RANKS))})\b", re.IGNORECASE)
# What says that a photo shows no event: in front it is grammar, behind it stays in the caption.
_SAYS_WHAT = re.compile(r"(?:\w+ )?(?:illustrations?|symbolbild|symbolfoto)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_GRAMMAR_TEXT = """
photo photos photograph photographs picture pictures pic image images imagen imagem fotos foto
fotografía fotografie fotomontage bild bilder billede bilde kuva kuvat zdjęcie fot composite
screengrab screenshot grab screen video frame still aerial drone фото 写真 사진 图 图片 摄 صورة ảnh
satellite stock by von par por de via vía for file files pool handout handouts ho str stringer
various sources uncredited courtesy cortesía of the de la mandatory credit credits crédit crédito
crédits should read photographer photographe copyright c source quelle fuente fonte staff
official and taken submitted supplied provided contributed released archive archives archiv archivo
archivfoto archivbild di av privat
zvg special to on is under licensed from with
"""
GRAMMAR_WORDS = frozenset(_WORD.findall(fold(_GRAMMAR_TEXT)))


def words_that_name_nobody(raw: str) -> set[str]:
    """The words of a sign-off that nobody misses if they are in no field, as ``fold`` writes them.

    They are words of the grammar, terms of use behind the names, ranks, posts, numbers in an
    archive and the years of a ©.
    """
    words = set(GRAMMAR_WORDS)
    words.update(words_of(raw[len(without_terms(raw)) :]))
    if "©" in raw or re.match(r"\W*(?:\(c\)|copyright)", raw, re.IGNORECASE):
        words.update(re.findall(r"\b((?:19|20)[0-9]{2})\b", raw))
    what = _SAYS_WHAT.match(raw)
    words |= words_of(what[0]) if what else set()
    for each in re.split(r"\s*[/|,()\[\]]\s*", raw):
        behind = _POST_AT_END.search(each)
        if names_nobody(each) and not _SAYS_WHAT.fullmatch(each):
            words.update(words_of(each))
        elif behind:
            words.update(words_of(behind[0]))
    return words | RANKS if _RANKED.search(raw) else words


def words_of(text: str) -> set[str]:
    """The words of a text for comparing, as ``fold`` writes them."""
    return set(_WORD.findall(fold(text)))


def names_nobody(text: str) -> bool:
    """Whether a mark for no name, a post or a number in an archive stands where a name would."""
    folded = fold(text)
    is_marked = _IS_POST.fullmatch(text) or IS_PLACE.fullmatch(text)
    return folded in NOBODY or bool(is_marked or is_number(text))


def is_number(text: str) -> bool:
    """Whether it is a number in an agency's archive."""
    return _NUMBER.fullmatch(text) is not None


def without_post(name: str) -> str:
    """``Millbrook Courier Staff Photographer`` is the ``Millbrook Courier``."""
    return _POST_AT_END.sub("", name)


def has_post(text: str) -> bool:
    """Whether somebody's post is told: ``Jane Doe, Staff Photographer``, ``Jane Doe / Staff``."""
    *_, last = re.split(r"\s*[/|,]\s*", text)
    return last != text and _IS_POST.fullmatch(last.rstrip(" .")) is not None


def without_rank(name: str) -> str:
    """``Petty Officer 2nd Class Dana Szabó`` is ``Dana Szabó``; a rank alone stays."""
    words = name.split()
    at = 0
    while at < len(words) and words[at].rstrip(".").casefold() in RANKS:
        at += 1
    is_rank = at > 1 or (at == 1 and (words[0].endswith(".") or words[0].casefold() in _SHORT))
    return " ".join(words[at:]) if is_rank and at < len(words) else name


_SHORT = frozenset({"mc1", "mc2", "mc3", "lcpl", "ssgt", "tsgt", "sra", "cpl", "sgt", "spc", "pfc"})


def without_terms(text: str) -> str:
    """A sign-off without the terms of use that some agencies print behind it."""
    while found := _BEHIND.search(text):
        if not found.start():
            return text
        text = text[: found.start()]
    return text


def once(name: str) -> str:
    """``LENA BRANDTLENA BRANDT``, as one agency's archive prints it, is one name."""
    half = len(name) // 2
    return name[:half] if " " in name[:half] and name[:half] == name[half:] else name
