"""Who supplies news and pictures, and the words that give an organisation away."""

# As each prints its own name. What stands in sign-offs in capitals is brought to this case.
AGENCIES = (
    "AAP", "Abaca", "Abaca Press", "ABACAPRESS", "Action Images", "Action Press", "ActionPress",
    "AdMedia", "AFLO", "AFP", "AFPTV", "Agence France-Presse", "Agencia EFE", "Agencja Gazeta",
    "Agencja Wyborcza", "AGERPRES", "Agência Brasil", "akg-images", "Al Jazeera", "Alamy",
    "Alamy Live News", "Anadolu", "Anadolu Agency", "ANP", "ANSA", "AP", "AP Archive", "AP Images",
    "APA", "APTN", "Associated Press", "Australian Associated Press", "Backgrid", "Barcroft Media",
    "Belga", "Belga Photo", "BELGAIMAGE", "Bernama", "Bestimage", "Bettmann", "Bildbyrån",
    "Bloomberg", "Bloomberg News", "Bridgeman Images", "Cal Sport Media", "Camera Press",
    "Capital Pictures", "Caters News Agency", "China News Service", "Consolidated News Pictures",
    "Contour", "Corbis", "Cover Images", "Cover-Images", "CP Images", "CQ-Roll Call", "CTK",
    "Cuartoscuro", "ddp images", "De Agostini", "DeFodi Images", "Demirören Images",
    "Deutsche Presse-Agentur", "dpa", "EFE", "Eibner-Pressefoto", "EPA", "EPA Images",
    "EPA-EFE", "epd", "Europa Press", "Everett Collection", "EyePress", "Fars News Agency",
    "FilmMagic", "Focus Images", "Folhapress", "Fotoarena", "Future Publishing", "Gallo Images",
    "Gamma-Keystone", "Gamma-Rapho", "Geisler-Fotopress", "Getty", "Getty Images", "GlobalImagens",
    "Heritage Images", "Hindustan Times", "Hollandse Hoogte", "Hulton Archive", "IANS",
    "Icon Sportswire", "Ihlas News Agency", "Imaginechina", "Imagn", "Imagn Images", "Imago",
    "Inpho", "Interfax", "IRNA", "Jiji Press", "KCNA", "Keystone", "Keystone-SDA", "KNS", "Kobal",
    "Kyodo", "Kyodo News", "Kyodo News Service", "La Presse Canadienne", "Landov", "LaPresse",
    "Le Pictorium", "Lehtikuva", "LightRocket", "Lusa", "Magnum Photos", "Maxppp",
    "MediaNews Group", "MediaPunch", "Mehr News Agency", "Middle East Images", "Mirrorpix",
    "Mondadori Portfolio", "MTI", "NBAE", "Newscom", "Nordphoto", "Notimex", "NTB",
    "NTB Scanpix", "NurPhoto", "NZME", "Ostkreuz", "PA", "PA Archive", "PA Images", "PA Media",
    "PA Wire", "Pacific Press", "Panos Pictures", "PAP", "Penske Media", "Penta Press", "Photonews",
    "Photoshot", "picture alliance", "PictureGroup", "Polaris Images", "Popperfoto",
    "Press Association", "Press Trust of India", "Pro Sports Images", "PTI", "Redux Pictures",
    "Reuters", "Reuters Connect", "REX", "Rex Features", "RIA Novosti", "Ritzau", "Ritzau Scanpix",
    "Roger-Viollet", "Saudi Press Agency", "Scanpix", "Shutterstock", "Shutterstock Editorial",
    "Sipa", "Sipa Press", "Sipa USA", "Solent News", "SOPA Images", "South West News Service",
    "Splash News", "Sportsfile", "Sputnik", "STAR MAX", "SWNS", "Sygma", "Tanjug", "Tasnim",
    "Tasnim News Agency", "TASS", "The Associated Press", "The Canadian Press",
    "The Canadian Press Images", "Thomson Reuters", "TNS", "TopFoto", "Tribune Content Agency",
    "Tribune News Service", "TT", "TT News Agency", "TT Nyhetsbyrån", "Télam", "Ukrinform",
    "ullstein bild", "Universal Images Group", "UPI", "USA TODAY Network", "USA TODAY Sports",
    "VCG", "Visual China Group", "WAFA", "WENN", "WireImage", "Xinhua", "Xinhua News Agency",
    "Yomiuri Shimbun", "Yonhap", "Yonhap News", "Yonhap News Agency", "Zentralbild",
    "ZUMA Press", "ZUMA Press Wire", "ZUMA Wire", "ZUMAPRESS", "Zumapress.com",
)  # fmt: skip

# What agencies are called elsewhere, as ``fold`` writes it.
ALIASES = {"aap image": "AAP", "aapimage": "AAP", "cp": "The Canadian Press"}

