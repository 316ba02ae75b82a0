"""The small words of English by their part of speech, for the word classes."""

# What they are called is what the rules and the statistics know them by.
CLOSED = {
    "the": "the",
    "an": "a an",
    "poss": "my your his her its our their whose",
    "dem": "this that these those",
    "quant": """
        all any each either every neither no some both few many much most more several another such
        other others enough half less fewer least
        """,
    "wh": "what which who whom when where why how",
    "whether": "whether if because although though while whereas unless until since once as than",
    "ever": "whatever whichever whoever whenever wherever however",
    "cc": "and or but nor yet so",
    "to": "to",
    "of": "of",
    "prep": """
        about above across after against along amid among around at before behind below beneath
        beside besides between beyond by despite down during except for from in inside into like
        near off on onto out outside over past per through throughout toward towards under up upon
        via with within without
        """,
    "subj": "i he she we they",
    "pron": "it you",
    "obj": "me him us them",
    "self": "myself yourself himself herself itself ourselves yourselves themselves oneself",
    "one": """
        anyone anything anybody everyone everything everybody nobody nothing none someone something
        somebody mine yours hers ours theirs
        """,
    "modal": "can could will would shall should may might must cannot ought",
    "be": "am is are was were",
    "beinf": "be been being",
    "have": "have has had having",
    "do": "do does did doing done",
    "not": "not",
    "dont": """
        don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't can't couldn't won't
        wouldn't shouldn't ain't mustn't
        """,
    "its": """
        it's that's he's she's there's what's who's here's where's how's let's i'm i've i'll i'd
        we're we've we'll we'd you're you've you'll you'd they're they've they'll they'd he'll he'd
        she'll she'd it'll it'd that'll
        """,
    "there": "there here",
    "adv": """
        also only just still even now then too very already never ever always often again almost
        not-so later ago away back together perhaps maybe soon once-again rather quite nearly
        instead thus therefore today tomorrow yesterday tonight
        """,
    "num": """
        one two three four five six seven eight nine ten eleven twelve dozen hundred thousand
        million billion trillion hundreds thousands millions dozens
        """,
    "ord": "first second third fourth fifth sixth last next",
    "say": "said says say saying told tell tells telling",
    "day": "^monday ^tuesday ^wednesday ^thursday ^friday ^saturday ^sunday",
    "month": """
        ^january ^february ^march ^april ^june ^july ^august ^september ^october ^november ^december
        ^jan ^feb ^aug ^sept ^oct ^nov ^dec
        """,
    "title": """
        ^mr ^mrs ^ms ^dr ^sen ^rep ^gov ^gen ^prof ^president ^judge ^mayor ^sgt ^lt ^capt ^col ^rev
        ^st ^secretary ^minister ^prime ^chief ^police ^chancellor ^justice ^senator ^governor
        """,
}
