"""Words around a sign that change what it says: denials, hopes, duties, times."""

import re

from domain.sentences.listed import listed

NOT = listed("""
niet nie nich nooit geen niemand niks niets nix noch not no never none nobody cannot nait nit
neet ginne gien
""")
NO_SUCH = listed("geen no ginne gien gin none")  # of what follows, and no further
ALMOST = listed("""
bijna haast nagenoeg vrijwel zowat nearly almost deels gedeeltelijk half partly partially
grotendeels merendeels mostly praktisch bijkans goeddeels halfway zogoed
""")
TO_COME = listed("""
gaat gaan zal zullen wordt worden wil willen will volgende komende aanstaande straks binnenkort
morgen hoop hopelijk hopen hope hopefully verwacht verwachten verwachting expect expected
expecting zou zouden zouwe should zodra indien mits once tomorrow aim aiming mikken streven
streef dan wordt't word gaon richting uiterlijk deadline soon next voornemens
""")
DOING = listed("gaat gaan wordt worden")  # also of what is so now: "wordt geschrapt"
MUST = listed("moet moeten moest hoeft hoeven must need needs dient dienen te to")
MAYBE = listed("""
misschien wellicht denk volgens schijnt waarschijnlijk vermoed vermoedelijk maybe probably think
geloof dacht perhaps zorg schijnbaar mogelijk might
""")
IF = listed("als indien if stel mocht suppose wanneer when")
WAS = listed("was waren lag lagen liep liepen stond stonden had hadden eerst eerder were")
LATER = listed("""
najaar voorjaar zomer herfst winter volgend zodra later january january jan januari februari feb
maart mrt april mei juni juli augustus september sept oktober okt november nov december dec
kwartaal q1 q2 q3 q4 jaar
""")
LYING = listed("staat staan ligt liggen lig lagen stond stonden zet")  # "aanbesteding staat klaar"
OVER = listed("""
afgewezen ingetrokken ongegrond opgelost verholpen voorbij ingelopen weg tafel resolved solved
withdrawn rejected over geweken gewonnen verloren won lost
""")
OBJECTIONS = listed("bezwaar bezwaren geding procedure klacht objection")
CONTRACTS = listed("contract overeenkomst contracten overeenkomsten")
ENDINGS = listed("oplevering levering afronding gunning publicatie ondertekening besluitvorming")
SCHEDULES = listed("schema koers track schedule")
AFTER_THE_END = listed("""
· straks hoor nu joh dus al sinds per op gelukkig eindelijk en and is zijn vorige gisteren
gister vandaag na met door since on as ben denk voor ja jaa haha gegaan vanwege wegens door ivm
tot totdat because due until want weer momenteel voorlopig
tijdelijk want omdat doordat helemaal mooi top bij
""")
# Small words that are also other words than a status: "af en toe", "rond de tafel".
NEED_THE_END = (
    ["af"], ["rond"], ["complete"], ["live"], ["staat", "er"], ["staan", "er"], ["ligt", "er"],
    ["hangt", "er"], ["hangen", "er"], ["stil"], ["stille"], ["plat"],
)  # fmt: skip
# Stand for a title, for a day that has been and for one to come, which say nothing else.
NAMED, PAST, COMING = "·", "·", "straks"
PREPOSITIONS = listed("op in aan bij voor met van over uit door tot naar via per to of on with")

_PARTICIPLE = re.compile(
    r"\w*ge\w+(?:d|t|en|aan)|begonnen|begun|besteld|verstrekt|verleend|verstuurd|verzonden|bezorgd|behandeld|beoordeeld|vervangen|ontvangen|voltooid|\w+ed"
)
_NO_PARTICIPLE = listed("geen gereed geld geding tenderned")


def is_participle(word: str) -> bool:
    """Tell whether a word has the form of what has happened: "gegund", "awarded"."""
    return word not in _NO_PARTICIPLE and bool(_PARTICIPLE.fullmatch(word))
