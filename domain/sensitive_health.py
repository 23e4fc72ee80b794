"""Which clauses of a note tell of a person's health."""

import re

from domain.clauses import Span
from domain.sensitive_names import names_somebody

_BODY = (
    r"(?:rug|knie|heup|schouder|nek|pols|enkel|been|arm|voet|hand|hart|hoofd|oog|ogen|maag|buik"
    r"|keel|vinger|teen|rib|ribben|meniscus|leg|arm|ankle|wrist|foot|back|knee|hip)"
)
_OWN = r"(?:zijn|haar|mijn|m'n|z'n|d'r|een|de|his|her|my|a)"
_DOCTOR = (
    r"(?:dokter|arts|huisarts|bedrijfsarts|psycholoog|psychiater|\w*therapeut|fysio|cardioloog"
    r"|specialist|oncoloog|gynaecoloog|verloskundige|neuroloog|chirurg|doctor)"
)
_SIGNS = (
    # being ill
    r"ziek|ziekjes|doodziek|ziekte|ziek(?:te)?verlof|ziekte?verzuim|ziektewet|ziekmelding"
    r"|ziekge?mel[dt]\w*|ziekbed|ziekenhuisopname|zieke\s+(?:collega|moeder|vader|man|vrouw|kind"
    r"|zoon|dochter|partner|projectleider|inkoper|ambassadeur)",
    r"(?:in|naar|uit)\s+(?:het|'t)\s+ziekenhuis|(?:snip)?verkouden|griep|grieperig|koorts",
    r"niet\s+(?:lekker|fit)|onwel|niet\s+(?:zo\s+)?goed\s+voel\w*|voel\w*\s+\w+\s+niet\s+\w*\s?goed",
    r"(?:heeft|heb|had|hebben|kreeg|krijgt|krijg|met|has|have|had|got|long)\s+(?:\w+\s+)?"
    r"(?:corona|covid)\b(?!-?\w)",
    r"positief\s+getest|in\s+(?:quarantaine|isolatie)|tested\s+positive",
    # mind
    r"burn[\s–—-]?out(?!-?(?:prev|coach|train))\w*|overs?panne?n|oversp[ae]nn?en|overwerkt"
    r"|oververmoeid|depressi(?:e|ef|eve)|depressed|depression|stress-?klachten|psychisch\w*"
    r"|zit\w*\s+er\s+doorheen|er\s+helemaal\s+doorheen|mental\s+health|\w*stoornis|ptss|adhd"
    r"|autis(?:me|tisch)|verslaafd|afkick\w*|miskraam|miscarriage",
    # carrying and bearing a child
    r"(?:hoog)?zwanger|zwangerschap\w*|bevalling\w*|(?:is|zijn|was|gaat|ging|moet|net)\s+"
    r"(?:\w+\s+)?bevallen|pregnan\w+|maternity\s+leave|gave\s+birth|sick\s+leave",
    # treatment
    r"geopere+r[dt]|chemo\w*|bestraling\w*|chirurgie|surgery|therapie|revalid(?:eert|eren|atie)"
    rf"|medicijnen|\w+kliniek|{_BODY}operatie|(?:een|zijn|haar|mijn|na|van\s+de)\s+(?:\w+\s+)?"
    r"operatie(?!\s+(?-i:[A-Z]))|operatie\s+(?:van|aan)\s+(?-i:[A-Z])",
    rf"(?:bij|naar|van|volgens)\s+(?:(?:een|de|haar|zijn|mijn|the)\s+){_DOCTOR}",
    # illnesses
    r"(?:borst|long|huid|darm|prostaat)?kanker(?!\w)|cancer|tumor|hartaanval|hartinfarct|beroerte|tia"
    r"|herseninfarct|hersen(?:schudding|bloeding)|heart\s+attack|concussion|\w+ontsteking|hernia"
    r"|migraine|reuma|astma|diabetes|suikerziekte|epilepsie|dementie|alzheimer|parkinson"
    r"|terminaal|ongeneeslijk|allergie",
    rf"(?:last\s+van|pijn\s+(?:in|aan)|door|aan)\s+{_OWN}\s+(?:\w+\s+)?{_BODY}",
    rf"(?:gebroken|nieuwe)\s+{_BODY}|{_BODY}\s+gebroken|broken\s+{_BODY}|broke\s+{_OWN}\s+{_BODY}",
    rf"(?:hoofd|keel|oor|kies|gewrichts|{_BODY})(?:pijn|klachten|letsel)",
    # work and health
    r"arbeidsongeschikt|\bwia\b|re-?integre(?:ert|ren)|in\s+re-?integratie|herstellende"
    r"|herstelt\s+(?:van|thuis)|nog\s+niet\s+(?:hersteld|beter)|weer\s+beter|beterschap",
    r"gezondheids(?:redenen|klachten|problemen)|(?:zijn|haar|mijn|z'n|m'n)\s+gezondheid"
    r"|(?:vanwege|om|wegens|door|ivm)\s+(?:\w+\s+)?gezondheid|met\s+klachten\s+thuis|medische\s+redenen|(?:ongeluk|ongeval)\s+(?:gehad|uitgevallen)|uitgevallen\s+met"
    r"|val(?:t|len)\s+uit\s+met|viel\s+uit\s+met",
    r"sick|ill|illness|unwell|flu|in\s+(?:the\s+)?hospital|injured|health\s+reasons",
)
_SIGN = re.compile(rf"\b(?:{'|'.join(_SIGNS)})\b", re.IGNORECASE)
# An illness of a market, a tree or an animal.
_THING = re.compile(
    r"\b(?:\w*markt|market|\w*bo(?:om|men)|trees?|ess(?:en)?|iep(?:en)?|linde\w*|eik(?:en)?"
    r"|kastanjes?|buxus\w*|\w*plant(?:en)?|gewas\w*|vee|kippen|pluimvee\w*|dieren)\b",
    re.IGNORECASE,
)
# What is bought, asked for or done for people, as against what somebody has.
_TRADE = re.compile(
    r"\b(?:\w*inkoop|inkopen|ingekocht|aanbest\w+|perce(?:el|len)|contract\w*|bestek\w*|criteri\w+"
    r"|eis(?:en)?|norm|beleid\w*|subsidie\w*|wmo\w*|voorziening\w*|samenwerking|systeem|maaltijd\w*"
    r"|(?:mensen|ouderen|kinderen|inwoners|cliënten|doelgroep)(?=\s+(?:met|die))|patiënten|zorg\w*"
    r"|\w*vervoer|goed|prima|slecht|deelname|tender|procurement)\b",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    r"\b(?:ik|hij|zij|ze|mijn|zijn\s+(?:vrouw|man|kind)|collega\w*|(?:project|team)leider|inkoper"
    r"|adviseur|contractmanager|ambassadeur|coördinator|kok|i|he|she|my|colleague)\b",
    re.IGNORECASE,
)
_SHORT = re.compile(r"(?:\w+\s+){0,2}(?:corona|covid)", re.IGNORECASE)
_DROPPED_OUT = re.compile(
    r"\b(?:uitgevallen|valt uit|viel uit|dropped out)\b|\b(?:is|werd) opgenomen$", re.IGNORECASE
)


def tells_of_health(clause: str) -> bool:
    """Tell whether a clause says how a person is; a hospital that buys linen says nothing."""
    if _DROPPED_OUT.search(clause):
        return _about_somebody(clause)
    if _SHORT.fullmatch(clause):
        return True
    if not _SIGN.search(clause) or _THING.search(clause):
        return False
    return not _TRADE.search(clause) or _about_somebody(clause)


def _about_somebody(clause: str) -> bool:
    return _SOMEBODY.search(clause) is not None or names_somebody(clause)


def health(text: str, pieces: list[Span]) -> list[Span]:
    """Return the clauses that tell of health, whole: half of one would still tell."""
    return [(start, end) for start, end in pieces if tells_of_health(text[start:end])]
