"""The usual company of words of a status: with these beside it, it means what it says."""

from domain.sentences import cues
from domain.sentences.lexicon import FUNCTION, PROCESS
from domain.sentences.listed import listed
from domain.sentences.vocabulary import STEPS_ON_THE_WAY

# Words of every sentence that can turn a report into something else: a condition, an exception.
MAY_TURN_IT = listed("""
als indien if zodra mits tenzij unless stel wil willen graag zorg stond stonden gezet wanneer
when once behalve except zou zouden zouwe
would should could might may kun kunt nooit never vergeet vergeten mocht wou wilde wilden
misschien wellicht waarschijnlijk maybe perhaps probably
""")
LEADS_TO_A_REASON = listed("door wegens vanwege ivm nav due")
ACTORS = listed("""
juridisch jz legal inkoop purchasing procurement raad college wethouder burgemeester directie
commissie leverancier leveranciers aannemer aannemers supplier contractor vendor council
gemeenteraad bestuur accountant notaris netbeheerder provincie waterschap rijk gemeente regio
rechter bewoners vastgoed facilitair financien control ict communicatie bureau adviesbureau
ingenieursbureau architect werkgroep stuurgroep projectgroep projectleider stagiair controller
""")
USUAL = (
    FUNCTION
    | PROCESS
    | STEPS_ON_THE_WAY
    | cues.ALMOST
    | cues.TO_COME
    | cues.DOING
    | cues.MUST
    | cues.WAS
    | cues.LATER
    | cues.LYING
    | cues.AFTER_THE_END
    | cues.PREPOSITIONS
    | cues.ENDINGS
    | cues.OBJECTIONS
    | cues.CONTRACTS
    | cues.SCHEDULES
    | cues.NOT
    | listed("""
keurig netjes mooi fantastisch perfect soepel rustig lekker prima gestaag definitief formeel
officieel volledig helemaal totaal inmiddels intussen eindelijk gelukkig helaas nieuwe oude
getekende kant onze mijn jullie planning nieuws ding dingen stukje fully completely finally
officially nicely luckily unfortunately good news great thing one ones work stand zaken zover
traject klus verhaal onderwerp project zeker weten uur ochtend middag avond trots blij
% procent percent proc pct prosent perc . jl vd periode hele heel tijdelijk lang snel always time
out sent spring summer autumn winter hierbij mede u sorry vriendelijke eerlijk eentje verstuurd
geweest third quarter quarters conform afspraak zeggen es da ge mi wi mit in runs pls set mark
kerstvakantie zomervakantie zieken afbouw geplaatst 1e 2e 3e 4e 5e e fine call nieuwe hopelijk
hopefully hope hoop eens jaarlijks maandelijks wekelijks structureel blijft blijven langzaam
traag hard helaas weinig heerlijk weer mededelen melden meedelen geachte beste vriend kort
korte geheel inderdaad nogmaals uiteraard natuurlijk simpelweg overigens formele officiele
recent onlangs thans momenteel ondertussen meteen direct per saldo eindelijk gewoonweg tevens
goedemorgen goedenavond goeiemorgen goeiemiddag moi hee hey collega collegas ambassadeur
completed afgevinkt bijgewerkt bijwerken doorgeven hap bot actie acties lijst lijstje stuk deal
period currently still meanwhile recently already overall progress moment quick note side
dolblij tevreden opgelucht gelukt proud pleased supertrots haha pff pfff poeh tsja goh jee
jongens mensen allemaal samen jaren zes maanden kortom oftewel trouwens ff effe eventjes
""")
) - MAY_TURN_IT
