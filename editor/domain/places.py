"""Countries and states as datelines print them."""

# English short names in news use; AP spells every country out.
_COUNTRIES_TEXT = """
Afghanistan; Albania; Algeria; Andorra; Angola; Antigua and Barbuda; Argentina; Armenia;
Australia; Austria; Azerbaijan; Bahamas; Bahrain; Bangladesh; Barbados; Belarus; Belgium;
Belize; Benin; Bhutan; Bolivia; Bosnia; Bosnia and Herzegovina; Bosnia-Herzegovina; Botswana;
Brazil; Brunei; Bulgaria; Burkina Faso; Burundi; Cambodia; Cameroon; Canada; Cape Verde;
Central African Republic; Chad; Chile; China; Colombia; Comoros; Congo; Costa Rica; Croatia;
Cuba; Cyprus; Czech Republic; Czechia; Denmark; Djibouti; Dominica; Dominican Republic;
East Timor; Ecuador; Egypt; El Salvador; England; Equatorial Guinea; Eritrea; Estonia;
Eswatini; Ethiopia; Fiji; Finland; France; Gabon; Gambia; Georgia; Germany; Ghana; Greece;
Grenada; Guatemala; Guinea; Guinea-Bissau; Guyana; Haiti; Honduras; Hungary; Iceland; India;
Indonesia; Iran; Iraq; Ireland; Israel; Italy; Ivory Coast; Jamaica; Japan; Jordan; Kazakhstan;
Kenya; Kiribati; Kosovo; Kuwait; Kyrgyzstan; Laos; Latvia; Lebanon; Lesotho; Liberia; Libya;
Liechtenstein; Lithuania; Luxembourg; Madagascar; Malawi; Malaysia; Maldives; Mali; Malta;
Marshall Islands; Mauritania; Mauritius; Mexico; Micronesia; Moldova; Monaco; Mongolia;
Montenegro; Morocco; Mozambique; Myanmar; Namibia; Nauru; Nepal; Netherlands; New Zealand;
Nicaragua; Niger; Nigeria; North Korea; North Macedonia; Northern Ireland; Norway; Oman;
Pakistan; Palau; Panama; Papua New Guinea; Paraguay; Peru; Philippines; Poland; Portugal; Qatar;
Romania; Russia; Rwanda; Saint Lucia; Samoa; San Marino; Sao Tome and Principe; Saudi Arabia;
Scotland; Senegal; Serbia; Seychelles; Sierra Leone; Singapore; Slovakia; Slovenia;
Solomon Islands; Somalia; South Africa; South Korea; South Sudan; Spain; Sri Lanka;
St. Kitts and Nevis; St. Lucia; St. Vincent and the Grenadines; Sudan; Suriname; Sweden;
Switzerland; Syria; Taiwan; Tajikistan; Tanzania; Thailand; Togo; Tonga; Trinidad and Tobago;
Tunisia; Turkey; Turkmenistan; Tuvalu; Uganda; Ukraine; United Arab Emirates; United Kingdom;
United States; Uruguay; Uzbekistan; Vanuatu; Vatican City; Venezuela; Vietnam; Wales; Yemen;
Zambia; Zimbabwe
"""
COUNTRIES = frozenset(name.strip() for name in _COUNTRIES_TEXT.split(";"))

# AP Stylebook, "state names": the abbreviations, the eight that are never abbreviated, and D.C.
STATES = frozenset(
    """
    Ala.;Ariz.;Ark.;Calif.;Colo.;Conn.;Del.;Fla.;Ga.;Ill.;Ind.;Kan.;Ky.;La.;Md.;Mass.;Mich.;Minn.;
    Miss.;Mo.;Mont.;Neb.;Nev.;N.H.;N.J.;N.M.;N.Y.;N.C.;N.D.;Okla.;Ore.;Pa.;R.I.;S.C.;S.D.;Tenn.;
    Vt.;Va.;Wash.;W.Va.;Wis.;Wyo.;Alaska;Hawaii;Idaho;Iowa;Maine;Ohio;Texas;Utah;D.C.
    """.replace("\n", "")
    .replace(" ", "")
    .split(";")
)

# What stands behind a city and is neither country nor abbreviation: states and provinces in full,
# the abbreviations of Canada's, and territories.
_OTHER_REGIONS_TEXT = """
Alabama; Arizona; Arkansas; California; Colorado; Connecticut; Delaware; Florida; Illinois;
Indiana; Kansas; Kentucky; Louisiana; Maryland; Massachusetts; Michigan; Minnesota; Mississippi;
Missouri; Montana; Nebraska; Nevada; New Hampshire; New Jersey; New Mexico; New York;
North Carolina; North Dakota; Oklahoma; Oregon; Pennsylvania; Rhode Island; South Carolina;
South Dakota; Tennessee; Vermont; Virginia; Washington; West Virginia; Wisconsin; Wyoming;
District of Columbia; Puerto Rico; Guam; American Samoa; U.S. Virgin Islands; Alberta;
British Columbia; Manitoba; New Brunswick; Newfoundland; Newfoundland and Labrador;
Northwest Territories; Nova Scotia; Nunavut; Ontario; Prince Edward Island; Quebec;
Saskatchewan; Yukon; Alta.; B.C.; Man.; N.B.; N.L.; N.S.; N.W.T.; Ont.; P.E.I.; Que.; Sask.;
New South Wales; Queensland; South Australia; Tasmania; Victoria; Western Australia; Gaza Strip;
West Bank; Crimea; Greenland; Hong Kong; Macau; Gibraltar; Bermuda; French Guiana; Guadeloupe;
Martinique; New Caledonia; French Polynesia; Faroe Islands; Cayman Islands; Timor-Leste; Türkiye;
Democratic Republic of Congo; Democratic Republic of the Congo; Republic of Congo; Gambia;
Macedonia; Palestine; Palestinian Territories; Western Sahara; Turks and Caicos Islands; UK; U.K.;
US; U.S.; USA; UAE
"""
REGIONS = COUNTRIES | STATES | {name.strip() for name in _OTHER_REGIONS_TEXT.split(";")}
