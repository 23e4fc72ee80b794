"""All phrases that tell how far something is, ready to be looked up."""

from domain.sentences.listed import listed
from domain.sentences.phrases import Phrases
from domain.sentences.words_of_progress import PROGRESS
from domain.sentences.words_of_trouble import TROUBLE

SIGNS = Phrases(PROGRESS | TROUBLE)
SIGN_WORDS = frozenset(SIGNS.single)

# Steps on the way that are finished before the action is: "bestek is klaar".
STEPS_ON_THE_WAY = listed("""
bestek bestekken pve programma eisen marktverkenning marktconsultatie inventarisatie
offerteaanvraag offerte offertes nvi inlichtingen voorbereiding voorbereidingen ontwerp
voorontwerp concept tekening tekeningen stukken documenten fase deel onderdeel stap onderzoek
haalbaarheidsonderzoek analyse beoordeling selectie gunning gunningsadvies gunningsbesluit proef
pilot intake leidraad uitvraag planning nota conceptnota advies notitie voorstel businesscase
helft gesprek gesprekken kick-off aanvraag vergunning design draft specification specs
tender_documents first phase part consultation intentieverklaring opdrachtbrief eerste tweede
ronde schouw nulmeting meting raadsvoorstel collegevoorstel startnotitie verkenning vragenronde
aanbestedingsstukken aanbestedingsdocumenten vooronderzoek plan plannen lijst opzet
inkoopstrategie beoordelingen reacties inschrijvingen biedingen adviezen scores rapporten cijfers
gunningen bezwaren vragen antwoorden selectiefase aanvragen ontwerpen monsters strategie bids
proposal
""")
