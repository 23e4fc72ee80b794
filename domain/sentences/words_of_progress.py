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
        kan eraf, kan er af, kan dicht, kan worden afgesloten
        aangelegd, aangesloten, overgedragen, bekrachtigd, contract gesloten
        gemonteerd, ingericht, is|zijn (allemaal|al|weer|nu) gebeurd, geregeld, achter ons
        hebben we gehad, geslaagd, in dienst, opgehangen, in huis
        is|zijn (er|allemaal|inmiddels|eindelijk) binnen, neergezet, afgemeld, gesigned, opgezet
        gedaan en klaar, voltooien, op voltooid, kan|mag|moet (op|naar) voltooid
        kant en klaar, helemaal in orde, in orde, is voor elkaar
        finito, been done
        kan afgesloten|afgevinkt worden, doorgevoerd
        is|zijn|al|allemaal gedaan|gedoan, kloar, kloor, veur mekaar, voor elkaar, vastgelegd
        fini, tekend, all set, staat er, staan er, ligt er, rolled out, installed, afgeleverd
        gearriveerd, in ontvangst genomen, tot een goed einde, contracten zijn binnen
        afgetikt, zit|zitten erop, zit er op, zit er weer op, in kannen (en kruiken), voor mekaar
        voormekaar, voorelkaar, mag|kan (er) dicht, mag|kan (er) af, mag|kan afgemeld (worden)
        mag|kan afgesloten (worden), mag|kan de kast|map in, kan het archief in, mag eraf
        mag|kan naar het archief, beklonken, uitgeleverd, vrijgegeven, geeffectueerd, afgemaakt
        klaargemaakt, geregeld en al, een feit, piece of cake, sorted, sorted out, closed
        closed out, finalised, finalized, concluded, handed over, implemented, all done
        over and done with, in the bag, put to bed, signed off, signed and sealed
        all set, good to close, can be closed, done and dusted, done deal, crossed off, ticked off
        off the list, kan in de map, compleet gemaakt, gearchiveerd, afgeleverd
        in productie genomen, in beheer, in beheer genomen|gegeven, naar beheer, overgedragen aan
        in gebruik gesteld|gegeven, opengesteld, geopend, feestelijk geopend, helemaal de deur uit
        achter de kiezen, achter|aan kant, gepiept, gefikst, bekeken en klaar, ingeregeld
        contract|overeenkomst ingegaan, contract is gesloten, akkoord en getekend
        door beide partijen getekend, handtekeningen staan|gezet, handtekeningen staan eronder
        handtekening staat eronder, krabbel staat|gezet, krabbel staat eronder, in het zakske
        in de zak, de deur uit, doorgevoerd en klaar, over de streep, over de finish, eindelijk af
        de vlag uit, vlag uit, zijn we vanaf, gepubliceerd op intranet, appeltje eitje, afgevinkt
        achter ons gelaten, tot tevredenheid afgerond, omgebouwd, omgezet, vervangen door
        geheel|volledig geplaatst, in kannen, gerond, mission accomplished
        hebben (we|wij) (eindelijk|nu) de|een handtekening, gepubliceerd op de site|website
        gepubliceerd op site|website|intranet|internet, op de site gezet, staat online
        online gezet
        hebben eindelijk|nu de|een handtekening, staat op de site|website
        please|pls close (this one|it), can close (this one|it), close it, close this one
        mark it|this (as) (completed|done), mark as completed|done
        staan|hangen|liggen|zitten|rijden|werken|doen|zijn (er) allemaal, alles hangt|werkt
        uitgedeeld, uitgereikt, aangenomen, goedgekeurd, vernieuwd, gelegd, geasfalteerd, geplant
        aangeplant, geverfd, gerepareerd, opgeknapt, hersteld, gebouwd, gesloopt
        bijgewerkt, geactualiseerd, overgezet, gemigreerd, uitgebaggerd, verhuisd, aangeschaft
        gerenoveerd, verbouwd, omgewisseld, verspreid, ingeleverd, aangekocht, approved, adopted
        replaced, built, demolished, renovated, distributed, handed out, migrated, planted, paved
        agreed and signed, project|raamcontract|overeenkomst|deal gesloten, gesloten met
        ingestemd met|en getekend, afgesloten hoofdstuk, raamcontract is gesloten, is gegoten
        is|zijn (al|allemaal|nu|inmiddels|weer|reeds) vervangen
        staat|staan erop, is|zijn (dus|nu|inmiddels|ook|weer|eindelijk) gedaan|gebeurd""",
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
        presentaties, schouw, opdracht gegeven
        minicompetitie, mini competitie, uitgezet, uitgezet bij|in, offerteronde, uitvraag gedaan
        uitvraag uit|verstuurd, marktdialoog, dialoogronde, dialoog, concurrentiegerichte dialoog
        voorselectie, shortlist, longlist, gunningsbrief|gunningsbrieven, gunningsbeslissing
        voorgenomen gunning, voorlopige gunning, definitieve gunning, definitief gegund
        afwijzingsbrieven, stilstandtermijn, opschortende termijn, op tenderned|negometrix|mercell
        tenderkalender, vragenronde, eerste|tweede nota, aanmelden, aanmeldingen, aanmelding
        inschrijving gesloten|sluit, kluis geopend, kluis open, startnotitie
        bestekfase, schetsontwerp, voorlopig ontwerp, definitief ontwerp, voorontwerp
        referentiebezoek, interviews, interview, enquete, proefperiode, proefopstelling
        testfase, getest, acceptatietest, op proef
        concept rondgestuurd|verstuurd, rondgestuurd, eerste|1e|tweede|2e|derde|3e concept
        eerste|1e|tweede|2e versie, conceptversie, raadsvoorstel, collegevoorstel
        letter of intent
        contractbespreking|contractbesprekingen, contractonderhandelingen, contract opgesteld
        contract ligt, contract wordt, conceptcontract, concept contract, draft, rfp, rfq, rfi
        shortlisted, tender published, evaluating, evaluation, under evaluation, negotiating
        negotiations, market consultation, first|second draft, on tenderned, tender closes
        bids received, contract award, award decision, letter sent, ruwbouw, fundering, damwand
        heiwerk, bouwrijp, sloopwerk, afgegraven, eerste paal|fase|lichting|levering|batch|slag
        implementatiefase, overgangsperiode, rollen uit
        opdrachtbevestiging, opdrachtverlening, bestelbon, purchase order, po verstuurd
        inkoopdocument
        bestelling|order (is) geplaatst|verstuurd|gedaan|uit, bestelling de deur uit""",
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
        in productie, wordt gewerkt, werken eraan, werken we
        wordt aan gewerkt, aan gewerkt, werk aan, loopt door, nog te gaan, vol op, volop
        gestaag, gaan (weer) door|verder, continueren, gaat door, lobt, lup, halfway through
        gaat z'n|zijn gangetje, op stoom, loopt weer, vlot, schiet op, is with the
        druk doende, doende mee, drukdoende, in afronding, afronding, in de afronding
        in (de) realisatie|uitrol|implementatie|beoordeling|bouw|afwikkeling, in (de) steigers
        in de fase, in de pen, in de maak, wordt aan getimmerd, onder de pannen, op gang
        goed|aardig|lekker op weg, op weg, op de goede weg, aardig op streek, op streek
        gestart en
        op tempo, vaart erin|in, op volle toeren, volle toeren, op volle kracht
        in volle vaart, in volle hevigheid, op rolletjes, loopt als een trein|tierelier
        als een trein|tierelier, als een zonnetje, gaat (ook|nog|wel) lekker|goed|prima|best
        gaan (ook|nog|wel) lekker|goed|prima|best, gaan (de) goede kant op, vol aan de bak
        aan de bak, hand aan gelegd, aan het opbouwen, onder constructie, in bewerking, wip
        half klaar, halfklaar, op een haar na, almost|nearly there, nearly done|finished
        eindsprint, laatste meters|rondje|ronde|deel|stukje, final stretch|lap|push|bits|details
        home stretch, ticking along, ticking over, well under way, well underway
        coming on|together, coming along nicely, moving forward|ahead, steady progress, progresses
        picked up again, picks up again, back on track, back in action, being worked on
        being built|prepared|drafted|written|reviewed|evaluated|rolled_out|delivered|installed
        under review|construction|development|negotiation, in the works|making, taking shape
        in the pipeline and running, rolling out, keeps going, plugging away, hard at work
        working hard, work continues|ongoing, plodding along, chugging along, on its way
        on our way, getting there, we zijn er bijna, we zijn er nog niet, is er nog niet
        zijn er nog niet
        nog lang niet (klaar|af|rond|gereed|voltooid|afgerond|getekend|zo_ver)
        nog (lang|zeker|bij_lange_na|verre) niet zover
        nog een eind|stuk|weg te gaan, nog een hele klus|weg, nog werk aan de winkel
        werk aan de winkel, nog heel wat te doen, nog veel te doen, nog aan het
        wordt geschreven|opgesteld|uitgewerkt|voorbereid|beoordeeld|uitgerold|geplaatst|gebouwd
        wordt geleverd|vervangen|aangelegd|gemonteerd|getest|ingericht|onderzocht|uitgevoerd
        worden geleverd|vervangen|aangelegd|gemonteerd|geplaatst|uitgevoerd|uitgerold|beoordeeld
        worden afgerond, nog niet helemaal|volledig (klaar|af|rond|gereed|voltooid|afgerond)
        wordt opgepakt, is opgepakt, loopt nu, lopen nu, doorlopen, zit schot in, schot in
        zit er vaart in, komt op gang, krijgt vorm, krijgt gestalte, neemt vorm aan
        staat in de steigers, in gang, doen we nu, doen nu, doet nu, nu bezig, zijn bezig
        zijn er druk mee, drukke mee, er mee aan de slag, timmeren aan, sleutelen aan, puzzelen
        sleutelen, schaven, schaven aan, aan het schaven|sleutelen|puzzelen|bouwen|draaien|rijden
        lopen door, lopend traject, blijft doorgaan, we blijven|gaan doorgaan, elke keer bij
        er elke keer bij, doen mee, doet mee, we doen mee, is er weer uit, weer uit
        weer verstuurd
        in onderzoek, wordt uitgezocht, in de running, gesprekken lopen, ligt op koers|schema
        liggen op koers|schema, op orde, verloopt goed|prima|volgens, verlopen goed|prima
        verloopt
        in de test, in test, in de pilot, in opbouw, is vertrokken, uit de startblokken
        stroef, moeizaam
        op de agenda van|bij|voor (de|het) raad|college|mt|directie|commissie
        op de agenda van|bij|voor (de|het) gemeenteraad|dt|stuurgroep|gemeenteraad
        gaat|verloopt|loopt|alles volgens (de) plan|planning|verwachting, going to plan
        going as planned, verre van klaar|af|rond|gereed|afgerond|voltooid, far from done|finished
        not there yet, zijn we er nog niet, nog volop, druk aan het, in de weer, in de weer mee
        in full swing, full swing
        gaat|gaan (wel|ook|dus|toch|gelukkig) gewoon|wel|gelukkig door|verder
        gaat|gaan|loopt|lopen|draait zoals altijd|gewoonlijk|gebruikelijk|vanouds
        done so far""",
    Sign.BEGINS: """
        begonnen, gestart, gestart met, begint, beginnen, start, starten, van start (gegaan)
        opgestart, opstarten, aangevangen, aanvang, aftrap, started, begun, herstart, hervat
        resumed, opgepakt, oppakken, aan begonnen, begunn'n, begunnen, starts, starting, begins
        afgetrapt, aan de slag, kicked off, uit de startblokken
        kick off, kicks off, van start gaan, van start gaat, aanvangen, beginnen mee""",
    Sign.PLANNED: """
        gepland, ingepland, planned, scheduled, op de planning, op de rol, in voorbereiding
        not started, not yet started, niet gestart, nog te starten|beginnen, yet to start|begin
        geen letter op papier, op stapel, nog in te plannen, nog niet aan de beurt
        nog geen stappen gezet|ondernomen, nog niets|niks ondernomen
        nog geen actie|acties ondernomen
        nog geen stap gezet, nog niets in gang gezet, nog niet mee aangevangen
        nog niet van start, nog niet aangevangen, komt nog, komt later, moet nog beginnen
        still to start, to be started, not yet begun, yet to begin, is for later
        nog niet ingezet, nog opstarten, nog op starten, nog op te pakken, ligt nog niks
        not kicked off, staat gepland, in de planning, op de agenda, in de pijplijn, not begun
        nog op te starten, nog geen begin, nog niet in gang, staat voor de deur
        hasn't|haven't started|begun, nog niet opgepakt, nog niet aan begonnen
        nog niet mee begonnen, nog niet aan toe, moet nog beginnen|starten|opgestart, upcoming
        op de wachtlijst
        nog op de plank, op de plank, geen letter (geschreven|getypt), nog geen letter
        nog geen spade|schop (in_de_grond), schop moet de grond nog in, moet nog van start
        moet|moeten nog van start (gaan), startblokken, in de startblokken, in de startblokkken
        staat in de startblokken, staan in de startblokken, nog niet gestart|begonnen|opgestart
        nog (helemaal) niet (aan) toegekomen, nog niet aan toe gekomen, nog helemaal niet begonnen
        nog niet aangeraakt, nog niet aangevangen, nog geen begin mee|aan gemaakt, nog leeg
        nog maagdelijk, nog in de kinderschoenen, yet to kick off, has yet to start
        not kicked off, hasn't kicked off, not begun, no work done (so_far|yet), not even started
        nothing started, nothing done yet, still on the drawing board, on the drawing board
        not picked up yet, not yet picked up, nog opgepakt worden, moet nog opgepakt (worden)
        moet|moeten (we) nog mee beginnen, moet ik nog mee beginnen|starten
        nog mee beginnen|starten
        nog aan beginnen, nog mee te beginnen, staat op de lijst, staat nog op de lijst
        op de to do, op mijn to do, op de todo, op de todolijst, to do, todo, staat in de wachtrij
        in de wachtrij, wachtrij, staat nog open, ligt nog op de stapel, op de stapel
        nog onaangeroerd, onaangeroerd, nog nergens, nog niks mee gestart, start nog
        is voor later, pas later aan de beurt, is nog niet aan de orde, nog niet aan de orde
        moet ik nog aan beginnen, moeten we nog aan beginnen, not started, unstarted
        nog (helemaal) niks|niets (mee|aan) gedaan, nog helemaal niks|niets
        nog te doen, nog helemaal te doen
        staat voor volgend|volgende jaar|maand|kwartaal|week, haven't (even) looked at (it)
        haven't touched it yet, nothing done so far, geen prioriteit gehad, hasn't kicked off
        nog niet naar gekeken, moet nog op gang komen, moet nog worden opgestart|opgepakt|gestart
        moet nog opgestart|gestart worden, wacht op start, komt pas|dan in
        nog lang niet begonnen|gestart|opgestart|aan_toe""",
    Sign.OFTEN: """
        nog steeds, nog altijd, elke|iedere week|maand|dag, elk|ieder kwartaal|jaar, wekelijks
        maandelijks, elke|iedere twee|drie|vier|zes|2|3|4|6 weken|maanden
        every week|month|day|quarter, dagelijks, structureel, weekly, monthly, still going""",
    Sign.TO_FINISH: """
        tekenen, tekent, teken, ondertekenen, afronden, af te ronden, ronden, rondt, opleveren
        levert, leveren, afsluiten, finish, sign, finalise, finalize, finishing, signing
        afmaken, completing, volgt, volgen volgende|in|later|nog
        laatste loodjes|puntjes|hand|stap, in de afrondende fase, afrondende fase, eindfase
        final stage|stages|phase|touches
        laatste loodjes wegen, allerlaatste loodjes, eindstreep, in zicht, einde in zicht
        bijna rond|af|klaar|gereed|zover, almost done|finished|ready, nog even en|doorbijten
        nog een handtekening, alleen nog een handtekening, nog wat puntjes, puntjes op de i
        dotting the i's, last signature, just needs
        closing, wrap up, wrapping up, tie up""",
    Sign.REOPENED: """
        terug naar af, weer open, heropend, klopt niet|nie, was niet waar, opnieuw geopend
        reopened, opnieuw open, teruggedraaid, opnieuw begonnen|beginnen|starten|gestart
        weer opengezet, opnieuw aanbesteden|aanbesteed, open again
        is weer open, staat weer open, toch weer open, weer opengebroken, toch niet klaar
        toch nog niet klaar, bleek niet klaar, moet|moeten opnieuw|over, opnieuw gedaan
        terug naar lopend, weer lopend, back open, re opened, not done after all
        weer van voren af aan, van voren af aan
        opengegooid, weer opengegooid|opengetrokken|geopend|teruggezet, weer aan het begin
        te vroeg gejuicht|geroepen""",
}
