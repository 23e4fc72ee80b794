"""Words so common that a typed one is meant, and is no slip or half of a word of a title."""

from domain.sentences.listed import listed

# They name a thing, so they may be half of a compound: "fiets" for "Fietspad".
THINGS = listed("""
account adres agenda appartement artikel artikelen arts auto banden bank bedden beeld beelden
beeldscherm beleid bergen bericht berichten bestuur beveiliging bewoners bezoek bezoekers
bibliotheek bier bloemen boek boeken boeren bomen boom boot bord borden bouwen brand brief broek
brood brug bureau bureaus burger burgers buurt camera campagne centrum collectie communicatie
computer concert controle culturele cultuur data deur deuren dienst diensten dier dieren digitale
directie dorp duurzame eiland elektrische energie eten evenement evenementen familie feest
festival fiets fietsen film formulier formulieren foto fruit gebied gebouwen gemeenschap gezin
gezondheid glas golf grens groei groen groene groente groep groepen grond handel haven hond honden
hoofd horizon hotel hout huid huis huizen hulp huwelijk industrie informatie internet inwoners
jeugd jongens jongeren kaart kaarten kamer kanaal kast kasten kennis kerk keuken kind kinderen
klanten kleding kleren klimaat koffie krant kunst kust kwaliteit land landen leden leerlingen
leger licht lijst locatie lucht machine mannen materiaal medewerker medewerkers media medische
meisjes meter middelen milieu mobiele model motor museum muur muziek natuur netwerk olie onderwijs
onderzoek ontwerp ontwikkeling opleiding orde organisatie oude ouders overheid overname paard
papier park parkeren personeel plaats planten plastic platform plein plek plekken podium post
presentatie prijzen product producten programma project provincie publicatie punt punten radio
recht rechten reclame regen reis reizen rekening restaurant rijden ring risico rivier route ruimte
samenwerking schip schoenen school service shirt speel spel spoor sporen sport stadion station
steen stelling stenen stichting stoel straat studenten studie stuk systeem taal tafel talen
techniek technische technologie tekst teksten telefoon televisie terrein theater thee toegang
toilet tour trainer training trap trappen trein tuin uitzending vader veilige veiligheid veld
velden vereniging vergelijking verkeer verkiezingen verkoop verslag vertaling vervoer video vis
vissen vlag vlees vliegen vliegtuig vlucht vluchtelingen voedsel voertuigen voetbal vogels
vrijwilligers vrouwen warm warme water website websites wegen wind winkel winkels wonen woning
workshop zaak ziekenhuis zitten zorg zwembad zwemmen
""")