# Known to hand out pictures; no agencies, and no people either.
SUPPLIERS = (
    "Adobe Stock", "Airbus", "Amazon", "Amnesty International", "Apple TV+", "BlackSky",
    "Bluesky", "Boeing", "BPI", "Buckingham Palace", "Canva", "CDC", "CERN", "CNES", "CNP", "CNS",
    "Contrasto", "Copernicus", "CSA", "Depositphotos", "DHA", "Disney", "Downing Street",
    "Dreamstime", "DVIDS", "ESA", "ESO", "EUMETSAT", "European Space Agency", "European Union",
    "Facebook", "FEMA", "Flickr", "Freepik", "Google Earth",
    "Google Maps", "Greenpeace", "Hans Lucas", "HBO", "Holy See", "Hubble", "Hulu",
    "Human Rights Watch", "IAEA", "ICRC", "IFRC", "IHA", "Instagram", "Invision", "IOM", "ISNA",
    "iStock", "JAXA", "Jiji", "JPL-Caltech", "Kensington Palace", "Kremlin", "laif",
    "Library of Congress", "LinkedIn", "Lucasfilm", "Magnum", "Marvel", "Maxar",
    "Maxar Technologies", "MSF", "Médecins Sans Frontières", "NASA", "NATO", "Netflix", "NIAID",
    "NOAA", "NOIRLab", "Openverse", "Oxfam", "Panoramic", "Paramount", "Pexels", "Pixabay",
    "Planet Labs", "REA", "Roscosmos", "SANA", "Sentinel Hub", "Snapchat", "Social media", "SpaceX",
    "Storyblocks", "STScI", "Telegram", "TikTok", "Truth Social", "Twitter", "U.N.", "UN", "UNDP",
    "UNESCO", "UNHCR", "UNICEF", "United Nations", "UNRWA", "Unsplash", "Unsplash+", "USA TODAY",
    "USGS", "Vantor", "Vatican Media", "WANA", "WeChat", "Weibo", "WFP", "White House",
    "WHO", "Wikimedia", "Wikimedia Commons", "Wikipedia", "WWF", "YouTube",
)  # fmt: skip

# One of these in a name makes it an organisation. Common family names (Post, House, Church,
# Court, Marshall) are left out on purpose: a person wrongly called an organisation is worse
# than a doubt.
_ORGANISATION_WORDS_TEXT = """
abc academy actualites administration advertiser aerospace agence agencia agencies agencja agency
agentur agentura agenzia air airlines airport airways alliance anzeiger aquarium archdiocese
architects archive archives ard argus armee army asociacao asociacion assembly associates
association associazione attorney authority aviation ayuntamiento ballet bank battalion bbc biotech
board bomberos bombers border borough brigade broadcast broadcasting bulletin bundesamt bundeswehr
bureau cabinet cathedral center centre charities charity chronicle city clinic club cnn co coast
collective college command commission committee communications community company confederation
congress congressional consulate convention cooperative corp corporation corps council county
courier creative crescent customs daily defence defense department design diario digital diocese
directorate dispatch division ejercito embassy emergency energy enforcement enquirer entertainment
esercito espn examiner family fc federal federation festival feuerwehr film films fire fleet
fondation fondazione force forces foundation fundacao fundacion gallery gazeta gazette gendarmerie
geological giornale gmbh gobierno gouvernement government govt graphics group guard handout
healthcare herald heritage historical holdings hospital hospitals images imprensa inc independent
industries inquirer institute institutes international itv jornal journal lab laboratory labs
landesamt league legislature library llc ltd magazine mairie marinha marshals media medical military
ministere ministerio ministerium ministero ministerstvo ministry mission motors multimedia
municipality musee museo museum nachrichten national navy nbc network news newsmagazine newspaper
newspapers newsroom newswire newswires noticias notizie nouvelles npr nrk observatory observer
office online opera orchestra orf organisation organization palace parliament parliamentary partners
pbc pbs periodico petroleum pharmaceuticals photographers photography photos pictures plc police
policia policja politie polizei polizia pompiers prefecture prensa presidence presidencia presidency
presidential presidenza press presse production productions programme project prosecutor prosecutors
protection province publishing racing radio railroad railway railways records regiment region
register rescue research review rtve rundschau sanctuary school secretariat security senate sentinel
service services sheriff shimbun society solutions squadron srf stadium stadtverwaltung states
station stiftung studio studios survey svt syndicate systems tagblatt tageblatt team technologies
technology telecom telegram telegraph television theater theatre times today township tribune
troopers trust tv union united universal universidad universidade universita universitat universite
university verband verein verlag watch weekly wire zdf zeitung zoo
"""
# The last word of a paper's name; some are family names too, so they tell only in their place.
PAPER_WORDS = frozenset({
    "advertiser", "argus", "beacon", "bulletin", "chronicle", "courier", "dispatch", "enquirer",
    "examiner", "gazette", "guardian", "herald", "independent", "inquirer", "journal", "ledger",
    "mirror", "news", "observer", "post", "record", "register", "sentinel", "standard", "star",
    "telegraph", "times", "tribune",
})  # fmt: skip
ORGANISATION_WORDS = frozenset(_ORGANISATION_WORDS_TEXT.split())
