"""The phrases for what waits, lies still or ends, and for what says nothing."""

from domain.sentences.sign import Sign

TROUBLE: dict[Sign, str] = {
    Sign.SAME: """
        ongewijzigd, onveranderd, zie vorige, unchanged, hetzelfde, idem, ongewiezigd
        onveranderlijk, niks|niets|nix|niet (er|daar) (aan|mee|met) gedaan
        niks|niets|nix gedaan, niks|niets|nix aan|mee gedaan
        niks|niets|nix veranderd|gewijzigd|gebeurd, niks|niets nieuws, geen nieuws
        geen nieuwe ontwikkelingen|stand, geen ontwikkelingen
        geen wijziging|wijzigingen|verandering|veranderingen|mutatie|mutaties|update|updates
        geen voortgang|vooruitgang|bijzonderheden
        no change|changes|news|update|updates|progress
        nothing new|changed|happened|done|to_report, niks|niets te melden, same as before|last
        net zo ver als, even ver als, zelfde als, zelfde stand|status|verhaal
        als vorige keer|maand, geen beweging, zelfde liedje, status quo, niets bijzonders
        geen meter opgeschoten, niet opgeschoten, geen stap verder, niet verder gekomen
        niets|niks toe te voegen, niet mee bezig geweest, blijven liggen, nog niet naar gekeken
        niet aan gezeten, (er) (is) niets|niks (aan) gebeurd, niet naar omgekeken
        geen aandacht aan besteed, nul voortgang, noppes, geen reet|fluit|klap gedaan
        niets|niks aan verandert|gewerkt, geen tijd voor gehad, geen tijd (voor|gehad|aan)
        niet aan gewerkt, nog als vorige keer, gebleven zoals, haven't had time, no time for|yet
        hasn't|haven't moved|changed, has not moved|changed, not moved|changed
        no developments|movement|difference, nothing|none since, stand still since last
        niet meer geworden, niets|niks (mee|aan) kunnen doen, niets meer over te melden
        (nog) (altijd|steeds) hetzelfde|zelfde, gelijk gebleven, blijft gelijk
        niet veranderd|gewijzigd, niet aan toe gekomen, niet aan toegekomen, niet toegekomen
        no movement, haven't done anything|touched, didn't do anything, did nothing
        stand is gelijk, zelfde gebleven, nog zoals het was, zoals het was
        geen tijd|ruimte gehad, nog steeds zo, verder niks|niets, (nog) niet aan gewerkt
        niets|niks aan gebeurd, blijft zoals, stay|stays the same, geen actie (op) ondernomen
        niks|niets (aan) kunnen doen, hasn't changed, nog zelfde, is zelfde
        nobody|no_one (has) touched, untouched, not been touched, as before
        same status|state|story
        stays|remains as (it) is|was, remains the same, zoals vorige|vorig keer|maand|kwartaal
        as it was, nothing to add|report, no movement, zelfde laken een pak, van hetzelfde
        geen vooruitgang, geen verschil, niks bijzonders, geen beweging in, nog even ver
        idem vorige|dito, status ongewijzigd, stand ongewijzigd, geen ontwikkeling, niets gebeurd
        nothing happened|doing, haven't touched, hasn't been touched, didn't touch|get to it
        kwam er niet aan toe, ben er niet aan toegekomen, niet aan gekomen
        niet verder mee gekomen
        hebben we niks aan gedaan, niet naar gekeken, blijft hetzelfde, blijft zoals het is
        niks mee gedaan, steeds hetzelfde verhaal, zelfde als vorige|vorig keer|maand
        toegekomen, niet toe gekomen
        zo staat als, precies zo|hetzelfde, staat er nog precies zo voor
        same old, rest|others (is|are|stays) the same""",
    Sign.WAITS: """
        wacht, wachten, wachtend, wachte, wachtten, vertraging, vertraagd, bezwaar, bezwaren
        bezwaor, kort geding, rechtszaak, uitgesteld, uitstellen, uit te stellen, uitstel, stuck
        delayed, delay, blocked, waiting, awaiting, waits, zit vast, zitten vast, zit_we vast
        loopt|lopen vast, vast op, vastgelopen, hangt op, hangt nog
        geen capaciteit|budget|geld|personeel|menskracht|handjes|materiaal|plek
        geen materialen|onderdelen
        schuift op|door, schuiven op|door, opgeschoven, doorgeschoven, aangehouden
        in afwachting, afhankelijk van, stagneert, stagnatie, komt|komen niet verder
        kom|komen niet verder, postponed, on the shelf, belemmerd, objection, no capacity|budget
        held up, hold-up, uitgelopen, loopt uit, lopen uit, geblokkeerd, gestrand
        achter op schema, achter op de planning, loopt achter, lopen achter, lopen we achter
        behind schedule, op de lange baan, vooruitgeschoven, te weinig mensen|capaciteit
        wacht op, loopt|lopen spaak, spaak gelopen, hapert, haperen, tegengehouden, tegenslag
        tegenslagen, problemen, probleem, conflict, beroep aangetekend, hoger beroep, in beroep
        geschorst, schorsing, geen reactie|antwoord, laat op zich wachten, blijft uit
        kan|kunnen (nog) niet verder, kan pas verder, kunnen pas verder, niet leverbaar
        niet op voorraad, schaarste, netcongestie, stalled, held back, pending, bottleneck
        lawsuit, appeal, can't proceed|continue, out of stock
        nog geen vergunning|akkoord|uitspraak|besluit|toestemming, obstructie
        geen vergunning|toestemming, vertroaging, zit op slot, in de wacht bij, vastzitten
        loopt vast, trekt zich, wordt opgehouden, opgehouden door, overmacht, stikstof, klem
        klemgelopen, geen akkoord, blijft liggen, blijft hangen, juridische procedure, geschil
        obstakel, komen|komt er niet uit, leveringsproblemen, tekort, wachtlijst, vertroagd
        vertraogd, knelpunt
        hangt|hangen (nog|al|al_weken|nu|weer) bij|op, blijft steken, steken gebleven
        ligt|liggen (al|nu|nog) (een_maand|weken|maanden) bij de rechter, bij de rechter
        voor de rechter, naar de rechter, in de rechtszaal, juridisch gedoe|getouwtrek, getouwtrek
        muurvast, zit|zitten muurvast, stokt, sleept, slepen, sleept zich|maar voort
        sleept voort, voortslepen, uitloop, vertraagt, loopt|lopen uit, loopt vertraging op
        loopt achterop, achterop, hobbelt achteraan, schiet (maar|al) niet op
        running late, runs late, late, overdue, behind, slipped, slipping, slips, delays, hold up
        setback, obstacle, hit a snag|wall, dispute, court, in court, gridlock, stuck at|with
        waiting for|on, wait for, awaits, dependent on, depends on, on the back burner
        kan|kunnen (wij|we|ik) (nog|voorlopig|vooralsnog) niet verder|vooruit
        geen schot in, geen centen|cent|poen|menskracht|menschen|mensen|mankracht|bezetting
        krediet|budget|geld ontbreekt|op, failliet, faillissement, bankrupt, staking, asbest
        vleermuizen, archeologie, archeologen, stikstofregels, netcapaciteit, congestie
        bezwaarprocedure, bezwaarschrift, beroepschrift, beroep tegen, beroep, gedagvaard
        voorlopige voorziening, spoedprocedure, bezwaarmakers, dagvaarding, rechtszaken
        onder voorbehoud van, in afwachting, afwachting, nog steeds geen, laat op zich
        komt niet af, reageert niet, reageren niet, geen gehoor, neemt niet op, onderbezet
        onderbezetting, personeelstekort
        wachten nog op, vast bij, in de knel, in de knoop, in het slop, spaak, impasse
        op een dood spoor, dood spoor, kink in de kabel, roet in het eten, hobbel, struikelblok
        blokkade, ruzie, onenigheid, opstoppingen, oponthoud, verlaat, later dan gepland
        teruggefloten, aan de ketting, aan banden, zit tegen, tegenvaller, tegenvallers
        hikken tegen, mankeert nog, moet iets van vinden, ontheffing, handrem, op de handrem
        blijft|blijven het hangen|liggen|steken, blijft|blijven hangen|steken
        blijft|blijven (maar|nog|steeds|al) (weken|maanden) liggen|hangen|steken
        komt|komen (maar|nog|nog_steeds) niet van de grond|gang, komt (maar) niet los|op_gang
        kan|kunnen (we|wij|ik|nog|er) niet door, schuift op, schuift weer op, verschoven
        levert niet, leveren niet, werkt niet mee, werken niet mee, houdt|houden ons op
        met de handen in het haar, aan het lijntje, in de clinch, op losse schroeven
        onder de rechter, vorst, vorstverlet, cannot continue|proceed|start, can't move|start
        not responding|responsive, no response|reply|answer, isn't responding|answering
        kunnen (we|wij) (nu|voorlopig) niks|niets (meer)
        schiet voor geen meter op, voor geen meter, niks|niets (meer) van zich horen
        niets van gehoord
        week|weken|maand|maanden|dagen achter, weeks|months|days behind
        nog (maar|even) afwachten, nog steeds afwachten""",
    Sign.STILL: """
        ligt|liggen|leit|lig|leg stil, staat|staan|steet|sta stil|stille, stilgelegd
        stilgevallen, stil, stille, op pauze, gepauzeerd, paused, pauze, on hold, onhold
        on-hold, in de ijskast, op z'n|zijn|zun gat, ligt plat, liggen plat, plat, in de wacht
        geparkeerd, in de koelkast, opgeschort, suspended, on pause, op hold, stilstaan
        stil komen te liggen, op een laag pitje, even niet actief, idle, at a standstill
        tijdelijk gestopt|gestaakt, gestaakt, pas op de plaats, tot stilstand (gekomen)
        ligt te verstoffen, gebeurt (er) (even) niks|niets (meer), doen we even niet, even niet
        winterslaap, sluimert, gepauseerd, stilstand, op z'n reet|kont|kop, op zijn reet|kont
        tijdelijk niet, in de wachtstand, wachtstand, stopgezet tijdelijk, tijdelijk stopgezet
        staat op pauze, doet niemand (meer), halted, in limbo, parked, hiatus, op slot
        in de vriezer, slaapt, stil gelegd, stil gevallen, dormant
        stilgelegen, stil gelegen, stil gestaan, stilgestaan, in de vrieskast, op non actief
        op een zijspoor, zijspoor, in de wachtkamer, op de parkeerplaats, even geparkeerd
        on ice, put on hold|ice, shelved, mothballed, at standstill, no activity, in slaapstand
        slaapstand, op stand by, op standby, stand by, standby, bevroren, onderbroken
        opgeschort, ligt op z'n gat|rug, op zijn rug, op z'n rug, doodstil, muisstil
        stilgezet, tijdelijk stilgezet, ligt dat op z'n rug|gat|kont, in de vriezer gezet
        voorlopig stopgezet|gestopt|gestaakt|stil|geparkeerd, even stopgezet, even stil""",
    Sign.DROPPED: """
        vervalt, vervallen, geschrapt, geannuleerd, afgeblazen, afgevoerd, dropped, cancelled
        canceled, gaat|gaan|ging (helaas|definitief|dus|toch|echt|zeker) niet|nie (meer) door
        van de baan, van tafel, scrapped, called off, gaat|gaan (hem) niet|nie worden
        niet meer nodig, komt te vervallen, komen te vervallen, stekker eruit, stekker er uit
        stekker uit, geen doorgang, ingetrokken, afgelast, schrappen, gecanceld, gecancelled
        kan|mag weg, kan|mag in de prullenbak, prullenbak, uit het plan, van het plan gehaald
        weggestemd, gesneuveld, wegbezuinigd, bezuinigd, doen we niet meer, zien (we|er) van af
        zien ervan af, afgezien, niet meer aan de orde, niet meer van toepassing, overbodig
        komt er niet (meer), gaat niet gebeuren, begraven, abandoned, won't happen
        not happening, pulled the plug, binned, killed, no longer happening, ziet er vanaf
        ziet ervan af, zien er vanaf, ziet er van af, zien we vanaf, gaat niet meer gebeuren
        hoeft niet meer, doorgestreept, geskrapt, not going ahead, won't go ahead
        will not go ahead, no longer needed, axed, vervaalt, niet door laten gaan
        stekker uitgetrokken, niet doorgaat, niet door gaat
        streep door, streep erdoor, streep er door, er een streep door, een streep door
        afgeschoten
        komt|komen er (dus|toch|nu|helaas|definitief|echt) niet (meer)
        komt er (toch|dus) niet van
        gaat de prullenbak in, in de prullenbak, de prullenbak in, is van de baan, van de agenda
        van de lijst geschrapt, uit de begroting, geskipt, geschrapt uit, exit, is exit
        gaat over, niet door laten gaan, teruggetrokken, opgeheven, stopgezet definitief
        definitief gestopt, definitief gestaakt, definitief van tafel, van tafel geveegd
        van de tafel, gecancelt, gecancelled, cancelled by, we zien ervan af, laten we vallen
        gaat|gaan er (dus|toch|helaas) niet (meer) komen
        laten vallen, vallen gelaten, gesneuveld bij, gekild, ter ziele, doodgebloed, wordt niks
        wordt niets, wordt hem niet, wordt 'm niet, gaat niet gebeuren, gaan we niet meer doen
        niet meer doen, gaan we niet doen, doen we niet, dead, is dead, off the table, ditched
        no go, not going to happen, not going through, won't be happening, withdrawn by, voided
        scratch that project, has been pulled, been pulled, written off, afgeschreven, begraven
        hoeft niet meer, is niet meer nodig, overbodig geworden, achterhaald, opgedoekt
        niet doorgegaan, niet door gegaan
        won't|not be going ahead, isn't going ahead, gaat van de lijst, wordt niet uitgevoerd""",
    Sign.STOPPED: """
        stop, stoppen, gestopt, stopt, stopped, stopping, stoppe, houden (er|we) (mee) op
        kappen ermee|mee, stopgezet, beeindigd, houden ermee op, mee opgehouden, opgehouden
        ermee opgehouden, quit, ended, opgezegd, staken
        kan|mag (weg) (van|uit) de|mijn lijst|lijstje (af)""",
    Sign.MUST_YET: """
        moet|moeten|moest (het|de|er|we|ik|alleen) nog, still have|has|need|needs to
        dient|dienen nog, nog te tekenen, nog getekend worden, to be signed""",
    Sign.IDLE: """
        af en toe, af te wachten, wacht af, rond de, rond die, rond het, klaar mee
        conform|volgens|zoals plan|planning, zoals gepland|verwacht, volgens de planning
        volgens schema, letter op papier, loopt de spuigaten uit, af en aan, as planned
        according to plan, gaat erom, loop stage, stond stil bij, af van, klaar om
        done for today, well done, goed gedaan, klaar voor vandaag, stil bij staan, hou op
        stop de tijd, zo gedaan
        too busy, te druk, druk met, busy with, en het is druk, zeg ik hetzelfde
        weer open voor, open voor publiek
        ter kennisname, ligt bij het college ter kennisname, ligt bij de raad ter kennisname
        ter info|informatie
        stop|einde|stoppen|beeindig opname|dictaat|dictee|bericht|spraakbericht|memo
        lopend|lopende contract|overeenkomst|verlenging|contractperiode
        in alle stilte""",
    Sign.UNTOLD: """
        kom ik|we (er|daar|nog) (nog) op terug, kom ik (er|daar|nog) op terug, op terug
        weet ik niet, weet niet, geen idee, no idea, navragen, zoek ik (het|even) (nog|even) uit
        uitzoeken, nog even checken, even checken, don't know, not sure
        kom er nog op terug, kom er op terug, laat ik nog weten, laat het nog weten, volgt nog
        hoor je nog, hoor je later, moet ik nakijken, zoek ik uit, ga ik achteraan
        geen flauw idee
        no clue, will check, let me check, have to check, ask me later, durf ik niet te zeggen
        kan ik niet zeggen, zou ik niet weten, weet ik (even|nog|zo|eigenlijk) niet, joost mag het
        get back to you, i'll get back""",
}