# They name nothing that is bought or built.
EVERYDAY = listed("""
aanbidder aanbidders aanbod aandacht aandragen aangeboden aangeleverd aangenomen aangepast
aangezien aanleiding aanpak aanslag aanspraak aansprak aanspraken aanval aanvallen aanwezig
aanwezigheid aarde aardig above absoluut achter achtergrond achterstand actief actieve
activiteiten actually adapter adviseur adviseurs advisor advocaat advocaten afbeelding
afbeeldingen afgesloten afgesproken afhankelijk afkomstig aflevering afscheid afspraak afspraakje
afspraakjes afspreken afstand afternoon afvraag afvragen afwezig agent agenten ahead album
alderman aldus algemeen algemene allen allerlei almost along alsjeblieft alsnog alsof alweer
anderen angst another answer answers anti antwoorden anyone anything appje arme armen auteur
autumn avond avonds award awarded away baalt baan baas baby back bad bagel bagels baker bakfiets
bakker bakkers balen balend band bang banger banner banners baseer baseren basically basis bauer
bayer beantwoordt bedacht bedaren bedoel bedoeld bedoeling bedreigd beetje beginnen beginning
begint begon begonnen begraven begrepen begrijp begrijpen begrijpt begrip begun behandeld
behandelen behandeling behind behoefte behoorlijk behoren behouden behulp beiden bekant bekeken
bekend bekende bekijk bekijken beklonken belachelijk belang belangrijk belangrijke belangrijker
belangrijkste beleefd beleefde beleefden belegd belegde belicht belichten believe belijden bellen
belletje below beneden benen benieuwd bepaald bepaalde beperkt berecht berechten bereid bereidde
bereiden bereiken bereikt berg berichtje berkelland beroep berokkenen berucht beschermd beschermen
bescherming beschikbaar beschouwd beschreven beslissing besloot besloten bespreken besproken
bestaan bestaande bestaat bestand bestandje bestellen betaald betaalt betalen betekenen betekenis
betekent beter betere beticht betreft betrekking betrokken better between beurt bevaren bevat
bevatten bevestigd bevindt bevolking bewaak bewaard bewaarde bewaart bewaken beweer bewegen
beweging beweren bewijs bewijzen bewust bezig bezit bezocht bezoeken bezorgd bezwaarmaker bid bids
bieden biedt big bijdrage bijdragen bijgewerkt bijlage bijlagen bijvoorbeeld bijzonder bijzondere
binnendienst binnengekomen binnenkort binnensteden blauw blauwe bleek bleven blij blijkbaar blijkt
blik blink blinken blocked bloed bloeden bloei blog blokje board boodschap boord boos bordje
bosbeheer boss bouwplan bouwplannen boven bovendien bracht breder breed breedte breeze breng
brengen brengt brick bride bring broer broers bron bronnen buitenland buitenlandse buren busy call
called calling came carriere categorie centraal centrale certain change changed changes cheers
chest chief cijfers city clear clearly close closed closing club coach code colleague colleagues
collegaatje combinatie come comes coming commentaar commissie communicatief communicator
complicatie complicaties concept contact contacteer contacteren contractor contractors contracts
controleren cool cost costs council couple court creeren crisis curator daarbij daardoor daarin
daarnaast daarom dacht dagelijks dagelijkse dame dames dankzij dans dansen date dates dating datum
days deadline debat deelname deelnemers degene delay delayed delays delen deliver delivered
deliveries delivery democratie denk denken denkt department dergelijke despite details dezelfde
dicht dichtbij dichter dienen dient diep diepst diepste diest different dikke ding dingen dingetje
direct directe directeur discussie district diverse dochter documenten dode doeg doei doel dokter
dollar dommer doneer doneren donker donner doordat doorgaan doorgestuurd doper dossier dossiers
dover draagt draaien draait draft drafts dragen drama drinken dromen droog droom dubbele duidelijk
duidelijke duizend duizenden duren durham during dusver duur duurde duurt early easy echte
echtgenoot economie economische editie eenheid eenmaal eenmalige eentje eenvoudig eenvoudige
eerder eerlijk eeuw effect eigenaar eigendom eindsprint elections elkaar ellende email empty enig
enige enkel enkele enorm enorme eraan erbij ergens erger erin ermee ernstig erop erover eruit
ervan ervaren ervaring ervaringen ervoor eveneens evening everything excuses extra faciliteren
failliet faillissement fans fantastisch fantastische fast favoriete feestje feit feiten fewer
fietste fijne films final finale finally financiele find fine finish finished first flink flodder
forma formatie formaties formuliertje fortunately forum forward found fout fouten free front full
functie fusie gaandeweg game games gang gast gasten gaten gave gaven geappt gearresteerd gebaseerd
gebeld gebeurd gebeurde gebeuren gebeurt gebeurtenissen gebieden gebleven geboren gebouwd gebracht
gebrek gebruiker gebruikers gedacht gedachten gedeelte gedeeltelijke gedoe gedonder gedrag
gedragen gedurende gedwongen geel geest gefeliciteerd gegaan gegeten gegevens gegroet gehaald
geheel geheim geheime gehele geholpen gehouden geinteresseerd gekeken gekkenhuis gekocht gekomen
gekozen gekregen geldt gele geleden geleerd gelegen gelegenheid geleid geleverd gelezen gelijk
geloof gelooft geloven geluid geluk gelukt gemaild gemakkelijk gemeenschappen gemiddeld gemiddelde
gemist genaamd generaal generatie geniet genieten genoeg genoemd genomen gent georganiseerd
geplaatst geprobeerd gepubliceerd geraakt geregeld gericht geschiedenis geschikt geschreven
geslacht geslagen gesloten gespeeld gesproken gestaag gestart gestolen gestreken getrouwd gevaar
gevaarlijk geval gevallen gevangen gevangenis geven gevestigd gevoel gevoelens gevolg gevolgd
gevolgen gevonden gevraagd geweest geweld geweldig geweldige gewerkt gewestelijk gewestelijke
gewisseld gewond gewone gewonnen gezeik gezellig gezelschap gezelschappen gezet gezeur gezicht
gezocht gezond gisteravond give given gives goede goedenavond goeie goeiemiddag goeiemorgen
goeienavond good gooien goud gouden graden grand grande grap grapje grappig gratis great greetings
grenzen grind groef groeien groeps groeven grootste groter grotere ground grt grtz guess haal
haalde haalt haat halen hallootjes halve hand handen handig hands hangen hangende hangt hard harde
haren hart hartstikke heen heer heerlijk heerlijke heet held hele helmondse help helpen helpt
heren herinneren hetzelfde hield hierbij hierdoor hierin hieronder hierover hiervoor high
historische hoef hoeft hoek hoeveelheid hoeven hoge hoger hogere hoihoi hold holiday holidays home
honderd honderden honestly honger hoofdstad hoog hoogste hoogte hoop hoorde hoort hope hopefully
hopen hopes hoping horen houd houden houdt hours houten huge humor idee ideeen ijskast inclusief
inderdaad indien individuele indruk ineens info ingeleverd ingevuld ingezet inhoud initiatief
inside inspiratie instantie instead instellingen instituut inter interessant interessante
interesse internationaal international internationale interview invloed inzet issue issues
jaarlijks jaarlijkse jarige jeugdhuis jezelf joehoe jong jonge jongen journalist jouw judge judges
juist juiste justitie kabinet kader kamp kampioen kandidaat kanker kannen kans kansen kant kanten
kapot karakter keek keep kende kenia kennen kent kept keren keurig keuze kick kies kiest kijk
kijken kijkt kilo kilometer kits klaagt klaar klagen klant klas klasse klassieke kleur kleuren
klik klinkt klopt klus klussen know known knows koelkast koers koken koningin koninkrijk kont koop
koos kopen koppie korte korting kortom kost koud kracht kregen kritiek kruiken kruisje kunt kwaad
kwestie kwijt laag laatst lachen lacht lachte lachten lage lager lagere landelijke landschap lang
lange langer langzaam langzaamaan large lastig late laten lawyer lawyers league leave leaves leeft
leeftijd leeg leek leer lees leest left leg legal leggen legt leidde leiden leider leiding leidt
lekkere lengte leren less letterlijk leuke leuks leven leveren levert lezen lichaam lichtje lief
liefde liefst liegt liep liet lieve liever life light lights lijken lijkt lijn lijstje like liked
likes link linkje links little live logisch lokale long look looking looks loop loopt lopen lossen
love lovely luchten luckily luister luisteren lukt maakten maan maat maatje maatregelen
maatschappelijke maatschappij macht made mailtje maine make makes makkelijk makkelijker mama
manager manier manieren mannelijke map mapje mate maxine meanwhile mede meedoen meerdere
meerderheid meest meestal meester meeting meetings meid meiden meisje mekaar melden melding meneer
mening mens menselijke merk mess meteen mevrouw mezelf middel midden miljard miljoen miljoenen
ministerie minstens minute minuten minutes minuut mislukt miss missen missie mocht mochten moderne
moeder moeders moeilijk moeilijke moeite mogelijk mogelijke mogelijkheden mogelijkheid mogge
moment momenteel momenten mond money mooie mooiste mopper morning muurvast mvrgr naam naast nacht
nachts nadat name namelijk namen namens nat nationaal national nationale natuurlijk natuurlijke
nauwelijks neem neemt neer nemen nergens netjes neus news nice nicely niemendal nieuws nieuwtje
nightmare niveau nobody noch nodig noem noemde noemen noemt nogal nogmaals normaal normale nummer
nummers oceaan ochtend offer offers office officiele ogen omgaan omgeving omhoog omleiding
omleidingen omstandigheden onafhankelijk onafhankelijke ondanks ondergronds onderstaande onderweg
onderwerp onderwerpen onderzoeken ongeluk onlangs online onmiddellijk onmogelijk ontbijt ontdekt
ontmoet ontmoeten ontslag ontslagen ontstaan ontvangen ontwikkeld ontwikkelen ontwikkelingen
ontworpen ontzettend onzin ooit oorspronkelijk oorzaak oosterwolde open openbaar openbare opened
openen opens operatie opgenomen opgepakt opgericht opgestuurd oplossen oplossing opnemen opnieuw
oproep optie optreden opzichte order ordered orders organisaties organiseren originele other
others ouder oudere outside overal overgedragen overleden overwinning overzicht pagina pakken papa
papierwerk parlement part partner parts passen past patienten paus pauze pauzestand people percent
perfect perfecte perhaps period periode pers person personele personen persoon persoonlijk
persoonlijke phase phases piece piekfijn pijn place places plank planned plans plezier ploeg plus
poespas poging politici politie politiek politieke populair populaire positie positief positieve
praat prachtig prachtige praktijk praten precies premier prettig prettige price prices prins
privacy prive probeer probeerde probeert proberen problem problems proces procurement productie
professor profiel progress publiek publieke published puik puntje puntjes quarter question
questions quickly raakt raakte raar race raken ramp rand rap reactie reacties read ready reageert
reageren real reason reasons recept recepten rechtbank rechters rechts rechtszaak redactie
redacties redden redenen reed reeks regel regelen regelmatig regels regering regionale relatie
relatief reply republiek respect review richt richten richting rijdt rijk rijke rijn rijtje rode
roepen roept rollout rompslomp rond ronde rondom rood rottend rottende roze rug ruim running rust
rustig rustigjes ruzie said same samenleving says schaal schade schat schatje scheert schema
scherp scherpe scherven schiet schieten schijf schouders schreef schrijf schrijft schrijven
schrijver schuld schuldig second seconden sector seems seizoen selectie send sending sent serie
serieus serveert servet servetten several sfeer short show sign signed simpel sindsdien single
site situatie slaan slaap slaat slachtoffer slachtoffers slag slapen slecht slechte slim slot slow
slowly sluit sluiten small snap snapt snel snelheid snelle sneller soepel soepeltjes someone
something sommige sommigen soon soort soorten spec speciaal speciale specs speelde speelt spelen
speler spelers spijt spoed sprak sprake spreekt spreken spring spullen staking standaard standje
stapje stapsgewijs started starten starting staten steady steden steel steken stel stelde stellen
stelt stem stembanden stemmen ster sterk sterke sterker sterkte sterren sterven steun stijl stil
stof stop stoppen stopt storm straf strand streep street strijd strik stuck student studio stukje
stukken sturen stuur stuurgroep succes succesvol summer supplier suppliers sure surseance taak
taart take taken takes talent talk talked talking team teams tegelijk tegelijkertijd tegenover
tegenwoordig teken tekenen telefoontje tell telt temperatuur tenders tenminste tentoonstelling
tenzij tepel tepels terecht tergend term termijn terug test testen teugels teveel tevens tevreden
thank thema theorie thing things think third thought thuis tientallen tijdelijk tijden tijdje
tijdschrift tikkie time times tips titel toegestaan toegevoegd toekomst toestemming toetje toetjes
toevallig told tonen tonight took toon toont totale touch touched track traditionele trail train
trainee trains treedt treinen trek trekken trekt trok trots trouble trouw trouwen trouwens twain
twijfel twintig type uitdaging uiteraard uitgebreid uitgevoerd uitgezet uitgezonden uitleg uitslag
uitvalt uitvaren uitzondering unchanged under unfortunately unie unieke unit units universiteit
updates uren vaker vallen valt vanavond vandaan vanwege vanzelf vanzelfsprekend vast vaste
vastgesteld vechten veevoer veilig vele velen veranderd veranderen verandering veranderingen
verandert verantwoordelijk verantwoordelijkheid verband verbeeld verbeelden verbeteren verbinding
verboden verbonden verdachte verdeeld verdere verdienen verdient verdwenen verdwijnen verenigd
verenigde vergeet vergeten verhaal verhalen verhinderd verhinderen verhindert verjaardag verkeerd
verkeerde verklaring verkocht verkopen verlaten verleden verlegen verleggen verliefd verlies
verliezen verlof verloor verloren vermeerderen vermeld verminderd verminderde vermindert vermist
veroorzaakt veroveren verplicht verplichting verplichtingen verrassing verrichtingen verscheen
verschenen verschil verschillen verschillende versie version versions verslagen verstuurd vertel
verteld vertelde vertellen vertelt vertrek vertrekken vertrouwen verviers vervoegen verwacht
verwachten verward verwarde verwerkt verwijder verwijderd verwijderen verwonderen verzameld
verzender verzet verzoek viel vierde vieren vind vindt vinkje virus visie vissersboot vlak vloed
vloek vloeken vlogger vlot vlotjes vlotter vluchten voel voelde voelen voelt voeren voet voeten
vogelsoorten vol voldoende volg volgde volgen volgens volgt volk volle volledige voller volwassen
vond vonden voor vooralsnog voorbeeld voorbeelden voorbij voordat voordeel voorkomen voorlezen
voorlichting voorlopig voormalig voormalige voornamelijk voorstellen voort vooruit voorwaarts
voorwoord voorzien voorzitter vorig vorm vormen vormt vrede vreemd vreemde vreselijk vriend
vriendelijk vrienden vriendin vrij vrije vrijheid vrijwel vroeg vroeger vrouw vrouwelijke vuur
waarbij waard waarde waarden waarheid waarin waarna waaronder waarop waarvan waarvoor wacht
wachten wachtende wait waiting waits wakker waterlinie waterproof waterstaat wedstrijd wedstrijden
weertje wees wegens weird welcome welk welkom wens wereld wereldwijd werkelijk werkelijkheid
werken werking werknemers werkse werkt werkte weten wetenschap whole wierp wijn wijze wijzen wilt
winnaar winnen winst wint wish wishes wisten within without witte woerden woon woont woord woorden
work worked working works world worse worst wou wouden write written wrote years zagen zak zakken
zandt zat zeggen zeiden zeker zelf zelfs zetels zette zetten zeuren zeurt zichtbaar zichzelf ziek
ziekte ziens zingen zinnigs zodra zoek zoeken zoekt zogenaamde zoiets zolang zomaar zonde zonnetje
zonnige zoon zorgen zorgt zoveel zover zulke zult zwaar zwanger zware zwart zwarte
""")
