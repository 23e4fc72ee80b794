"""The phrases for what is done, runs or has yet to begin, in Dutch and in English."""

from domain.sentences.sign import Sign

PROGRESS: dict[Sign, str] = {
    Sign.DONE: """
        is|zijn gegeven|gevolgd|gehaald, van kracht, gehaald, behaald, binnengehaald, klar
        klaaar, kllar, klaat, klaar, afgerond, voltooid, gereed, gerealiseerd, af, getekend
        ondertekend, afgetekend, rond, opgeleverd, geleverd, uitgerold, afgehandeld, afgesloten
        afgevinkt, afvinken, afgewerkt, completed, complete, done, finished, signed, delivered
        geplaatst, geinstalleerd, gehouden, is|zijn|al|reeds|inmiddels|net|weer geweest
        vastgesteld, uitgevoerd, bezorgd, in de lucht, ingegaan, in werking getreden
        took effect, plaatsgevonden, took place, taken place, volbracht, volooid, gefixt, gelukt
        ready, hangt er, hangen er, achter de rug, in gebruik (genomen), in bedrijf, in werking
        operationeel, live, in use, in place, up_and_running, wrapped up, gereedgekomen
        gereedgemeld, ingevoerd, contract is binnen
        getekende|ondertekende contract|overeenkomst, handtekening staat|gezet
        kan|mag van de lijst (af), kan eraf, kan er af, kan dicht, kan worden afgesloten
        aangelegd, aangesloten, overgedragen, bekrachtigd, contract gesloten, verlengd
        gemonteerd, ingericht, is|zijn (allemaal|al|weer|nu) gebeurd, geregeld, achter ons
        hebben we gehad, geslaagd, in dienst, opgehangen, in huis
        is|zijn (er|allemaal|inmiddels|eindelijk) binnen, neergezet, afgemeld, gesigned, opgezet
        gedaan en klaar, voltooien, op voltooid, kan|mag|moet (op|naar) voltooid
        kan|mag weg van de lijst, kant en klaar, helemaal in orde, in orde, is voor elkaar
        finito, been done, kan van mijn lijst|lijstje (af), van mijn lijst af
        kan afgesloten|afgevinkt worden, kan uit de lijst, doorgevoerd
        is|zijn|al|allemaal gedaan|gedoan, kloar, kloor, veur mekaar, voor elkaar, vastgelegd
        fini, tekend, all set, staat er, staan er, ligt er, rolled out, installed, afgeleverd
        gearriveerd, in ontvangst genomen, tot een goed einde, contracten zijn binnen""",
    Sign.STEP: """
        draait, draaien, draoit, rijdt, rijden, gegund, voorlopig gegund, gunning, standstill
        standstilltermijn, alcatel, alcateltermijn, bezwaartermijn, gepubliceerd, tenderned
        nota van inlichtingen, nvi, marktconsultatie, marktverkenning, in de markt (gezet)
        op de markt (gezet), offertes (zijn) binnen
        offertes aangevraagd|opgevraagd|uitgevraagd|ontvangen, offerte|offertes, uitgevraagd
        inschrijvingen (zijn) binnen, inschrijvingen, aangevraagd, opgevraagd, besteld
        opdracht (is) verstrekt|gegeven, opdracht verleend, in bestelling, bestek, aanbesteed
        in aanbesteding, (wordt|is) aanbesteed, awarded, provisionally awarded, published
        standstill period, tendered, in tender, out to tender, bids, quotes, ordered, offers
        beoordelen|beoordeling, in concept, concept, programma van eisen, pve, selectieleidraad
        leidraad, aankondiging, in onderzoek, uitgeschreven
        onderhandeling|onderhandelingen|onderhandelen, uitvraag, proefdraaien
        aanbestedingsstukken, aanbestedingsdocumenten, inschrijftermijn, gunningsadvies
        gunningsbesluit, tekenronde, inventarisatie, verificatie, verificatiegesprek
        presentaties, schouw, opdracht gegeven""",
    Sign.RUNS: """
        loopt|lopen af, loopt op zijn|z'n eind, so far so good
        in (de) ontwerp|voorbereiding|aanbesteding|ontwerpfase
        gaat het (best|heel|erg) goed|prima|lekker|redelijk, moet|moeten nog komen
        in behandeling, in procedure, beoordelingsfase, ter inzage
        bij juridisch|inkoop|jz|legal|control, ligt|liggen|lig (nu|nog) bij, with legal
        ter vaststelling|besluitvorming|goedkeuring|beoordeling|ondertekening|tekening
        hard aan de slag, with procurement|purchasing|council, loopt, lopen, loop, lopend
        lopende, lop, bezig, in uitvoering, onderweg, onderhanden, mee bezig, op schema
        volgens schema, op koers, vordert, vorderen, running, in progress, ongoing, underway
        under way, on track, on schedule, busy, working on, work in progress, wip
        actively working, doorgaan, wordt|worden weer, aan de gang, in gang (gezet), in de maak
        doende, onder handen, actief, vorderingen, gevorderd, goede voortgang, voortgang
        aan het rollen, hard getrokken, in gesprek, in overleg, besprekingen, werken wij
        er wordt gewerkt, wordt hard gewerkt, gewerkt aan, vol gas, active, progressing
        continues, continuing, carrying on, continueert, zijn er bijna, er bijna, bijna zover
        naar de raad|directie|commissie|wethouder, naar het college|directieteam|mt|dt
        zit|zitten (nu|nog) bij, onverminderd, blijft lopen, blijven lopen
        loopt lekker|goed|prima|nog|gewoon|weer, draait lekker|goed|prima, in de steigers
        druk mee, nog mee bezig, on going, coming along, making progress, op dreef, zijn beslag
        uitvoering gegeven
        gaat traag|langzaam|moeizaam|goed|lekker|prima|vooruit|gestaag|gewoon|redelijk|voorspoedig
        gaat (de) goede kant op, going well|fine|strong, moving along, in volle gang, gaande
        onderhande, zijn we aan het, in ontwikkeling
        aan het werk|doen|uitvoeren|schrijven|opstellen|testen
        aan het inventariseren|verzamelen|voorbereiden|uitrollen|plaatsen|bouwen
        aan het afronden|onderzoeken
        in productie, wordt gewerkt, werken eraan, schiet (al) niet op, werken we
        wordt aan gewerkt, aan gewerkt, werk aan, loopt door, nog te gaan, vol op, volop
        gestaag, gaan (weer) door|verder, continueren, gaat door, lobt, lup, halfway through
        gaat z'n|zijn gangetje, op stoom, loopt weer, vlot, schiet op, is with the""",
    Sign.BEGINS: """
        begonnen, gestart, gestart met, begint, beginnen, start, starten, van start (gegaan)
        opgestart, opstarten, aangevangen, aanvang, aftrap, started, begun, herstart, hervat
        resumed, opgepakt, oppakken, aan begonnen, begunn'n, begunnen, starts, starting, begins
        afgetrapt, aan de slag, kicked off, uit de startblokken""",
    Sign.PLANNED: """
        gepland, ingepland, planned, scheduled, op de planning, op de rol, in voorbereiding
        not started, not yet started, niet gestart, nog te starten|beginnen, yet to start|begin
        geen letter op papier, op stapel, nog in te plannen, nog niet aan de beurt
        nog geen stap gezet, nog niets in gang gezet, nog niet mee aangevangen
        nog niet van start, nog niet aangevangen, komt nog, komt later, moet nog beginnen
        still to start, to be started, not yet begun, yet to begin, is for later
        nog niet ingezet, nog opstarten, nog op starten, nog op te pakken, ligt nog niks
        not kicked off, staat gepland, in de planning, op de agenda, in de pijplijn, not begun
        nog op te starten, nog geen begin, nog niet in gang, staat voor de deur
        hasn't|haven't started|begun, nog niet opgepakt, nog niet aan begonnen
        nog niet mee begonnen, nog niet aan toe, moet nog beginnen|starten|opgestart, upcoming
        op de wachtlijst""",
    Sign.OFTEN: """
        nog steeds, nog altijd, elke|iedere week|maand|dag, elk|ieder kwartaal|jaar, wekelijks
        maandelijks, elke|iedere twee|drie|vier|zes|2|3|4|6 weken|maanden
        every week|month|day|quarter, dagelijks, structureel, weekly, monthly, still going""",
    Sign.TO_FINISH: """
        tekenen, tekent, teken, ondertekenen, afronden, af te ronden, ronden, rondt, opleveren
        levert, leveren, afsluiten, finish, sign, finalise, finalize, finishing, signing
        afmaken, completing, volgt, volgen volgende|in|later|nog
        laatste loodjes|puntjes|hand|stap, in de afrondende fase, afrondende fase, eindfase
        final stage|stages|phase|touches""",
    Sign.REOPENED: """
        terug naar af, weer open, heropend, klopt niet|nie, was niet waar, opnieuw geopend
        reopened, opnieuw open, teruggedraaid, opnieuw begonnen|beginnen|starten|gestart
        weer opengezet, opnieuw aanbesteden|aanbesteed, open again""",
}
