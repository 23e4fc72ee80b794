"""Words that name no action by themselves: those of every sentence, and those of procurement."""

from domain.sentences.listed import listed

STOP = listed("""
de het een t 't d 'n n der den des van voor bij met en in op aan te tot om uit over onder tussen
naar per via als dan door tegen zonder vanuit binnen buiten of tijdens ten the a an for and to
on at by with from or & onze ons jullie mijn m'n mn zijn hun haar uw je
""")

# They stand in sentences about anything; a title must be named by more than these.
FUNCTION = STOP | listed("""
ik wij we wi'j ze zij hij hi'j er daar hier die dat deze dit dieje diejen wat wie waar welke hoe
wanneer waarom is was waren ben bent bint zijn zien ware word wordt worden werd werden geworden
heb hebt heeft hebben hebbe had hadden gehad ga gaat gaan ging gingen kan kunnen ken kon konden
mag mogen moet moeten most moest moesten wil willen wilde wilden zal zullen zou zouden zouwe doe
doet doen deed deden gedaan kom komt komen komme kwam kwamen krijg krijgt krijgen kreeg blijf
blijft blijven bleef zit zitten zat zaten sta staat staan stond stonden lig ligt liggen lag
lagen maak maakt maken maakte gemaakt zie ziet zag gezien weet wist zeg zegt zei gezegd vraag
vraagt geef geeft gaf gegeven laat nog al ook wel niet geen nooit niks niets nix alles alle
allemaal iets even effe effen ff efkes weer wéér steeds altijd vaak soms nu noe nou toen straks
later eerst daarna vervolgens inmiddels intussen ondertussen sinds vanaf tot totdat omdat want
maar dus doch echter toch zodat terwijl hoewel behalve alleen slechts vooral ongeveer circa zo
zoals zowel evenals net pas bijna haast heel helemaal erg zeer best goed prima lekker gewoon
echt eigenlijk eindelijk gelukkig helaas jammer hopelijk misschien wellicht waarschijnlijk
verder rest overige overig overigens anders beide allebei elk elke ieder iedere iedereen niemand
iemand men mij me jou hem hun haar hen zich ander andere eerste tweede derde laatste volgende
vorige afgelopen komende aanstaande huidige nieuwe nieuw oude oud grote groot kleine klein veel
weinig meer minder meeste paar aantal eens keer hoor he hè joh jo ja jao jaa nee neen tja ach oh
o eh uh uhm hmm hoi hallo hey hi dag goedemorgen goedemiddag beste groet groetjes groeten gr mvg
houdoe dank dankje bedankt thanks thx sorry please graag fijn weekend update stand zaken stavaza
status ok oke okay top super mooi leuk haha lol via mbt ivm nav gisteren gister eergisteren
vandaag morgen vanmorgen vanochtend vanmiddag week weken wk maand maanden jaar jaren dagen uur
kwartaal maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april
mei juni juli augustus september oktober november december zomer najaar voorjaar herfst winter
vakantie begin eind einde medio half helft kwart driekwart procent i i'm i've it its it's are
were be been being we're we've you she they them this that these those there here my our your
his her their us so but because if when once while although also too still already yet just only
about around not no none nothing never has have having do does did done will would shall should
can could may might must get got gets going go goes went now then than as all both each every
some any more much many very well really quite new next last since until before after again
today yesterday tomorrow monday tuesday wednesday thursday friday january february march june
july august october weeks month months year hello dear regards side afraid bit daarmee daarvan
daarvoor daarop daarover hiermee hiervan waarmee waardoor kort formeel druk drukke geplant
geland gelegd geleend gestort gesteld gedeeld gehoord gestuurd deelde doorlopend aflopend
gelopen geopend herinnering herinneringen verwachting reminder gemeten officieel definitief
volledig compleet totaal uiteindelijk reeds zogezegd inzake betreft betreffende wij'j een twee
drie vier vijf zes zeven acht negen tien elf twaalf one two three four five six seven eight nine
ten what which who where why how exactly need say
""")

# Words of every tender and every town hall: with other words of a title they help to tell it.
PROCESS = listed("""
contract contracten overeenkomst overeenkomsten bestek bestekken offerte offertes aanbesteding
aanbestedingen aanbestedingstraject tender inkoop inkoper inkopers inkooptraject project
projecten actie acties plan plannen traject trajecten opdracht opdrachten leverancier
leveranciers aannemer aannemers partij partijen raad college wethouder wethouders burgemeester
directie management directieteam mt gemeente gemeentes gemeenten afdeling afdelingen team teams
collega collega's collegas budget geld capaciteit tijd mensen bezwaar bezwaren rechter uitspraak
netbeheerder vergunning advies rapport notitie voorstel besluit akkoord handtekening juridisch
jurist juristen ict planning overleg gesprek gesprekken vergadering bijeenkomst sessie mail
vraag vragen antwoord criteria eisen eis wensen inschrijvingen inschrijving inschrijver
inschrijvers gunning beoordeling uitvoering voorbereiding start fase stap stappen deel onderdeel
onderdelen punt werk werkzaamheden kosten prijs proef pilot onderzoek resultaat resultaten reden
vertraging probleem problemen levering bewoners ondernemers bedrijf bedrijven scholen school
kantoor stad straat wijk wijken markt regio samen eigen kiezen bepalen maken gebruiken gebruik
realiseren concrete meten stroom gebruikt gebruikte hergebruikt hergebruikte schone schoon
sociaal sociale social vervangen vernieuwen onderhoud beheer mvi mvoi duurzaam duurzaamheid
circulair circulaire inkopen opstellen vinden plaatsen verzamelen vullen gebouwen gebouw buiten
langs hoeveel verhuizing verhuizingen montage plaatsing installatie bouw sloop implementatie
migratie uitrol oplevering afname evaluatie document rapportage opening aanleg realisatie
afronding bestelling factuur betaling lopende
contractbeheer contractmanagement aanbod ambitie bewustwording draagvlak
""")

