"""The phrases for a time that has yet to come, which is no day."""

from domain.sentences.phrases import Phrases

TIMES_TO_COME = Phrases(
    {
        True: """
        over een|twee|drie|vier|vijf|zes|2|3|4|5|6|8|10 dagen|weken|maanden|week|maand|wk|wkn|mnd
        over een paar weken|dagen, over enkele weken|dagen
        binnen een|twee|drie|2|3 weken|maanden|week|maand, binnenkort
        na de zomer|zomervakantie|vakantie|bouwvak|kerst|feestdagen|herfst|winter
        na de zomerstop|meivakantie
        na het zomerreces|reces|broedseizoen|weekend|seizoen
        voor de zomer|zomervakantie|vakantie|bouwvak|kerst, voor het weekend|reces
        dit najaar|voorjaar, in het najaar|voorjaar, komend najaar|voorjaar|jaar
        volgend jaar|najaar|voorjaar|kwartaal, volgende week|maand|keer|periode
        next week|month|year, komende week|weken|maand|maanden|tijd|dagen
        eind (van) het|dit|volgend jaar, einde jaar, eind jaar, eind deze|volgende maand|week
        eind van de maand|week, einde van het jaar, by the end, end of
        in the spring|autumn|fall|summer|new_year, after the summer|holidays
        in a few weeks|days, begin volgend jaar|maand, morgen, tomorrow, overmorgen, straks
        later dit jaar, nog dit jaar, in the coming, coming weeks|months, voor het eind|einde
        voor eind, in de loop van, nieuwe jaar"""
    }
)
