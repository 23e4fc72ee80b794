"""The words of questions that are about no product: function words, procurement, every day."""

from domain.sentences.listed import listed
from domain.sentences.words_of_every_day import EVERYDAY, THINGS

# Never looked for.
STOP = listed(
    """
    zo'n motten mogge as 'k ff alleen enkel slechts niveau niveaus level levels thema themas
    theme de het een en of van voor in op bij met aan uit naar om te dat die dit deze der den des
    tot als dan door over onder tegen tussen zonder binnen buiten na per sinds tijdens via
    volgens naast langs rond rondom achter boven is zijn was waren ben bent wordt worden werd
    werden geworden heeft hebben heb had hadden kan kunnen kun kon konden mag mogen moet moeten
    moest mot wil willen wilt wilde zal zullen zou zouden ga gaat gaan ging doe doet doen deed
    gedaan maken maakt maak ik jij je u wij we zij ze hij hem haar hun ons onze jouw jullie mij
    me er hier daar waar wie wat welk welke hoe waarom waarvan waarmee waarvoor waarop waarbij
    hoeveel wanneer niet geen wel ook nog al alle alles allemaal elk elke ieder iedere iets niets
    iemand men zich zelf zo zoals dus maar want omdat terwijl hoewel indien mits tenzij toch even
    eens eigenlijk graag aub svp hoi hallo hey beste dag goedemorgen goedemiddag bedankt dank
    please hi hello thanks thank eerst nu straks later altijd nooit soms vaak meestal ongeveer
    zeer erg heel veel weinig meer minder meest minst andere ander anders zelfde beide enkele
    sommige bijvoorbeeld bv bijv etc enz ivm mbt tav ihkv obv nav incl excl mijn toe af t m n k s
    d zn m'n z'n 'm 't the a an and or for on at by with to from into about under between without
    within are were be been being has have do does did can could may might must shall should will
    would i you he she it they us them my your his her its our their this that these those there
    here which what who whom whose how why when where not no nor so than then too very just also
    any some all each every both few more most other such only own same if because while up out
    off again need needs wants like get gets got let
    """
)
# Words that say that somebody is buying; never looked for either.
DOMAIN = listed(
    """
    eis eisen eist geeist criterium criteria crietria criterea kriteria mvi mvoi inkoop inkopen
    inkoopt inkopers inkoper ingekocht inkooptraject inkoopcriteria inkoopeisen inkoopbeleid koop
    kopen koopt gekocht aankoop aankopen aanschaf aanschaffen aanschaft aangeschaft aanbesteding
    aanbestedingen aanbesteden aanbesteedt aanbestedingsdocument aanbestedingsleidraad
    aanbestedingstraject bestek bestekken bestekeisen offerte offertes offerteaanvraag uitvraag
    uitvragen leidraad pve programma contract contracten contracteren raamcontract raamcontracten
    raamovereenkomst raamovereenkomsten overeenkomst leverancier leveranciers inschrijver
    inschrijvers inschrijving opdrachtnemer duurzaam duurzame duurzamer duurzaamheid verduurzamen
    verduurzaming duurzaamheidseisen duurzaamheidscriteria verantwoord verantwoorde
    maatschappelijk maatschappelijke groen-inkopen keurmerk keurmerken certificaat certificaten
    certificering voorwaarden voorwaarde inkoopvoorwaarden bewijs bewijsmiddelen bewijsmiddel
    voorschrijven voorschrift voorschriften norm normen richtlijn richtlijnen criteriatool
    productgroep productgroepen specificatie specificaties gunnen gegund perceel percelen
    marktconsultatie criterion requirement requirements require requires required demand demands
    buy buying bought purchase purchasing purchased procure procurement procuring tender tenders
    tendering sustainable sustainability sustainably responsible contracts supplier suppliers
    rule rules standard standards spec specs specification specifications label labels
    certificate certificates spp gpp
    """
)
# Ordinary words: seldom the thing that is bought, so hardly missed when the catalogue lacks them.
GENERAL = listed(
    """
    aannemer aannemers bedrijf bedrijven partij partijen firma contractor contractors company
    companies vendor vendors instead both several gemeente gemeenten gemeentelijk gemeentelijke
    organisatie afdeling collega collegas team nieuw nieuwe nieuws oud oude goed goede beter
    beste best groot grote klein kleine lang lange kort korte hoog hoge laag lage eerste tweede
    derde volgend volgende komend komende huidig huidige bestaand bestaande vast vaste extra
    algemeen algemene speciaal speciale mogelijk mogelijke belangrijk belangrijke belangrijkste
    verplicht verplichte verplichten wettelijk wettelijke goedkoop goedkope duur dure simpel
    simpele schoon schone elektrisch elektrische jaar jaren maand maanden week weken dagen tijd
    termijn termijnen zomer winter voorjaar najaar vandaag morgen gisteren 2023 2024 2025 2026
    2027 2028 vraag vragen vraagt gevraagd stellen stelt stel gesteld gelden geldt geld geven
    geeft gegeven zoek zoeken zoekt gezocht vind vinden vindt gevonden weten weet zien zie kijk
    kijken laat laten krijg krijgen krijgt nemen neemt neem genomen komen komt kom hoort horen
    zetten zet staan staat gebruik gebruiken gebruikt gebruikte bestaan bestaat hebt nodig helpen
    help bedoel bedoelt vervangen vervang vervangt vervanging vernieuwen vernieuwing kiezen kies
    keuze uitbesteden uitbesteed leveren levering levert geleverd plaatsen plaatsing plaats
    regelen regel regels starten start beginnen begin bezig klaar opnemen opname toepassen
    toepassing letten let verlangen verlangt afspreken afspraken voldoen voldoet meenemen
    beoordelen beoordeling beoordeelt bepalen minimaal minimale maximaal minstens mee rekening
    houden prijs prijzen kosten bedrag euro budget kwaliteit offreren aanbod markt soort soorten
    type types product producten spullen spul dingen ding zaken zaak onderdeel onderdelen aantal
    stuk stuks lijst overzicht informatie info uitleg tekst document documenten bestand bestanden
    voorbeeld voorbeelden mogelijkheden manier stap stappen plan plannen project projecten
    traject opdracht opdrachten werk werken werkt beleid wet wetgeving verschil thema themas
    onderwerp advies aandachtspunten aandacht punt punten deel delen rol invloed medewerkers
    medewerker personeel mensen bewoners inwoners burgers ambtenaren collegae klant januari
    februari maart april mei juni juli augustus september oktober november december maandag
    dinsdag woensdag donderdag vrijdag zaterdag zondag vanavond vanmiddag dagelijks dagelijkse
    wekelijks jaarlijks nachtelijk nachtelijke buiten beneden boven overal ergens effe effen even
    vraagje ouwe vuil vuile ofzo ofzoiets eraan ervan erop erbij erin ervoor daarvoor daarbij
    daarvan daarop hiervoor ja nee ligt liggen vol volle leeg lege half halve weg berg rot
    kapotte lekt lekken kant kanten man mannen vrouw vrouwen kinderen ouderen jeugd rotzooi prut
    inleveren afvoeren aanvoeren opruimen ophalen sjouwen weghalen verwijderen renoveren bouwen
    slaan leggen aanleggen aansluiten aansluiting bestellen besteld terug terugnemen terugname
    inkopen gaat over staand leegstaand leegstaande grootschalig gescheiden verschillende diverse
    bepaalde enig enige eigen rode groene blauwe witte zwarte duurzaams iemand opeens zeg hoor
    zeker gewoon gauw snel snelle vlug vooral liever liefst tellen tijdens meteen meebrengen
    houdt loopt lopen zitten zit blijft blijven hele volledig volledige compleet complete
    onderhoud onderhouden beheer huren huur leasen lease inzetten inzet hulp gebied locatie
    locaties plek plekken down back away together outdoor indoor daily weekly monthly yearly
    dirty used hand-held under frames door doors woman men women children elderly home house room
    rooms place places get give put take make made making being set sets lay laying remove
    removing removal tear tearing apart really simply quick quickly rather prefer soon later
    everywhere somewhere new old good better big small first next current existing general
    important mandatory legal cheap clean electric year years month today tomorrow question
    questions ask asking apply applies applicable find look looking know see show use using
    replace replacing replacement renew choose choice deliver delivery include including consider
    check kind products thing things stuff list overview information example examples way step
    work works working service services policy law municipality municipal city town staff people
    employees council our minimum level
    """
)
# They name what is bought too, but has no place in the catalogue.
OUTSIDE = listed(
    """
    opleiding opleidingen cursus cursussen coaching drone drones wapen wapens boot boten schip
    schepen muziekinstrumenten speelgoed boeken kunst schilderijen juwelen sieraden cosmetica
    dieren paarden laboratorium ambulance politie uitvaart begrafenis crematie bankrekening
    betalingsverkeer website websites portaal licentie licenties archief archivering abonnementen
    krant kranten tijdschriften enquete onderzoek onderzoeken therapie behandeling diagnostiek
    verpleging dagbesteding opvang bewind psycholoog makelaar taxatie vastgoed aandelen belegging
    beleggingen visum reisverzekering course courses weapon weapons boat boats ship ships toys
    books art animals laboratory funeral bank portal licences archive newspaper newspapers
    magazines survey research therapy treatment nursing childcare realtor estate shares
    investment investments visa verzekering verzekeringen verzekeraar notaris advocaat advocaten
    advocatuur juridisch juridische belasting belastingen fiscaal fiscale accountant medisch
    medische tandarts huisarts arts artsen ziekenhuis apotheek medicijnen vaccins zorg jeugdzorg
    thuiszorg pleegzorg kinderopvang software app applicatie crm erp boekhouding bankieren lening
    leningen hypotheek pensioen subsidie marketing reclame campagne vertaling vertaalbureau tolk
    incasso deurwaarder muziek vliegtuig satelliet insurance notary lawyer lawyers legal law tax
    fiscal accounting medical dentist doctor hospital pharmacy medicine medicines vaccines loans
    loan mortgage pension translation interpreter campaign advertising music aircraft satellite
    jewellery cosmetics subscriptions
    """
)
# They say that something has to come, go or be done: perhaps it is bought.
NEARLY_BUYING = listed(
    """
    nieuw nieuwe nieuws vervangen vervang vervangt vervanging vernieuwen vernieuwing laten
    bestellen bestel bestelt leasen lease huren huur uitbesteden uitbesteed leveren levering
    aanleggen aanleg plaatsen renoveren renovatie moeten moet mot willen nodig vragen vraag
    gevraagd letten voldoen verplicht advies regels regel beleid duurzaams voorkeur alternatief
    alternatieven tweedehands need needs new replace replacing replacement order ordering hire
    hiring rent renting install installing outsource outsourcing want ask asking consider advice
    choose supply mandatory
    """
)
# They ask for help with something of one's own, or about how things are just now.
INTENT = listed(
    """
    helpdesk contactpersoon reparatie repareren gerepareerd lunchtijd pauze borrel verjaardag
    collega's overlast buren buurman ruzie boete bekeuring bijbaan stage loonstrook reiskosten
    thuiswerken repair repaired neighbour neighbours noise fine parked payslip lunchtime mijn m'n
    mn ikzelf wanneer kapot stuk defect storing wachtwoord inloggen ingelogd login laat
    openingstijden open geopend gesloten afgesloten dicht telefoonnummer mailadres adres verlof
    vakantie ziek ziekmelden declaratie declareren declaraties salaris loon vacature vacatures
    solliciteren aanvragen aanvraag vergunning paspoort rijbewijs identiteitskaart uitkering
    bijstand toeslag toeslagen trouwen aangifte melding melden klacht klagen opgehaald ophalen
    reserveren boeken afspraak parkeren kwijt vergeten vertel mop grap gedicht vertaal hoofdstad
    president wk gewonnen wie waarom waar verliezen inleveren kost leeg vrij kaartjes tarief
    tarieven menu lekker lekkere vies vieze uitgevallen foutmelding vanavond vanmiddag vanochtend
    gisteren gestolen deuk geplet hangt stinkt piept lekt storingsnummer bellen bel mailen
    subsidie bezwaar belasting ozb lenen lidmaatschap abonnement bezorgtijden rooster
    dienstregeling my mine me when where why who broken password hours close closed phone address
    leave holiday holidays sick expenses salary vacancy apply permit passport licence license
    joke poem weather translate parking book booking reserve lost forgot collected pickup
    complaint empty free tonight afternoon morning evening yesterday call ticket tickets fee fees
    dented stolen always stuck red membership subsidy
    """
)
# They make a sentence: what is said of a thing, rather than the thing to buy.
SAYING = listed(
    """
    is was waren ben bent ik jij je hij zij staat staan ligt liggen hangt komt kom kan kun mag
    heeft heb hebben doet doe gaat zit zitten krijg krijgt hoe wat waar wie wanneer waarom
    hoeveel are am i you he she has have had does did can could what how where who when why
    """
)
# What follows is where something is, not what it is.
PLACE_BEFORE = listed(
    "bij in op naast langs rond rondom tegenover achter boven onder binnen nabij at in on near "
    "beside behind around inside next"
)
# Places that are often named beside the thing that is bought.
PLACES = listed(
    """
    pand panden verdieping etage gang kelder loods terrein bouwterrein vijver gracht buurthuizen
    floor building site stadhuis stadskantoor gemeentehuis raadzaal raadszaal trouwzaal kantoor
    kantoren werf gemeentewerf park wijk buurt centrum binnenstad straat plein school scholen
    basisschool bibliotheek wijkcentrum dorpshuis buurthuis begraafplaats sporthal gymzaal
    zwembad museum station parkeergarage raadhuis theater hall office offices schools
    neighbourhood swembad bos town strand haven markt speeltuin
    """
)
FOLLOW = listed("en ook alleen enkel dan nu and also only or of maar but")
LINKING = listed("en of and or & + / , plus alsook als")
DUTCH = listed(
    "de het een en van voor welke wat hoe zijn wij we moeten gelden bij met op naar eisen eis ik "
    "aan uit zonder onze ons is er niet geen wil willen gaan inkopen aanbesteding criteria's "
    "inkoop duurzaam duurzame kopen stellen nieuwe mijn waar wie"
)
ENGLISH = listed(
    "the a an and of for which what how are we must apply with to from our us is there not no want "
    "buy buying requirements requirement tender sustainable my where who does do can should when "
    "award criterion procurement level at on new rules i you"
)
# Words that somebody means when they stand there: no slips of the pen.
MEANT = STOP | DOMAIN | GENERAL | INTENT | OUTSIDE | SAYING | EVERYDAY | THINGS
