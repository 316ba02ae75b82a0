"""Made-up credits with names as hard as real ones, for properties that hold of all of them."""

from hypothesis import strategies as st

from editor.domain.credit_line import CreditLine

FIRST = ("Jane", "Ahn", "Gavriil", "José", "Mary-Lou", "J.", "J. D.", "Siobhán", "Nguyễn",
         "AMELIA", "María José", "Abd al-Rahman", "Þóra", "K. M.", "J.-P.", "Jo and Mo", "D’Arcy",
         "İpek", "Ștefan", "Θάλεια", "X.", "Xi", "O")  # fmt: skip
LAST = ("Doe", "Young-joon", "O'Neill", "Grigorov", "de la Cruz", "van Dijk", "Müller", "Ávila",
        "van 't Hof", "von und zu Guttenfels", "García Márquez", "Doe, Jr.", "Roe III",
        "bin Salman",         "O’Dowd-Smyth", "Pool", "File", "St. John", "de los Ríos",
        "Grace Church", "Photo", "e Silva", "y Gasset", "di Lampedusa", "af Klint", "Mc Kay",
        "de l’Isle", "den Uyl", "Via", "Handout", "By", "And", "Roe PhD", "Ferdinand", "Randall",
        "Ōe", "Dvořáková-Nováková", "’t Hooft", "Sr.", "II")  # fmt: skip
ALONE = ("Suharti", "안영준", "田中美咲", "Олена Ковальчук", "محمد علي", "Banksy", "The Selby",
         "José “Pepe” Ruiz", "Anne and Marie Poe", "X/Y", "Staff", "Sgt. Ann Poe", "for", "AP",
         "Getty Images", "Via Appia", "Ann Poe - Pool", "Lt. Bo",
         "יעל כהן", "สมชาย ใจดี", "अमित शर्मा", "Ελένη Παππά", "Tom & Eve Roe", "Poe and Sons",
         "Sandy Anderson", "Via Garibaldi", "AFP Photo Desk", "@anna_k", "anna.k", "Stringer",
         "Photographer 1", "Poe (left)", "Ann\u00a0Poe", "ann poe", "Dr. Ann Poe, MD")  # fmt: skip
HOUSES = ("AP", "Reuters", "AFP", "Getty Images", "PA", "Sputnik", "Kremlin", "dpa",
          "The Canadian Press", "Ministry of Defence", "NASA", "Millbrook Courier", "AC/DC Live",
          "U.S. Customs and Border Protection", "Planet Labs PBC", "Smith, Roe & Poe, Inc.",
          "The Post", "Kite Makers", "CQ-Roll Call, Inc", "共同通信", "Укрінформ",
          "picture alliance", "dpa-Zentralbild", "@witness via X", "Acme Pool", "Files Ltd.",
          "Ann Poe", "NLW",
          "Norland Navy (NN)", "Photo by Numbers", "Courtesy Cars", "Wire & Son", "Reuters TV",
          "Halloway | Partner", "Corp.", "Town and Country", "Land & Sea",
          "Bread and Roses via Mail", "新华社", "وكالة الأنباء", "Rob’s/Photos", "File Desk",
          "Associated Press", "Agence France-Presse", "REUTERS",
          "Oakmere: The Paper", "Handout")  # fmt: skip
DISTRIBUTORS = ("", "", "AP", "Reuters", "Getty Images", "AFP", "The Canadian Press", "Roe/Poe",
                "X via Y", "Smith, Roe", "Oakmere Wire Co.", "File", "共同通信")  # fmt: skip

people = st.one_of(
    st.builds(lambda a, b: f"{a} {b}", st.sampled_from(FIRST), st.sampled_from(LAST)),
    st.sampled_from(ALONE),
)
# Any words, but for quotation marks that stand open: what nobody could read back.
anything = (
    st.text("abcdeÉЖ京9 /,.&-()[]:;'’@©|+", min_size=1, max_size=12)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
houses = st.one_of(st.sampled_from(HOUSES), st.sampled_from(HOUSES), anything)
credit_lines = st.builds(
    CreditLine,
    creators=st.lists(st.one_of(people, people, anything), max_size=3, unique=True).map(tuple),
    organisations=st.lists(houses, max_size=3, unique=True).map(tuple),
    pool=st.booleans(),
    handout=st.booleans(),
    distributor=st.one_of(st.sampled_from(DISTRIBUTORS), anything),
    file=st.booleans(),
)
