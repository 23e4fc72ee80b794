"""The words that people use for how far something is, in Dutch and in English."""

from enum import Enum, auto

from domain.sentences.phrases import Phrases


class Sign(Enum):
    """What a phrase is a sign of, before denials, hopes and dates around it are weighed."""

    DONE = auto()
    STEP = auto()  # a step of the way: awarded, published, ordered
    RUNS = auto()  # plainly still running
    BEGINS = auto()
    PLANNED = auto()
    SAME = auto()
    WAITS = auto()  # stuck, delayed, waiting for somebody
    STILL = auto()  # lies still
    DROPPED = auto()
    STOPPED = auto()
    REOPENED = auto()
    MUST_YET = auto()
    TO_FINISH = auto()  # the end is still ahead: "we tekenen morgen"
    OFTEN = auto()  # again and again: it runs
    IDLE = auto()  # words of a status that say none: "af en toe"
    UNTOLD = auto()  # says itself that it tells nothing: "kom ik op terug"


WORDS: dict[Sign, str] = {
    Sign.DONE: """
        is|zijn gegeven|gevolgd|gehaald, van kracht, gehaald, behaald, binnengehaald, klar, klaaar, kllar, klaat, klaar, afgerond, voltooid, gereed, gerealiseerd, af, getekend, ondertekend, afgetekend, rond
        opgeleverd, geleverd, uitgerold, afgehandeld, afgesloten, afgevinkt, afvinken, afgewerkt
        completed, complete, done, finished, signed, delivered, geplaatst, geinstalleerd
        gehouden, is|zijn|al|reeds|inmiddels|net|weer geweest, vastgesteld, uitgevoerd, bezorgd
        in de lucht, ingegaan, in werking getreden, took effect, plaatsgevonden, took place, taken place, volbracht, volooid, gefixt, gelukt, ready
        hangt er, hangen er, achter de rug, in gebruik (genomen), in bedrijf, in werking, operationeel, live, in use
        in place, up_and_running, wrapped up, gereedgekomen, gereedgemeld, ingevoerd
        contract is binnen, getekende|ondertekende contract|overeenkomst, handtekening staat|gezet
        kan|mag van de lijst (af), kan eraf, kan er af, kan dicht, kan worden afgesloten
        aangelegd, aangesloten, overgedragen, bekrachtigd, contract gesloten, verlengd, gemonteerd, ingericht
        is|zijn (allemaal|al|weer|nu) gebeurd, geregeld, achter ons, hebben we gehad, geslaagd, gerealiseerd
        in dienst, opgehangen, in huis, is|zijn (er|allemaal|inmiddels|eindelijk) binnen, neergezet, afgemeld
        gesigned, opgezet, gedaan en klaar, voltooien, op voltooid, kan|mag|moet (op|naar) voltooid
        kan|mag weg van de lijst, kant en klaar, helemaal in orde, in orde, is voor elkaar, finito, been done
        kan van mijn lijst|lijstje (af), van mijn lijst af, kan afgesloten|afgevinkt worden, kan uit de lijst
        doorgevoerd, is|zijn|al|allemaal gedaan|gedoan, kloar, kloor, kloar, veur mekaar, voor elkaar, vastgelegd
        fini, tekend, all set, staat er, staan er, ligt er, rolled out, installed
        afgeleverd, opgehangen, gearriveerd, in ontvangst genomen, tot een goed einde
        contracten zijn binnen""",
    Sign.STEP: """
        draait, draaien, draoit, rijdt, rijden
        gegund, voorlopig gegund, gunning, standstill, standstilltermijn, alcatel, alcateltermijn
        bezwaartermijn, gepubliceerd, tenderned, nota van inlichtingen, nvi, marktconsultatie
        marktverkenning, in de markt (gezet), op de markt (gezet), offertes (zijn) binnen
        offertes aangevraagd|opgevraagd|uitgevraagd|ontvangen, offerte|offertes, uitgevraagd
        inschrijvingen (zijn) binnen, inschrijvingen, aangevraagd, opgevraagd, besteld
        opdracht (is) verstrekt|gegeven, opdracht verleend, in bestelling, bestek
        aanbesteed, in aanbesteding, (wordt|is) aanbesteed, awarded, provisionally awarded, published
        standstill period, tendered, in tender, out to tender, bids, quotes, ordered, offers
        beoordelen|beoordeling, in concept, concept
        programma van eisen, pve, selectieleidraad, leidraad, aankondiging
        in onderzoek, uitgeschreven, onderhandeling|onderhandelingen|onderhandelen, uitvraag, proefdraaien, pilotfase
        aanbestedingsstukken, aanbestedingsdocumenten
        inschrijftermijn, gunningsadvies, gunningsbesluit, tekenronde, inventarisatie
        verificatie, verificatiegesprek, presentaties, schouw, opdracht gegeven""",
    Sign.RUNS: """
        loopt|lopen af, loopt op zijn|z'n eind, so far so good, in (de) ontwerp|voorbereiding|aanbesteding|ontwerpfase
        gaat het (best|heel|erg) goed|prima|lekker|redelijk, moet|moeten nog komen
        in behandeling, in procedure, beoordelingsfase, ter inzage, bij juridisch|inkoop|jz|legal|control
        ligt|liggen|lig (nu|nog) bij, with legal, ter vaststelling|besluitvorming|goedkeuring|beoordeling|ondertekening|tekening
        hard aan de slag, with the, with procurement|purchasing|council
        loopt, lopen, loop, lopend, lopende, lop, bezig, in uitvoering, onderweg, onderhanden
        mee bezig, op schema, volgens schema, op koers, vordert, vorderen, running, in progress, ongoing, underway
        under way, on track, on schedule, busy, working on, work in progress, wip, actively working
        doorgaan, wordt|worden weer, aan de gang, in gang (gezet), in de maak, doende, onder handen, actief
        vorderingen, gevorderd, goede voortgang, voortgang, aan het rollen, hard getrokken, in gesprek, in overleg
        besprekingen, werken wij, er wordt gewerkt, wordt hard gewerkt, gewerkt aan, vol gas, testfase
        active, progressing, continues, continuing, carrying on, continueert, zijn er bijna, er bijna, bijna zover, naar de raad|directie|commissie|wethouder
        naar het college|directieteam|mt|dt, zit|zitten (nu|nog) bij, onverminderd, blijft lopen, blijven lopen
        loopt lekker|goed|prima|nog|gewoon|weer, draait lekker|goed|prima, in de steigers, druk mee, nog mee bezig
        on going, coming along, making progress, op dreef, zijn beslag, uitvoering gegeven
        gaat traag|langzaam|moeizaam|goed|lekker|prima|vooruit|gestaag|gewoon|redelijk|voorspoedig, gaat (de) goede kant op
        going well|fine|strong, moving along, in volle gang, gaande, onderhande
        zijn we aan het, in ontwikkeling, aan het werk|doen|uitvoeren|schrijven|opstellen|testen
        aan het inventariseren|verzamelen|voorbereiden|uitrollen|plaatsen|bouwen|afronden|onderzoeken, in productie, wordt gewerkt, werken eraan, schiet (al) niet op
        werken we, wordt aan gewerkt, aan gewerkt, werk aan, loopt door
        nog te gaan, to go, vol op, volop, gestaag, gaan (weer) door|verder, continueren, gaat door, lobt, lup
        halfway through, gaat z'n|zijn gangetje, op stoom, loopt weer, vlot, schiet op""",
    Sign.BEGINS: """
        begonnen, gestart, gestart met, begint, beginnen, start, starten, van start (gegaan)
        opgestart, opstarten, aangevangen, aanvang, aftrap, started, begun, herstart, hervat, resumed
        opgepakt, oppakken, aan begonnen, start_in, begunn'n, begunnen, starts, starting, begins
        afgetrapt, aan de slag, kicked off, uit de startblokken""",
    Sign.PLANNED: """
        gepland, ingepland, planned, scheduled, op de planning, op de rol, in voorbereiding
        not started, not yet started, niet gestart, nog te starten|beginnen, yet to start|begin
        geen letter op papier, op stapel, nog in te plannen, nog niet aan de beurt, nog geen stap gezet, nog niets in gang gezet
        nog niet mee aangevangen, nog niet van start, nog niet aangevangen, komt nog, komt later, moet nog beginnen
        still to start, to be started, not yet begun, yet to begin, is for later, nog niet ingezet, nog opstarten
        nog op starten, nog op te pakken, nog op te pakken, ligt nog niks, not kicked off
        staat gepland, in de planning, op de agenda, in de pijplijn, not begun, nog op te starten
        nog geen begin, nog niet in gang, staat voor de deur, hasn't|haven't started|begun
        nog niet opgepakt, nog niet aan begonnen, nog niet mee begonnen, nog niet aan toe
        pas in|na|vanaf|per, moet nog beginnen|starten|opgestart, upcoming, op de wachtlijst""",
    Sign.SAME: """
        ongewijzigd, onveranderd, zie vorige, unchanged, hetzelfde, idem, ongewiezigd, onveranderlijk
        niks|niets|nix|niet (er|daar) (aan|mee|met) gedaan, (nog) niks|niets|nix gedaan
        (nog) niks|niets|nix aan|mee gedaan, niks|niets|nix veranderd|gewijzigd|gebeurd
        niks|niets nieuws, geen nieuws, geen nieuwe ontwikkelingen|stand, geen ontwikkelingen
        geen wijziging|wijzigingen|verandering|veranderingen|mutatie|mutaties|update|updates
        geen voortgang|vooruitgang|bijzonderheden, no change|changes|news|update|updates|progress
        nothing new|changed|happened|done|to_report, niks|niets te melden, same as before|last
        net zo ver als, even ver als, zelfde als, zelfde stand|status|verhaal, als vorige keer|maand
        geen beweging, zelfde liedje, status quo, niets bijzonders, geen meter opgeschoten, niet opgeschoten
        geen stap verder, niet verder gekomen, niets|niks toe te voegen, niet mee bezig geweest, blijven liggen
        nog niet naar gekeken, niet aan gezeten, (er) (is) niets|niks (aan) gebeurd, niet naar omgekeken
        geen aandacht aan besteed, nul voortgang, noppes, geen reet|fluit|klap gedaan, niets|niks aan verandert|gewerkt
        geen tijd voor gehad, geen tijd (voor|gehad|aan), niet aan gewerkt, nog als vorige keer, gebleven zoals
        haven't had time, no time for|yet, hasn't|haven't moved|changed, has not moved|changed, not moved|changed, no developments|movement|difference, nothing|none since, stand still since last, niet meer geworden
        niets|niks (mee|aan) kunnen doen, niets meer over te melden, (nog) (altijd|steeds) hetzelfde|zelfde
        gelijk gebleven, blijft gelijk, niet veranderd|gewijzigd, niet aan toe gekomen
        niet aan toegekomen, niet toegekomen, no movement, haven't done anything|touched
        didn't do anything, did nothing, stand is gelijk, zelfde gebleven, nog zoals het was
        zoals het was, geen tijd|ruimte gehad, nog steeds zo, verder niks|niets
        (nog) niet aan gewerkt, niets|niks aan gebeurd, blijft zoals, stay|stays the same
        geen actie (op) ondernomen, niks|niets (aan) kunnen doen, hasn't changed, zelfde""",
    Sign.WAITS: """
        wacht, wachten, wachtend, wachte, wachtten, vertraging, vertraagd, bezwaar, bezwaren, bezwaor
        kort geding, rechtszaak, uitgesteld, uitstellen, uit te stellen, uitstel, stuck, delayed, delay, blocked, waiting, awaiting, waits
        zit vast, zitten vast, zit_we vast, loopt|lopen vast, vast op, vastgelopen, hangt op, hangt nog
        geen capaciteit|budget|geld|personeel|menskracht|handjes|materiaal|plek|materialen|onderdelen, schuift op|door, schuiven op|door
        opgeschoven, doorgeschoven, aangehouden, in afwachting, afhankelijk van, stagneert, stagnatie
        komt|komen niet verder, kom|komen niet verder, postponed, on the shelf, belemmerd, objection
        no capacity|budget, held up, hold-up, uitgelopen, loopt uit, lopen uit, geblokkeerd, gestrand
        achter op schema, achter op de planning, loopt achter, lopen achter, lopen we achter
        behind schedule, op de lange baan, vooruitgeschoven, te weinig mensen|capaciteit
        wacht op, loopt|lopen spaak, spaak gelopen, hapert, haperen, tegengehouden, tegenslag, tegenslagen, problemen
        probleem, conflict, beroep aangetekend, hoger beroep, in beroep, geschorst, schorsing, geen reactie|antwoord
        laat op zich wachten, blijft uit, kan|kunnen (nog) niet verder, kan pas verder, kunnen pas verder
        niet leverbaar, niet op voorraad, schaarste, netcongestie, stalled, held back, pending, bottleneck, lawsuit
        appeal, can't proceed|continue, out of stock, nog geen vergunning|akkoord|uitspraak|besluit|toestemming
        obstructie, geen vergunning|toestemming, vertroaging, zit op slot, in de wacht bij, vastzitten, zitten vast
        loopt vast, trekt zich, wordt opgehouden, opgehouden door, overmacht, stikstof, klem, klemgelopen
        geen akkoord, blijft liggen, blijft hangen, juridische procedure, geschil, obstakel, komen|komt er niet uit
        leveringsproblemen, tekort, wachtlijst, vertroagd, vertraogd, knelpunt""",
    Sign.STILL: """
        ligt|liggen|leit|lig|leg stil, staat|staan|steet|sta stil|stille, stilgelegd, stilgevallen
        stil, stille, op pauze, gepauzeerd, paused, pauze, on hold, onhold, on-hold, in de ijskast
        op z'n|zijn|zun gat, ligt plat, liggen plat, plat, in de wacht, geparkeerd, in de koelkast
        opgeschort, suspended, on pause, op hold, stilstaan, stil komen te liggen, op een laag pitje
        even niet actief, idle, at a standstill, tijdelijk gestopt|gestaakt, op een laag pitje, gestaakt
        pas op de plaats, tot stilstand (gekomen), ligt te verstoffen, gebeurt (er) (even) niks|niets (meer)
        doen we even niet, even niet, winterslaap, sluimert, gepauseerd, stilstand, op z'n reet|kont|kop, op zijn reet|kont
        tijdelijk niet, in de wachtstand, wachtstand, stopgezet tijdelijk, tijdelijk stopgezet, staat op pauze
        doet niemand (meer), halted, in limbo, parked, hiatus
        op slot, in de vriezer, slaapt, stil gelegd, stil gevallen, dormant, frozen""",
    Sign.DROPPED: """
        vervalt, vervallen, geschrapt, geannuleerd, afgeblazen, afgevoerd, dropped, cancelled, canceled
        gaat|gaan|ging (helaas|definitief|dus|toch|echt|zeker) niet|nie (meer) door, van de baan, van tafel, scrapped, called off
        gaat|gaan (hem) niet|nie worden, niet meer nodig, komt te vervallen, komen te vervallen
        stekker eruit, stekker er uit, stekker uit, geen doorgang, ingetrokken, afgelast, schrappen
        gecanceld, gecancelled, kan|mag weg, kan|mag in de prullenbak, prullenbak, uit het plan, van het plan gehaald
        weggestemd, gesneuveld, afgelast, wegbezuinigd, bezuinigd, doen we niet meer, zien (we|er) van af, zien ervan af
        afgezien, niet meer aan de orde, niet meer van toepassing, overbodig, komt er niet (meer), gaat niet gebeuren
        begraven, abandoned, won't happen, not happening, pulled the plug, binned, killed, no longer happening
        ziet er vanaf, ziet ervan af, zien er vanaf, ziet er van af, zien we vanaf, gaat niet meer gebeuren, hoeft niet meer, doorgestreept
        geskrapt, not going ahead, won't go ahead, will not go ahead, no longer needed, axed
        vervaalt, niet door laten gaan, stekker uitgetrokken, niet doorgaat, niet door gaat""",
    Sign.STOPPED: """
        stop, stoppen, gestopt, stopt, stopped, stopping, stoppe, houden (er|we) (mee) op, kappen ermee|mee
        stopgezet, beeindigd, houden ermee op, mee opgehouden, opgehouden, ermee opgehouden, quit
        ended, opgezegd, staken""",
    Sign.REOPENED: """
        terug naar af, weer open, heropend, klopt niet|nie, was niet waar, opnieuw geopend, reopened, opnieuw open, teruggedraaid, opnieuw begonnen|beginnen|starten|gestart
        weer opengezet, opnieuw aanbesteden|aanbesteed, open again""",
    Sign.MUST_YET: """
        moet|moeten|moest (het|de|er|we|ik|alleen) nog, still have|has|need|needs to, dient|dienen nog
        nog te tekenen, nog getekend worden, to be signed""",
    Sign.OFTEN: """
        nog steeds, nog altijd, elke|iedere week|maand|dag, elk|ieder kwartaal|jaar, wekelijks, maandelijks
        elke|iedere twee|drie|vier|zes|2|3|4|6 weken|maanden, every week|month|day|quarter, dagelijks, structureel, weekly, monthly, still going""",
    Sign.IDLE: """
        af en toe, af te wachten, wacht af, rond de, rond die, rond het, klaar mee, conform|volgens|zoals plan|planning
        zoals gepland|verwacht, volgens de planning, volgens schema, letter op papier, loopt de spuigaten uit, af en aan
        as planned, according to plan, gaat erom, loop stage, stond stil bij, af van, klaar om, done for today, well done
        goed gedaan, klaar voor vandaag, stil bij staan, hou op, stop de tijd, zo gedaan""",
    Sign.TO_FINISH: """
        tekenen, tekent, teken, ondertekenen, afronden, af te ronden, ronden, rondt, opleveren, levert
        leveren, afsluiten, finish, sign, finalise, finalize, finishing, signing, afmaken, completing
        volgt, volgen volgende|in|later|nog, laatste loodjes|puntjes|hand|stap, in de afrondende fase, afrondende fase, eindfase
        final stage|stages|phase|touches""",
    Sign.UNTOLD: """
        kom ik|we (er|daar|nog) (nog) op terug, kom ik (er|daar|nog) op terug, op terug
        weet ik niet, weet niet, geen idee, no idea, navragen, zoek ik (het|even) (nog|even) uit
        uitzoeken, nog even checken, even checken, don't know, not sure, get back to""",
}

SIGNS = Phrases(WORDS)
SIGN_WORDS = frozenset(SIGNS.single)

# Steps on the way that are finished before the action is: "bestek is klaar".
STEPS_ON_THE_WAY = frozenset("""
bestek bestekken pve programma eisen marktverkenning marktconsultatie inventarisatie offerteaanvraag
offerte offertes nvi inlichtingen voorbereiding voorbereidingen ontwerp voorontwerp concept tekening
tekeningen stukken documenten fase deel onderdeel stap onderzoek haalbaarheidsonderzoek analyse
beoordeling selectie gunning gunningsadvies gunningsbesluit proef pilot intake leidraad uitvraag
planning nota conceptnota advies notitie voorstel businesscase helft gesprek gesprekken kick-off
aanvraag vergunning design draft specification specs tender_documents first phase part consultation
intentieverklaring opdrachtbrief eerste tweede ronde schouw nulmeting meting raadsvoorstel
collegevoorstel startnotitie verkenning vragenronde aanbestedingsstukken aanbestedingsdocumenten
vooronderzoek plan plannen lijst opzet inkoopstrategie strategie bids proposal
""".split())
