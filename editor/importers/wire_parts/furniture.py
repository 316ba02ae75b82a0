"""What a web page brings along and is no part of the story."""

import re

from editor.domain.names import fold
from editor.importers.wire_parts.blocks import Block

# Lines that are nothing but one of these, whatever their case and punctuation.
_LINES = frozenset(
    """
    about;about us;accept;accept all;accept all cookies;accept cookies;reject all;manage options;
    manage cookies;cookie settings;cookie preferences;we value your privacy;ad;ad feedback;
    article continues below;article continues below advertisement;related coverage;more coverage;
    story continues below;story continues below this ad;like this;like loading;published;updated;
    descrease article font size;increase article font size;decrease article font size;
    decrease font size;increase font size;more on this story;more about;mailto;recommended for you;
    more for you;editors' picks;editor's picks;up next;most viewed;must read;toggle caption;
    hide caption;suggested reading;for you;ap logo;
    advertise;advertisement;advertising;all news;
    back;back to top;bookmark;breaking news;cancel reply;categories;click here;close;close ad;
    close menu;comment;comments;contact;contact us;continue reading;cookie policy;cookies;copied;
    copy;copy link;copy url;donate;download;download app;e-edition;edition;email;email address;
    email this;enter;expand;expand image;explore;facebook;flipboard;follow;follow us;font size;
    full screen;go;hide;home;home page;homepage;instagram;join;join us;keep reading;latest;
    latest news;learn more;leave a comment;leave a reply;leave a response;link copied;linkedin;
    listen;listen to this article;live;live tv;load more;loading;log in;log out;login;main menu;
    mastodon;menu;messenger;more;more news;more stories;more from this section;most popular;
    most read;my account;name;navigation;newsletter;newsletters;next;next article;next post;
    no comments;no comments yet;open menu;open navigation;partner content;pause;pinterest;play;
    play video;podcasts;popular;post a comment;post comment;post navigation;previous;
    previous article;previous post;print;print this;privacy;privacy policy;promoted;read also;
    read full story;read more;read next;recommended;recommended stories;reddit;register;related;
    related articles;related content;related news;related posts;related stories;
    related topics;reply;report this ad;rss;save;save article;save for later;scroll to continue;
    search;see all;see more;send;settings;share;share article;share link;share on facebook;
    share on twitter;share on x;share this;share this article;share this story;shop;show comments;
    show more;sign in;sign out;sign up;sign up here;sitemap;skip;skip ad;skip advertisement;
    skip to content;skip to main content;skip to navigation;sponsored;sponsored content;
    story continues below advertisement;submit;subscribe;subscribe now;suggested topics;support us;
    tags;telegram;terms;terms and conditions;terms of service;terms of use;text size;threads;
    tiktok;toggle menu;toggle navigation;top stories;topics;trending;trending now;tweet;twitter;
    unmute;mute;view all;view comments;view gallery;watch;watch live;weather;website;whatsapp;x;
    you may also like;you might also like;youtube;your email;your name;thomson reuters
    """.replace("\n    ", "")
    .replace("\n", "")
    .split(";")
)
_MENU_WORDS_TEXT = """
home news world politics business sport sports culture opinion weather tv video videos local
more menu search login subscribe us uk europe asia africa americas markets tech science health
travel lifestyle entertainment arts obituaries jobs classifieds contact about shop live
"""
_MENU_WORDS = frozenset(_MENU_WORDS_TEXT.split())
_MARKERS = frozenset(
    """
    picture;pictures;photo;photos;image;images;photo gallery;picture gallery;image gallery;gallery;
    image caption;photo caption;image source;file image;view image;view image in fullscreen;
    open image in gallery;enlarge image;click to enlarge;slideshow
    """.replace("\n    ", "")
    .replace("\n", "")
    .split(";")
)
_SECTIONS = frozenset(
    """
    world;world news;politics;business;companies;commodities;economy;markets;canada;australia;
    finance;sport;sports;local;local news;
    national;nation;international;us;u.s.;us news;u.s. news;uk;uk news;europe;asia;asia pacific;
    africa;americas;middle east;science;technology;tech;health;environment;climate;culture;arts;
    arts & entertainment;entertainment;lifestyle;life;travel;education;opinion;analysis;crime;
    weather;region;regional;community;general news;news;top news;obituaries;religion;defense;
    defence;energy;media;law;courts
    """.replace("\n    ", "")
    .replace("\n", "")
    .split(";")
)
_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)"
    r"(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\.?"
)
_DAY = (
    rf"(?:{_MONTH}\s+\d{{1,2}}(?:,?\s+\d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})"
)
_AGO = r"\d+\s*(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?)\ ago"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_MOMENT = re.compile(
    rf"""(?:(?:first\ |last\ )?(?:published|updated|posted|modified|issued|created|date)
            (?:\ on|\ at)?:?\s+{_WEEKDAY}
            (?:{_DAY}|{_AGO}|\d{{1,2}}[:.]\d\d|today|yesterday)\b.{{0,60}}
        |{_WEEKDAY}{_DAY}
            (?:[\s,|·•@–-]*(?:at\s+)?\d{{1,2}}[:.]\d\d.{{0,20}}|[\s,|·•]+\d+\ min.{{0,15}})?
        |\d{{1,2}}[:.]\d\d\s*(?:[ap]\.?m\.?)?(?:\s+[A-Z]{{2,4}})?
        |{_AGO}
        |(?:(?:estimated\ )?reading\ time:?\s*)?(?:about\s+)?\d+[\s-]*min(?:ute)?s?\.?(?:\ read)?
        )""",
    re.VERBOSE | re.IGNORECASE,
)
# Two moments on a line, with or without room between them: "October 22, 20249:05 PM UTCUpdated …"
_NEXT_MOMENT = re.compile(r"(?<=\S)\s*(?=(?:Last )?(?:Updated|Modified|Published)\b)")
_MOMENT_WORDS = 14
_LONGEST_LINE = 200  # characters; the longest line of the list and of a menu
_COPYRIGHT = re.compile(
    r"""(?:copyright\s*)?(?:©|\(c\)|copyright:?)\s*(?:\d{4}|the\ associated\ press|reuters|afp\b)
        |©.{0,80}(?:\d{4}|reserved|\binc\b|\bltd\b)
        |.{0,120}\ball\ rights\ reserved\b
        |this\ material\ may\ not\ be\ published,?\ broadcast
        |.{0,40}\bmay\ not\ be\ published,\ broadcast,\ rewritten""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_OPENINGS = re.compile(
    r"""your\ email\ address\ will\ not\ be\ published|required\ fields\ are\ marked
        |save\ my\ name,?\ email|notify\ me\ of|our\ standards:\s|purchase\ licensing\ rights
        |sign\ up\ here\b|leave\ a\ (?:reply|comment|response)\b|you\ must\ be\ logged\ in
        |we\ use\ cookies|we\ and\ our\ (?:\d+\ )?partners\b
        |(?:story|article)\ continues\ (?:below|after)
        |this\ report\ by\ the\ canadian\ press\ was\ first\ published
        |this\ (?:site|website)\ uses\b|skip\ to\b|share\ this\b""",
    re.VERBOSE | re.IGNORECASE,
)
# These begin a sentence of a story too, so they count only where none ends.
_LOOSE_OPENINGS = re.compile(
    r"""(?:sign\ up|subscribe|follow\ us|click|download|join)\b|share\ (?:on|via|to|with)\b
        |read\ (?:more|also|next):?\s|also\ read:?\s|(?:related|see\ also|recommended):\s
        |more\ (?:on|from|in):?\s|(?:tags?|topics?|filed\ under|posted\ in):?\s
        |support\ (?:our|local)\b|advertisement\b|sponsored\ by\b|powered\ by\b
        |\d+\ (?:comments?|shares?|views?|likes?)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_OPENING_WORDS = 16
_PROMOTION = re.compile(r".{0,400}\bsign up here\.?", re.IGNORECASE | re.DOTALL)
_PRINCIPLES = re.compile(r"our standards:\s+the thomson reuters\b", re.IGNORECASE)
_LINK_WORDS = re.compile(r", opens new tab\b")
_MENU_LIMIT = 40
_COMMENT_FORM = re.compile(
    r"leave a (?:reply|response)|your email address will not be published|post navigation|"
    r"cancel reply|post (?:a )?comment|related (?:posts|articles|stories)|you may also like",
    re.IGNORECASE,
)
_RULE = re.compile(r"(?:_\s?){2,}|(?:-\s?){3,}|(?:\*\s?){3,}|(?:—\s?){2,}|(?:=\s?){3,}")
_PUNCTUATION = " .:;,…*•·|»«›‹→←↓↑+-–—()[]\"'!×"


def is_marker(block: Block) -> bool:
    """Whether a line says no more than that a picture follows."""
    return _bare(block) in _MARKERS


def is_rule(block: Block) -> bool:
    """Whether a line is drawn: ``___``."""
    return _RULE.fullmatch(block.text) is not None


def is_section(block: Block) -> bool:
    """Whether a line is a usual name of a section."""
    return fold(block.text) in _SECTIONS


def is_furniture(block: Block) -> bool:
    """Whether a line is known not to belong to any story."""
    text = block.text
    bare = _bare(block)
    if bare in _LINES or is_marker(block) or is_rule(block):
        return True
    if not bare:
        return len(text) > 0
    if 1 < block.words <= _MENU_LIMIT and all(
        word in _MENU_WORDS for word in re.findall(r"\w+", bare)
    ):
        return True
    short = len(text) <= _LONGEST_LINE
    if is_moment(text) and not _ends_sentence(text):
        return True
    if short and block.words <= _OPENING_WORDS:
        loose = None if block.is_sentence else _LOOSE_OPENINGS.match(text)
        if loose or _OPENINGS.match(text):
            return True
    return _COPYRIGHT.match(text) is not None or _PROMOTION.fullmatch(text) is not None


def is_moment(text: str) -> bool:
    """Whether words say no more than when a page was published or changed."""
    bare = text.strip(" |·•,")
    if len(bare) > _LONGEST_LINE or len(bare.split()) > _MOMENT_WORDS:
        return False
    return all(_MOMENT.fullmatch(each.strip(" |·•,")) for each in _NEXT_MOMENT.split(bare))


def _ends_sentence(text: str) -> bool:
    """A full stop that isn't the one of ``p.m.`` or ``Oct.``."""
    return text.endswith(".") and re.search(r"\b(?:[ap]\.m|[A-Z][a-z]{2,3}|min)\.$", text) is None


def closes_page(block: Block) -> bool:
    """Whether nothing of a story can stand below: Reuters ends its pages with its principles."""
    return _PRINCIPLES.match(block.text) is not None


def split_link_words(text: str) -> tuple[str, tuple[str, ...]]:
    """Words without what a page reads out behind its links, and those pieces."""
    return _LINK_WORDS.sub("", text), tuple(_LINK_WORDS.findall(text))


def opens_comment_form(block: Block) -> bool:
    """Whether the page's own ending begins here: comments, or what to read next."""
    return is_furniture(block) and _COMMENT_FORM.match(block.text) is not None


def _bare(block: Block) -> str:
    if len(block.text) > _LONGEST_LINE:
        return block.text
    return fold(block.text).strip(_PUNCTUATION)
