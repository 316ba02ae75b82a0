"""Who supplies news and pictures, and the words that give an organisation away."""

# As each prints its own name. What stands in sign-offs in capitals is brought to this case.
AGENCIES = (
    "AAP", "Abaca", "Abaca Press", "Action Images", "AFP", "Agence France-Presse", "AGERPRES",
    "Alamy", "Alamy Live News", "Anadolu", "Anadolu Agency", "ANP", "ANSA", "AP", "AP Images",
    "APA", "Associated Press", "Australian Associated Press", "Belga", "Bernama", "Bloomberg",
    "Bloomberg News", "Camera Press", "Contour", "Corbis", "Cover Images", "CTK",
    "Deutsche Presse-Agentur", "dpa", "EFE", "EPA", "EPA-EFE", "Europa Press", "FilmMagic", "Getty",
    "Getty Images", "Icon Sportswire", "Imagn Images", "Imago", "Interfax", "IRNA", "Jiji Press",
    "KCNA", "Keystone", "KNS", "Kyodo", "Kyodo News", "La Presse Canadienne", "LaPresse",
    "Lehtikuva", "LightRocket", "Lusa", "Magnum Photos", "MediaPunch", "MTI", "Newscom", "NTB",
    "NurPhoto", "PA", "PA Images", "PA Media", "PA Wire", "Pacific Press", "Panos Pictures", "PAP",
    "picture alliance", "Press Association", "Redux Pictures", "Reuters", "Reuters Connect",
    "Rex Features", "Ritzau", "Ritzau Scanpix", "Shutterstock", "Sipa", "Sipa USA", "SOPA Images",
    "Splash News", "Sputnik", "Tanjug", "TASS", "The Associated Press", "The Canadian Press",
    "The Canadian Press Images", "Thomson Reuters", "TNS", "Tribune News Service", "TT",
    "TT News Agency", "Ukrinform", "Universal Images Group", "UPI", "USA TODAY Sports", "WireImage",
    "Xinhua", "Yonhap", "ZUMA Press", "ZUMA Press Wire", "ZUMA Wire",
)  # fmt: skip

# Known to hand out pictures; no agencies, and no people either.
SUPPLIERS = (
    "Adobe Stock", "CNES", "CSA", "Depositphotos", "Dreamstime", "ESA", "European Space Agency",
    "European Union", "Flickr", "iStock", "JAXA", "Kremlin", "Maxar", "Maxar Technologies", "NASA",
    "NATO", "NOAA", "Pexels", "Pixabay", "Planet Labs", "Roscosmos", "SpaceX", "STScI", "U.N.",
    "UN", "United Nations", "Unsplash", "Vatican Media", "White House", "Wikimedia Commons",
    "Wikipedia",
)  # fmt: skip

# One of these in a name makes it an organisation. Common family names (Post, House, Church,
# Court, Marshall) are left out on purpose: a person wrongly called an organisation is worse
# than a doubt.
_ORGANISATION_WORDS_TEXT = """
academy administration advertiser agencia agency agentur air airlines alliance archive archives
argus army association authority bank board border broadcasting bulletin bureau cathedral center
centre chronicle city club co coast college commission committee community company congress
consulate convention corp corporation corps council county courier customs daily defence defense
department digital directorate dispatch division embassy emergency enforcement enquirer
entertainment examiner family federation festival film films fire force forces foundation gallery
gazette geological gmbh government group handout herald hospital images inc independent inquirer
institute institutes international journal laboratory library llc ltd magazine media military
ministry mission municipality museum national navy network news newsmagazine newspaper newspapers
newsroom newswire observatory observer office organisation organization palace parliament
parliamentary partners pbc photos pictures plc police presidency presidential press production
productions programme project prosecutor province publishing radio records region register rescue
research review school secretariat security senate sentinel service services sheriff society states
station studio studios survey team technologies telegram telegraph television theater theatre times
tribune tv union united universal university watch weekly
"""
# The last word of a paper's name; some are family names too, so they tell only in their place.
PAPER_WORDS = frozenset({
    "advertiser", "argus", "beacon", "bulletin", "chronicle", "courier", "dispatch", "enquirer",
    "examiner", "gazette", "guardian", "herald", "independent", "inquirer", "journal", "ledger",
    "mirror", "news", "observer", "post", "record", "register", "sentinel", "standard", "star",
    "telegraph", "times", "tribune",
})  # fmt: skip
ORGANISATION_WORDS = frozenset(_ORGANISATION_WORDS_TEXT.split())
