"""What news counts: the nouns behind a number that make it a plain count."""

from editor.language.words import word_list

_COUNTED = """
    accounts accusations actors acts adults agencies agents agreements aides airlines airports
    albums allegations ambulances amendments animals answers apartments applicants applications
    areas arguments arrests articles artists athletes attackers attacks attorneys authors awards
    babies bags ballots banks battles beaches beds bids bills birds blocks boats bodies bombs
    books bottles boxes boys bridges brothers buildings bullets buses businesses cabins calls
    campaigns camps campuses candidates cars cases cats centers centres chairs changes chapters
    charges charities children churches cities civilians classes clients clinics clubs clues
    coaches colleagues colleges colonies committees communities companies complaints concerts
    conditions contracts convictions copies corporations councilors councils counties countries
    counts couples courses courts cousins cows crashes crimes critics customers dams daughters
    days deals deaths debates decades decisions defendants delays delegates democrats
    demonstrators departments deputies detainees diplomats directors districts doctors dogs donors
    doses dozens drinks drivers drones earthquakes editions eggs elections emails employees
    engineers engines envoys episodes errors essays events examples exams executives exhibitions
    experts explosions facilities factories families fans farmers farms fatalities fathers ferries
    fields films firefighters fires firms fishermen flags flights floods floors followers forests
    friends games gangs gardens generations girls governors grandchildren graves groups guards
    guests guns helicopters heroes hikers homes horses hospitals hostages hotels hours households
    houses hunters hurricanes ideas immigrants incidents infants injuries inmates innings
    inspectors institutions investigators investors islands issues items jets jobs journalists
    judges jurors justices kids killings lakes languages lawmakers laws lawsuits lawyers layers
    layoffs leaders legislators lessons letters libraries lines lives loans locations losses
    machines magazines managers maps markets marriages mayors meals measures medals meetings
    members men messages methods migrants miners ministers minutes missiles models months mosques
    mothers motorists mountains movies municipalities murders museums names nations neighborhoods
    neighbors newspapers nights nominees novels nurses objects officers officials operations
    opponents options orders organizations orphans owners pages paintings pairs panels papers
    parades parents parks participants parties partners passengers patients pedestrians pensioners
    people performances persons phones photographs photos pictures pieces pills pilots pipelines
    places planes plans plants players plays poems polls positions posts presidents priests
    prisoners prisons prizes problems producers programmes programs projects properties proposals
    prosecutors protesters provinces purchases questions rallies reasons rebels recommendations
    recordings reforms refugees regions relatives reporters reports republicans requests rescuers
    researchers reservoirs residents restaurants rivals rivers roads robots rockets roles rooms
    rounds rules rulings sailors samples scholars schools scientists seasons seats semesters
    senators sentences servicemen shareholders sheep ships shops shows siblings signs singers
    sisters sites skaters skiers smartphones soldiers songs sons speakers species spectators
    speeches stages stars statements states stations statues steps stores stories storms streets
    strikes students studies styles subsidiaries suicides supporters surgeries survivors suspects
    tables tanks targets tasks taxis taxpayers teachers teams teenagers tenants terms territories
    terrorists tests texts theaters things tickets tigers times titles tornadoes tourists towers
    towns tracks traders traffickers trains treaties trees trials tribes trips troops trucks
    tunnels types unions universities users vehicles venues versions vessels veterans victims
    victories videos villages visitors visits volunteers voters votes warehouses warnings wars
    ways weapons weeks wells whales windows winners witnesses wives women words workers works
    workshops writers years youths zones
"""
COUNTED = word_list(_COUNTED)
"""Nouns in the plural that are counted, and neither measured nor money."""
SINGLE = word_list(
    "person man woman child boy girl student worker officer soldier car house home hour day week"
    " month year minute time"
)
BEFORE_COUNTED = (
    "other|more|new|additional|young|different|separate|local|federal|foreign|police|small|large"
    "|big|major|senior|former|elderly|armed|dead|unarmed|public|private|straight"
    "|consecutive|remaining|civilian|school|high|elementary|Israeli|Palestinian|Russian|Ukrainian"
    "|American|British|French|German|Chinese|European"
)
"""What may stand between the number and the noun, as alternatives of a pattern."""
COUNTED_WORDS = "|".join(sorted(COUNTED, key=len, reverse=True))
