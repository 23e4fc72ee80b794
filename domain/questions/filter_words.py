"""How people name levels, kinds and themes, as patterns over folded text."""

import re

from domain.criteria import Kind, Level, Theme
from domain.sentences.listed import listed


def _either(text: str) -> re.Pattern[str]:
    """Read alternatives that stand between " | ", as whole words."""
    alternatives = (part.strip() for part in " ".join(text.split()).split(" | "))
    return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)")


NOT_MEANT = _either(
    r"""
    op basis (?:van|waarvan) | op (?:welke|deze|die) basis | in de basis
    | on (?:the|what) basis | basis (?:van|voor) (?:de|het|een)
    | basis (?:of|en) (?:middelbare|voortgezet) | basisscho\w+ | basis onderwijs
    | basis(?:voorziening|registratie|onderwijs|inkomen)\w*
    | significante?\W+(?:verschil|effect|besparing|deel|toename|afname|bedrag|impact|invloed)\w*
    | significant (?:beter|meer|minder|duurder|goedkoper|hoger|lager) | significantly
    | significant (?:better|more|less|longer|cheaper)
    | significant (?:difference|effect|saving|increase|decrease|impact)s?
    """
)
_LEVEL = r"(?:ambitie[ -]?)?(?:niveaus?|niv|nivo|level|lvl|trede)"
LEVELS: tuple[tuple[re.Pattern[str], Level], ...] = (
    (
        _either(
            rf"{_LEVEL}\W*(?:1|i|een|one)"
            r" | (?:1e|1ste|eerste|laagste|first|lowest|entry) (?:niveau|level|ambitie)"
        ),
        Level.BASIS,
    ),
    (
        _either(
            rf"{_LEVEL}\W*(?:2|ii|twee|two)"
            r" | (?:2e|2de|tweede|middelste|second|middle) (?:niveau|level|ambitie)"
        ),
        Level.SIGNIFICANT,
    ),
    (
        _either(
            rf"""
            {_LEVEL}\W*(?:3|iii|drie|three) | (?:3e|3de|derde|third|top) (?:niveau|level)
            | (?:hoogste|maximale) (?:niveau|ambitie\w*) | topniveau | hoge ambities?
            | hoog ambitieniveau | strengste (?:niveau|eisen|criteria) | strengste
            | (?:zo ambitieus|zo streng|strengst) mogelijke? | zwaarste (?:niveau|eisen)
            | hoog niveau | (?:highest|high|maximum) (?:level|ambition) | strictest
            """
        ),
        Level.AMBITIOUS,
    ),
    (_either(r"basis(?:niveau|eis|eisen|criteri\w+|level)? | basic | baseline"), Level.BASIS),
    (_either(r"significante? | significantniveau"), Level.SIGNIFICANT),
    (
        _either(r"ambitieuze? | ambitieus(?:e|te|st)? | ambitieuzer(?:e)? | ambitious"),
        Level.AMBITIOUS,
    ),
)
KINDS: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (
        _either(
            r"""
            minimum[ -]?eis\w* | minimale eis\w* | minimumcriteri\w+ | minimal requirement\w*
            | minimum (?:requirement|criteri|standard)\w* | k\.?o\.?[ -]?(?:eis|criteri)\w*
            | harde eis\w*
            | hard requirements? | verplichte eis\w* | dealbreakers? | ondergrens
            | knock[ -]?outs?(?:[ -]?(?:eis|criteri)\w*)? | must[ -]?haves?
            | (?:mandatory|compulsory) (?:requirement|criteri)\w* | hard criteri\w+
            | minim(?:um|ale) ?vereist\w* | minimaal vereist\w* | bare minimum
            | wat is (?:het|t) minimum | at (?:a )?minimum
            """
        ),
        Kind.REQUIREMENT,
    ),
    (
        _either(
            r"""
            beoordelingscriteri\w+ | (?:evaluation|assessment) criteri\w+ | punten scoren
            | reward\w* | belonen | (?:sub)?gunning\w*(?:[ -]criteri\w+)? | gunings?\w*
            | extra punten | bonus points
            | scor(?:ing|ed) (?:criteri|requirement)\w+ | wens\w*criteri\w+
            | emvi(?:-?criteri\w+)? | bpkv | wens | wensen
            | nice[ -]?to[ -]?haves?
            | award(?:ing)?(?: criteri\w+)? | beste prijs-? ?kwaliteit\w*
            """
        ),
        Kind.AWARD,
    ),
    (
        _either(
            r"""
            geschiktheid\w*(?:[ -]eis\w*)? | suitability(?: (?:requirement|criteri)\w*)?
            | bekwaamheidseis\w* | ervaringseis\w* | referentie-?eis\w* | kerncompetenties?
            | eligibility(?: (?:requirement|criteri)\w*)?
            """
        ),
        Kind.SUITABILITY,
    ),
    (
        _either(r"selecti\w*criteri\w+ | selectie-?eis\w* | selection criteri\w+ | selectiefase"),
        Kind.SELECTION,
    ),
    (
        _either(
            r"""
            contracts?[ -]?(?:bepaling|voorwaarde|eis|clausule|afspraak|afspraken)\w*
            | contractuele (?:eis|voorwaarde|afspra)\w* | contract requirements?
            | (?:clause|term|condition)s in the contract | voorwaarden in (?:het|t) contract
            | contractueel | uitvoerings[ -]?(?:voorwaarde|eis|bepaling)\w*
            | bijzondere (?:uitvoerings)?voorwaarde\w*
            | contract(?:ual)? (?:clause|provision|condition|term)\w*
            | (?:contract )?performance (?:clause|condition)\w*
            """
        ),
        Kind.CONTRACT,
    ),
)
THEMES: tuple[tuple[re.Pattern[str], Theme], ...] = (
    (
        _either(
            r"""
            social return(?: on investment)? | sroi | sr | pso | afstand tot de arbeidsmarkt
            | arbeidsbeperk\w* | banenafspraak | garantiebanen | sw-bedrij\w+ | sociaal rendement
            | sociale werkvoorziening | bouwblokken\w* | 5%-regeling
            | distance to the labou?r market
            """
        ),
        Theme.SOCIAL_RETURN,
    ),
    (
        _either(
            r"""
            circula\w+ | cirkulair\w* | hergebruik\w* | refurbished | materialenpaspoort\w*
            | levensduurverlenging | biobased | product-as-a-service | r-ladder | recycl\w+
            | re-?used? | tweedehands\w* | second[ -]hand
            """
        ),
        Theme.CIRCULAR,
    ),
    (
        _either(
            r"""
            co2\w*(?:-\w+)? | klimaat(?!installatie|beheersing|systeem|regeling)\w*
            | emissie(?:vrij|loos|loze|arm)\w* | uitstoot | zero[- ]emissi(?:on|e)\w*
            | emission[- ]free | carbon\w* | climate\w* | broeikasgas\w*
            """
        ),
        Theme.CLIMATE,
    ),
    (_either(r"biodivers\w+ | natuurinclusie\w+"), Theme.BIODIVERSITY),
    (
        _either(
            r"""
            isv(?:-\w+)? | imvo | internationale sociale voorwaarden | keten-?verantwoordelijk\w*
            | kinderarbeid | mensenrechten | human rights | child labou?r | due diligence
            | fair[ -]?trade | eerlijke handel | oeso-?richtlijn\w*
            | arbeidsomstandigheden(?: in de)? keten | supply chain responsib\w+
            | international social conditions
            """
        ),
        Theme.CHAIN,
    ),
    (
        _either(r"inclusie(?!f)\w* | diversiteit | diversity | inclusion | inclusive"),
        Theme.INCLUSION,
    ),
    (_either(r"innovati\w+ | innoverend\w*"), Theme.INNOVATION),
    (
        _either(
            r"""
            milieu(?:eis\w*|criteri\w*|vriendelijk\w*|aspect\w*|impact|belasting|bewust\w*)?
            | environmental\w*
            """
        ),
        Theme.ENVIRONMENT,
    ),
    (_either(r"toegankelijk\w* | accessib\w+"), Theme.ACCESSIBILITY),
    (_either(r"gezondheid\w* | gezonde?r? | health | healthy"), Theme.HEALTH),
    (
        _either(
            r"""
            water en bodem | waterkwaliteit | waterbesparing | bodemkwaliteit | water and soil
            | water saving | wateroverlast
            """
        ),
        Theme.WATER_AND_SOIL,
    ),
    (_either(r"verpakking(?!safval)\w* | emballage | packag(?:ing|ed)"), Theme.PACKAGING),
)
FILTER_SPELLINGS = sorted(
    listed(
        """
    ambities minimumeis minimumeisen gunningscriterium gunningscriteria geschiktheidseis
    geschiktheidseisen selectiecriterium selectiecriteria contractbepaling contractbepalingen
    significant significante ambitieus ambitieuze ambitious basiseisen circulair circulaire
    biodiversiteit innovatie toegankelijkheid mensenrechten ketenverantwoordelijkheid
    uitvoeringsvoorwaarden contractvoorwaarden basis basic minimale minimum award social sociaal
    sociale return rights circular suitability ambitie selection klimaat innovatief hergebruik
    """
    )
)