# What titles begin with; they tell nothing of what is done it to.
DOING = listed("""
actualiseren vaststellen toepassen aanpassen onderzoeken monitoren uitvoeren opnemen uitwerken
herzien verbeteren deelnemen organiseren invoeren ontwikkelen betrekken stimuleren bevorderen
vergroten versterken voorbereiden verkennen inventariseren evalueren opstellen realiseren bepalen
maken kiezen
""")
PROCESS |= DOING

# Where things are done: they name an action only when no other word does.
SITES = listed("""
school scholen kantoor kantoren straat straten stad wijk wijken gebouw gebouwen bedrijf bedrijven
regio bewoners ondernemers stroom directieteam
""")

# Kinds of work: in a title that begins with one they may name it, elsewhere they are a step.
WORK = listed("""
sloop bouw verhuizing verhuizingen evaluatie rapportage aanleg implementatie migratie deelname
nieuwbouw renovatie herinrichting reconstructie verbouwing contractmanagement contractbeheer
bewustwording
""")
PROCESS |= WORK

# What compounds end in. Two that begin alike may mean the same when both end in one of these.
TAILS = listed("""
aanleg aanpak actie afdeling afspraken afvoer apparaten apparatuur artikelen automaten avond bad
baan bak bakken balie beheer beleid bestek bestrijding bijeenkomst bon boom boot borden bouw
bundel bus bussen centrum centrale contract controle criteria cursus dag dienst diensten doeken
dienstverlening experts gebouw gebouwen gebruik geld groep groepen gids hal hallen hulp
hulpmiddelen hout houder huis huizen inkoop inrichting installatie installaties inzameling kaart
kaarten kamer kantoor kast kasten keuring kist kleding kosten kunde kundige lab lampen lening
lessen levering licht lijst lokaal machine machines maat machinepark markt masten materiaal
materialen meting meter meters meubels middelen model monitor net netwerk notitie nota onderhoud
onderzoek opleiding opslag pakket pakketten palen panden paneel panelen pan papier pas pad paden
park parken plaat plaats plaatsen plan plannen plein pleinen plek plekken ploeg ploegen platform
post project projecten proef programma punt punten put putten raad regeling ring ritten route
routes ruimte ruimtes ruiming scan scans school scholen scooter servers spullen stad stelling
station straat straten stroom systeem systemen tafel taken tank techniek tegels team terrein
toestel toestellen training tuin tuinen uitgifte uren vak vakken veld velden verbruik
vergroening verkeer verlichting vervanging vervoer verwerking vloer voertuig voertuigen
voorziening voorzieningen vraag wagen wagens wand water weg wegen werk werken werkzaamheden wet
wijk wijken winkel wonen zaal zalen zaken zorg zone zones
""")

# Other things that stand last in names of places and works: "vaart" for "Zandvaart".
PLACES = listed("""
dijk dijken vaart werf laan lanen hof kade kades haven duin duinen poort heide akker akkers beek
bron burcht dreef gracht singel kruispunt rotonde sluis tunnel viaduct steiger fontein fonteinen
meubilair meubel meubels paal palen lamp lampen mast masten tool tools pomp pompen lift liften
loods loodsen ladder goot rioolgemaal gemaal accommodatie accommodaties voeding bank banken bord
borden scherm schermen telefonie telefoons reiniging inspectie bewaking keuringen afval
verlichting bibliotheek gymzaal garage stalling stallingen brief brieven doos dozen koffer koffers
busje busjes bedrijf ploegen buurt buurten kern kernen dorp dorpen kazerne archief balie boerderij
molen toren brug bruggen hall sluizen stuw stuwen beschoeiing duiker duikers struik struiken haag
hagen heg depot depots dashboard bassin kelder dak daken raam ramen deur deuren vloer vloeren muur
muren gevel gevels rolstoel stoel stoelen kast kasten krant kranten scooter tractor wagen wagens
hek hekken trap trappen sanitair servers laptops beamer drank dranken soep brood fruit bloem
bloemen planten hond honden bijen boek boeken folder folders baan banen sport zorg handel markt
hoek toren kant rand
""")

# What compounds end in that say little, so that the other half names both: "zwemvoorziening".
VAGUE = listed("""
project projecten contract contracten aanpak actie beleid beheer dienst diensten dienstverlening
voorziening voorzieningen onderhoud werk werken werkzaamheden materiaal materialen middelen
artikelen systeem systemen traject trajecten activiteiten zaken spullen bad inkoop aanbesteding
plan plannen programma regeling
""")

# These of them make another thing of it: "schoonmaakmiddelen" is not "schoonmaak".
PRODUCTS = listed("""
materiaal materialen middelen artikelen systeem systemen spullen bad voorziening voorzieningen
""")
