"""A small catalogue for the question box, and short ways to ask it."""

from functools import cache

from domain.questions import Answer, Group, Index, Synonym, SynonymKind, Topic, Understood

GROUPS = (
    Group("papier", "Papier", "Paper", "Papier om op te printen. Karton hoort er niet bij."),
    Group("schoonmaak", "Schoonmaak", "Cleaning"),
    Group("catering", "Catering", "Catering"),
    Group("automaten", "Automaten", "Vending machines"),
    Group("kantoormeubilair", "Kantoormeubilair", "Office furniture"),
    Group("straatmeubilair", "Straatmeubilair", "Street furniture"),
    Group("dienstautos", "Dienstauto's", "Company cars"),
    Group("contractvervoer", "Contractvervoer", "Contract transport of passengers"),
    Group("elektriciteit", "Elektriciteit", "Electricity"),
    Group("gas", "Gas", "Gas", nearest=("elektriciteit", "gone", "warmte")),
    Group("warmte", "Warmtenet", "District heating"),
    Group("wegen", "Wegen", "Roads"),
    Group("kunstwerken", "Kunstwerken", "Bridges and other civil structures"),
    Group("groenvoorzieningen", "Groenvoorzieningen", "Green space maintenance"),
    Group("afvalinzameling", "Afvalinzameling", "Waste collection", standing="municipal"),
    Group("sport-zwem", "Sport- en zwemaccommodaties", "Sports and swimming facilities"),
    Group("kantoorgebouwen", "Kantoorgebouwen", "Office buildings"),
    Group("externe-inhuur", "Externe dienstverlening en inhuur", "External services"),
    Group("ict-hardware", "ICT-hardware en mobiele apparaten", "ICT hardware"),
    Group("circulair", "Circulair inkopen", "Circular procurement", standing="theme"),
)
SAME = {
    "papier": "kopieerpapier|a4|printpapier|huisstijlpapier|post-its",
    "schoonmaak": "schoonmaken|toiletpapier|glasbewassing|schoonmaakdiensten",
    "catering": "kantine|bedrijfsrestaurant|broodjes|eten en drinken",
    "automaten": "koffieautomaat|koffiemachine",
    "kantoormeubilair": "meubilair|bureaustoelen|bureaus|refurbished meubilair",
    "straatmeubilair": "bankjes|parkmeubilair|prullenbakken",
    "dienstautos": "wagenpark|bestelauto's|e-bikes",
    "contractvervoer": "leerlingenvervoer|taxivervoer",
    "elektriciteit": "stroom|groene stroom|energie",
    "gas": "aardgas|groen gas|energie",
    "wegen": "asfalt|bestrating|fietspaden",
    "kunstwerken": "bruggen|viaducten",
    "groenvoorzieningen": "groenonderhoud|bomen|openbaar groen",
    "afvalinzameling": "oud papier|vuilnis",
    "sport-zwem": "zwembad|sporthal",
    "kantoorgebouwen": "stadhuis",
    "externe-inhuur": "payroll|adviesbureau",
    "ict-hardware": "laptops|IT-hardware|telefoons",
}
OTHERS = (
    Synonym("office chairs", "kantoormeubilair", "en"),
    Synonym("paper", "papier", "en"),
    Synonym("hot meals", "catering", "en"),
    Synonym("mondkapjes", "papier", kind=SynonymKind.RELATED),
    Synonym("kunst", "kunstwerken", kind=SynonymKind.NEVER),
    Synonym("vaste telefoons", "ict-hardware", kind=SynonymKind.NEVER),
    Synonym("bank lening", "kantoormeubilair", kind=SynonymKind.NEVER),
    Synonym("sociale eisen in de keten", "ketenverantwoordelijkheid"),
    Synonym("nooit dit", "ketenverantwoordelijkheid", kind=SynonymKind.NEVER),
    Synonym("weg ermee", "nowhere"),
)


def synonyms() -> list[Synonym]:
    return [
        Synonym(variant, key) for key, said in SAME.items() for variant in said.split("|")
    ] + list(OTHERS)


@cache
def index() -> Index:
    return Index(GROUPS, synonyms())


def ask(question: str, topic: Topic | None = None) -> Understood:
    return index().ask(question, topic)


def keys(question: str, topic: Topic | None = None) -> list[str]:
    return [group.key for group in ask(question, topic).groups]


def first(question: str) -> str:
    return keys(question)[0]


def answer(question: str) -> Answer:
    return ask(question).answer
