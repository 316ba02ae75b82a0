"""Who supplies news and pictures, and the words that give an organisation away."""

# As each prints its own name. What stands in sign-offs in capitals is brought to this case.
AGENCIES = (
    "AAP", "Abaca", "Abaca Press", "AFP", "Agence France-Presse", "Alamy", "Anadolu",
    "Anadolu Agency", "ANP", "ANSA", "AP", "APA", "Associated Press", "Australian Associated Press",
    "Belga", "Bloomberg", "Bloomberg News", "CTK", "dpa", "Deutsche Presse-Agentur", "EFE", "EPA",
    "EPA-EFE", "Getty", "Getty Images", "Imago", "Interfax", "IRNA", "KCNA", "KNS", "Keystone",
    "Kyodo", "Kyodo News", "LaPresse", "Lehtikuva", "MTI", "NTB", "NurPhoto", "PA", "PA Media",
    "PA Wire", "PAP", "Press Association", "Reuters", "Ritzau", "Shutterstock", "Sipa", "Sipa USA",
    "SOPA Images", "Sputnik", "TASS", "The Associated Press", "The Canadian Press",
    "Thomson Reuters", "TT", "TT News Agency", "Ukrinform", "UPI", "Xinhua", "Yonhap", "ZUMA Press",
)  # fmt: skip

# Known to hand out pictures; no agencies, and no people either.
SUPPLIERS = (
    "CNES", "ESA", "European Space Agency", "European Union", "Kremlin", "Maxar", "NASA", "NATO",
    "NOAA", "Planet Labs", "Roscosmos", "SpaceX", "United Nations", "U.N.", "UN", "White House",
)  # fmt: skip

# One of these in a name makes it an organisation. Common family names (Post, House, Church,
# Court, Marshall) are left out on purpose: a person wrongly called an organisation is worse
# than a doubt.
_ORGANISATION_WORDS_TEXT = """
academy administration agencia agency agentur air airlines alliance archive archives army
association authority bank board border broadcasting bureau cathedral center centre chronicle
city club coast co college commission committee community company congress consulate convention
corp corporation corps council county courier customs daily defence defense department digital
directorate division embassy emergency enforcement entertainment family federation festival film
films fire force forces foundation gallery gazette geological gmbh government group handout
herald hospital images inc independent institute institutes international journal laboratory
library llc ltd magazine media military ministry mission municipality museum national navy
network news newspaper newspapers observatory office organisation organization palace parliament
parliamentary partners pbc photos pictures plc police presidency presidential press production
productions programme project prosecutor province publishing radio records region rescue
research review school secretariat security senate service services sheriff society states
station studio studios survey team technologies telegram telegraph television theatre theater
times tribune tv union united universal university watch weekly
"""
ORGANISATION_WORDS = frozenset(_ORGANISATION_WORDS_TEXT.split())
