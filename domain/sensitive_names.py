"""Names in a note: how they are written, and which of them are nobody's secret."""

import re

_FIRST = """
aad ad ahmed ali amber angela anja anke anna anne annemarie annie anouk arie arjan astrid bart bas
ben bert bianca bob bram carla caroline chris claudia cor corrie daan daniel david dennis diana
dirk edwin eefje eline elisa ellen els emma eric erik esther eva evelien fatima femke floor frank
frans fred gerard gerda gert gijs guus hanneke hans harm harry hassan heleen henk herman huub ilse
inge ingrid iris jaap jacqueline jan jane janneke jasper jeroen jet joep johan john jolanda joke
jos joost joris joyce judith karel karim karin kees khalid kim klaas koen lars laura leo lies
lieke linda lisa lotte luc luuk maaike maarten marc marcel marco margriet maria marianne marieke
marijke marit mark marloes martijn mees mia michel mieke milan miriam mohamed mohammed monique
myrthe nadia natasja nico niek niels nienke noor olga omar patricia paul peter petra piet pieter
rachid ria richard rick rob robin roel ron ruud samira sander sandra sanne saskia sem simone sjaak
sofie stefan suzanne sven tamara teun theo thijs thomas tim tineke tom ton toon truus vera wendy
wil willem wim wouter youssef yusuf yvonne
"""
FIRST_NAMES = frozenset(_FIRST.split())

_NO_COMPANY = """
rova pianoo tenderned vng rijkswaterstaat rws bizob ggd ggz rvo ggd'en provincie waterschap gemeente
gemeenten rijk ministerie europa vergabe omgevingsdienst veiligheidsregio milieudienst stichting
helmond maassluis vlaardingen schiedam deurne brabant noord-brabant nederland hof rechtbank rechter
raad college juridisch inkoop beheer afdeling team directie bewoners omwonenden inwoners
leverancier leveranciers inschrijver inschrijvers gegadigde gegadigden aanbieder niemand iedereen
partij partijen bedrijf bedrijven papier textiel perceel percelen offerte offertes inschrijving
inschrijvingen bezwaar klacht kort gunning voorlopig winnende afgewezen laagste beste uitslag
beoordeling selectie markt aanbesteding bestek contract leerlingenvervoer zwembad catering
ik jij hij zij ze we wij er de het een dit dat die deze twee drie vier vijf nog niet geen bij op van
voor met in uit na al alle beide prijs offreren wachten vragen dag one two three the a an we they it
paper pool bidder bidders council waiting
"""
NO_COMPANY = frozenset(_NO_COMPANY.split())

_PARTICLE = r"(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]er|[Tt]en|[Ee]l|'t|[Ii]n)"
CAPITAL = r"(?<![\w-])[A-ZÀ-Þ][\w'’&-]{0,30}"
SURNAME = rf"(?:{_PARTICLE}\s+){{0,3}}{CAPITAL}"
PERSON_NAME = rf"(?:[A-Z]\.\s?){{0,4}}(?:{CAPITAL}\s+)?{SURNAME}"
COMPANY_NAME = (
    rf"(?:{CAPITAL}|{_PARTICLE}\s+{CAPITAL})(?:-?(?:\s?&\s?|\s+|\s+{_PARTICLE}\s+){CAPITAL}){{0,3}}"
)

_PARTICLES = frozenset({"van", "de", "den", "der", "ter", "ten", "el", "'t", "in"})
_WORD = re.compile(r"[\w'’-]+")


def may_be_company(name: str) -> bool:
    """Tell whether a capitalised name can be a company: no colleague, no public body."""
    words = [word for word in _WORD.findall(name.lower()) if word not in _PARTICLES]
    return bool(words) and words[0] not in FIRST_NAMES and words[0] not in NO_COMPANY


def names_somebody(text: str) -> bool:
    """Tell whether a first name stands in the text, in capitals or not."""
    return any(word in FIRST_NAMES for word in _WORD.findall(text.lower()))
