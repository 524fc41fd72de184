"""Ways in which minutes tell risks, counts and measures: several sentences for one, lists under a lead, codes and telephone numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.extract.indicators import indicators
from pipeline.extract.reading import read_sentences
from pipeline.extract.risks import risks
from pipeline.extract.tallies import tallies
from pipeline.facts import Indicator, Risk, Segmented, Tally
from tests.extract.performance_papers import item, paper, points


def _read(segmented: Segmented) -> tuple[tuple[Risk, ...], tuple[Tally, ...], tuple[Indicator, ...]]:
    reading = read_sentences(segmented)
    registered, counted = risks.find(reading), tallies.find(reading)
    return registered, counted, indicators.find(reading, registered, counted)


def _register(text: str) -> tuple[Risk, ...]:
    return _read(item(points(paper(text)), "Corporate Risk Register"))[0]


def _tallied(text: str) -> list[tuple[str, str, int | None, int | None]]:
    return [(tally.subject, tally.status, tally.count, tally.total) for tally in _read(paper(text))[1]]


def _measured(text: str) -> tuple[Indicator, ...]:
    return _read(item(points(paper(text)), "Performance Report"))[2]


def test_a_score_told_after_its_likelihood() -> None:
    (found,) = _register(
        "Risk 7 - Harbour – the likelihood of the risk arising had come down from 3 to 2, resulting in a risk score reduction from 15 to 10."
    )
    assert (found.reference, found.likelihood, found.score, found.previous_score, found.change) == ("risk 7", 2, 10, 15, "decreased")


def test_the_score_in_the_next_sentence() -> None:
    (found,) = _register("Risk 4 – Lost keys – the gross figure was wrong. As it stood there was no change to the current risk score of 9.")
    assert (found.title, found.score) == ("Lost keys", 9)


def test_as_many_names_as_were_counted() -> None:
    found = _register("Three new risks had been added to the register, loss of the ferry, theft of fuel and late accounts.")
    assert [(risk.title, risk.change) for risk in found] == [
        ("loss of the ferry", "new"),
        ("theft of fuel", "new"),
        ("late accounts", "new"),
    ]


def test_counts_by_colour_after_a_count_are_no_names() -> None:
    assert not _register("There were twelve risks on the register, four red, five amber and three green.")


def test_a_lead_that_says_what_became_of_its_risks() -> None:
    found = _register("The risks deleted were:\n• Ferry timetable\n• Bell tower")
    assert [(risk.title, risk.change) for risk in found] == [("Ferry timetable", "removed"), ("Bell tower", "removed")]


def test_a_former_name_and_its_score_are_no_risks() -> None:
    assert not _register('The former risk "Bell tower" was discussed. Its score was unchanged at 16.')


def test_the_code_of_a_measure_is_no_risk() -> None:
    text = "The Controls, Risk and Data Manager spoke.\nNI 12 – Percentage of claims settled\nThis indicator remained red."
    registered, counted, (found,) = _read(paper(text))
    assert not registered
    assert not counted
    assert (found.name, found.rag) == ("Percentage of claims settled", "red")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "There are 52 measures. 31 of the 52 were on target, 12 were close to it and nine were off target.",
            [("indicator", "on target", 31, 52), ("indicator", "close to it", 12, 52), ("indicator", "off target", 9, 52)],
        ),
        (
            "There are 17 (15%) measures recording amber and 14 (12%) recording red.",
            [("indicator", "amber", 17, None), ("indicator", "red", 14, None)],
        ),
        ("15 risks are currently rated as Significant (risk score 15-25).", [("risk", "significant", 15, None)]),
        ("Of the four high-risk actions in the plan, three have now been completed.", [("action", "completed", 3, 4)]),
        ("REG 3 – Percentage of planned inspections completed", []),
        ("LI 034 inspections completed", []),
    ],
)
def test_counts(text: str, expected: list[tuple[str, str, int | None, int | None]]) -> None:
    assert _tallied(text) == expected


@pytest.mark.parametrize(
    ("text", "previous"),
    [
        ("Attendance in infant classes was 91.7%. It had been 94.6% in spring.", 94.6),
        ("The percentage of lamps mended was 80%. A year earlier the figure was 75%.", 75),
        ("The percentage of lamps mended was 80%. The lamps had been 75 years in place.", None),
    ],
)
def test_what_it_was_before_in_a_sentence_of_its_own(text: str, previous: float | None) -> None:
    assert _measured(text)[0].previous == previous


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("The number of moorings let was 47 at the end of March, four more than at the end of 2020.", "up"),
        ("The average wait was 12 days, 15% less than last year.", "down"),
        ("The average wait was 12 days, two more than the target.", None),
    ],
)
def test_how_far_it_moved(text: str, direction: str | None) -> None:
    assert _measured(text)[0].direction == direction


def test_points_with_figures_have_the_colour_of_their_lead() -> None:
    (found,) = _measured("The measures rated red were:\n• Lamps mended in time, 71% against a target of 80%")
    assert (found.value, found.target, found.rag) == (71, 80, "red")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Ferry attendance rates remained high at 86%.", 86, "percent"),
        ("The lost time injury rate was 3.2.", 3.2, "other"),
    ],
)
def test_levels(text: str, value: float, unit: str) -> None:
    (found,) = _measured(text)
    assert (found.value, found.unit) == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "The 999 calls were discussed.",
        "Two calls were received.",
        "There was a reduction in the level of debt of 55%.",
        "The number of boats was one over what was allowed.",
    ],
)
def test_no_level(text: str) -> None:
    assert all(found.value is None for found in _measured(text))


def test_a_measure_keeps_its_own_colour() -> None:
    found = _measured("The measures rated red were:\n• Lamps mended were rated amber.")
    assert [replace(one, confidence=0).rag for one in found] in (["amber"], [])


def test_shares_between_semicolons_keep_their_own_targets() -> None:
    found = _measured(
        "It was highlighted that 98.2 per cent of letters are opened and answered within one day which was above the target of 90 per cent; "
        "95.7 per cent of boats were checked within 15 working days with 79.4 per cent checked within 10 working days; and the rate of lost "
        "dogs has increased and is currently 110.6 per 10,000 population."
    )
    assert [(one.name, one.value, one.target) for one in found][1:] == [
        ("boats checked within 15 working days", 95.7, None),
        ("boats checked within 10 working days", 79.4, None),
        ("rate of lost dogs per 10,000 population", 110.6, None),
    ]
    assert (found[0].value, found[0].target) == (98.2, 90)
    assert found[0].name.startswith("letters opened and answered")


def test_a_count_of_other_things_hides_no_share() -> None:
    found = _measured(
        "12 audits were completed; 96 per cent of letters had been answered in a day which exceeded the target of 95 per cent."
    )
    assert [(one.value, one.target) for one in found] == [(96, 95)]


def test_numbered_indicators_have_the_colour_of_their_sentence() -> None:
    found = _measured("There were two ‘Red’ marked performance indicators which comprised Indicator 18: Number of Ferries Repaired.")
    assert [(one.name, one.rag) for one in found] == [("Number of Ferries Repaired", "red")]


def test_what_it_is_compared_with_stands_in_brackets() -> None:
    text = "The number of lost dogs was 271 in June, which was a reduction when compared with the number of dogs at the end of May (284)."
    (found,) = _measured(text)
    assert (found.value, found.previous, found.direction) == (271, 284, "down")


def test_one_risk_in_a_reported_clause() -> None:
    assert _tallied("It was highlighted that one risk had been added and one removed.") == [
        ("risk", "added", 1, None),
        ("risk", "removed", 1, None),
    ]


def test_counts_that_add_up_to_a_whole_have_whatever_status_is_told() -> None:
    assert _tallied("Of its 12 recommendations five had been carried out, four were in hand and three were overdue.") == [
        ("recommendation", "carried out", 5, 12),
        ("recommendation", "in hand", 4, 12),
        ("recommendation", "overdue", 3, 12),
    ]
    assert _tallied(
        "During the year 27 final reports had been issued: eight gave substantial, 14 reasonable and five limited assurance."
    ) == [
        ("other", "substantial", 8, 27),
        ("other", "reasonable", 14, 27),
        ("other", "limited assurance", 5, 27),
    ]
    assert _tallied("The plan had 25 targets, 16 (64%) had been reached, one (4%) had not been reached and 8 (32%) were at risk.") == [
        ("indicator", "reached", 16, 25),
        ("indicator", "not been reached", 1, 25),
        ("indicator", "at risk", 8, 25),
    ]


def test_counts_that_do_not_add_up_or_are_of_people_are_no_statuses() -> None:
    assert not _tallied("Of its 12 reports five had been carried off and four were lost in the fire.")
    assert not _tallied("The board had 12 services, eight for the north and four for the south.")
    assert _tallied("13 of the 26 measures were green, eight amber and five red.")[0] == ("indicator", "green", 13, 26)


def test_shares_that_make_a_hundred() -> None:
    found = _read(paper("Performance indicators showed 70% on target, 20% were being watched and 10% off track."))[1]
    assert [(tally.status, tally.percent) for tally in found] == [("on target", 70), ("being watched", 20), ("off track", 10)]


def test_levels_before_their_shares() -> None:
    found = _read(paper("Most risks were assessed as moderate (64%), minor (14%) or insignificant (11%)."))[1]
    assert [(tally.status, tally.percent) for tally in found] == [("moderate", 64), ("minor", 14), ("insignificant", 11)]


def test_a_count_with_its_share_of_things() -> None:
    assert _tallied("14 (29%) of the actions were well under way.") == [("action", "well under way", 14, None)]


def test_all_but_two_tells_nothing_of_the_two() -> None:
    assert not _tallied("All but two of the 15 recommendations had been implemented.")


def test_one_red_risk_of_two_is_no_count() -> None:
    assert not _tallied("The harbour stood in two risks, number 9 which was a red risk, and number 12.")


def test_a_register_numbered_by_group_and_letter() -> None:
    (found,) = _register("Item 6b - Loss of the network – inherent risk score reduced from 20 to 12.")
    assert (found.title, found.reference, found.score, found.previous_score, found.score_kind) == (
        "Loss of the network",
        "Item 6b",
        12,
        20,
        "inherent",
    )


def test_names_that_are_said_to_be_high_risks() -> None:
    found = _register("Harbour walls, Data theft and Late accounts remained as high risks on the register.")
    assert [(risk.title, risk.change) for risk in found] == [
        ("Harbour walls", "unchanged"),
        ("Data theft", "unchanged"),
        ("Late accounts", "unchanged"),
    ]


def test_codes_and_titles_in_a_bracket() -> None:
    found = _register("Members considered the removal of two corporate risks (CR24 Theft of fuel and CR28 Late accounts).")
    assert [(risk.reference, risk.title) for risk in found] == [("CR24", "Theft of fuel"), ("CR28", "Late accounts")]


def test_a_level_of_risk_is_no_title() -> None:
    assert not _register("There were 11 Severe risks (risk scores 15 to 25) and two Moderate risks (risk scores four to six).")


def test_a_table_of_years_without_a_target() -> None:
    (found,) = _read(paper("| Performance indicator | 2023/24 | 2022/23 |\n| Homes let again in the year | 343 | 443 |"))[2]
    assert (found.name, found.value, found.previous, found.period) == ("Homes let again in the year", 343, 443, "2023/24")


def test_risks_behind_their_numbers_in_a_register() -> None:
    (found,) = _register("It was proposed to remove Ref. 6 Harbour walls as the arrangements were well managed.")
    assert (found.reference, found.title, found.change) == ("Ref. 6", "Harbour walls", "removed")
    (found,) = _register("The score in relation to Ref. 1 Moorings had been slightly reduced as there was more room.")
    assert (found.reference, found.title, found.change) == ("Ref. 1", "Moorings", "decreased")


def test_a_lead_that_says_that_one_risk_had_moved() -> None:
    (found,) = _register(
        "One risk had been increased since the last report:\n• SR2 Major flood: the move of the depot was having an effect."
    )
    assert (found.reference, found.title, found.change) == ("SR2", "Major flood", "increased")


def test_a_new_risk_that_is_to_be_closed_is_closed() -> None:
    (found,) = _register(
        "Two new risks have been added:\n• ER5 Election. This was added in spring. This risk would now be closed and removed."
    )
    assert found.change == "removed"


def test_a_risk_of_not_being_able_to_do_something() -> None:
    (found,) = _register("Cllr Elm spoke of the risk of not being able to mend the sea wall, which is marked as red.")
    assert (found.title, found.rag) == ("not being able to mend the sea wall", "red")


def test_verbs_before_risk_are_no_titles() -> None:
    assert not _register("The risks are managed to mitigate risk, and the target risk was a judgement.")


def test_forecasts_of_services_beside_those_before() -> None:
    found = _measured("In relation to Ferries, the service was forecast to overspend by £6.8m, £137,000 worse than month 6.")
    assert [(m.name, m.value, m.trend) for m in found] == [("Ferries overspend", 6_800_000, "worse")]
    found = _measured("Moorings was forecasting an underspend of £515,000 at month 8, an increase of £113,000 from month 6.")
    assert [(m.name, m.value, m.direction, m.period) for m in found] == [("Moorings underspend", 515_000, "up", "month 8")]
    assert not _measured("The Pay bill was settled late and ended with an overspend of £1.1m.")


def test_how_far_something_moved_between_two_figures() -> None:
    (found,) = _measured("The total pressure at month 8 was £3.4m, a £1.9m reduction from the £5.3m of month 6.")
    assert (found.name, found.value, found.previous, found.direction) == ("total pressure", 3_400_000, 5_300_000, "down")


def test_a_figure_of_before_in_brackets() -> None:
    (found,) = _measured("Berth arrears stood at €9.8m at 30 June 2022 (€9.1m at 30 June 2021).")
    assert (found.value, found.previous, found.direction) == (9_800_000, 9_100_000, "up")


def test_two_measures_that_moved_in_one_sentence() -> None:
    found = _measured("Sickness had increased from 8.3 days FTE to 8.4, however long-term sickness had decreased from 22 to 21 people.")
    assert [(m.name, m.value, m.direction) for m in found] == [("Sickness", 8.4, "up"), ("long-term sickness", 21, "down")]


def test_a_count_which_was_an_increase() -> None:
    (found,) = _measured("25 sailors left the harbour in Quarter 1 which was a slight increase from the previous quarter when 21 left.")
    assert (found.name, found.value, found.previous, found.direction) == ("sailors left the harbour", 25, 21, "up")


def test_the_lines_of_a_budget_by_year_are_no_measures() -> None:
    assert not _read(paper("| Description | 2025/26 | 2026/27 |\n| Mending the roofs of the boat sheds | 5,500 | 6,000 |"))[2]


def test_red_risks_set_out_below_and_no_resolution_after_them() -> None:
    segmented = paper("The number of ‘red’ risks on the register remained to be 2 as set out below:\n• Loss of the ferry\n• Late accounts")
    found = _read(item(points(segmented), "Risk Management"))
    assert [(risk.title, risk.rag) for risk in found[0]] == [("Loss of the ferry", "red"), ("Late accounts", "red")]
    assert [(tally.status, tally.count) for tally in found[1]] == [("red", 2)]


def test_a_code_and_a_stop_before_a_title() -> None:
    (found,) = _register("SR1. Failure to keep the pumps going")
    assert (found.reference, found.title) == ("SR1", "Failure to keep the pumps going")


def test_kinds_of_risks_are_no_risk() -> None:
    assert not _register("It was clarified that day-to-day risks would be removed after two meetings.")
    assert not _register("The format of the new register was better and showed the risk information.")


def test_a_thing_removed_as_a_risk() -> None:
    (found,) = _register("Moss on roofs would be removed as a separate risk.")
    assert (found.title, found.change) == ("Moss on roofs", "removed")


def test_moves_told_without_a_verb() -> None:
    found = _measured(
        "Theft from boats was down from 77 to 65; theft from sheds, down from 92 to 81, and thefts of oars, down from seven to two."
    )
    assert [(m.name, m.previous, m.value, m.direction) for m in found] == [
        ("Theft from boats", 77, 65, "down"),
        ("theft from sheds", 92, 81, "down"),
        ("thefts of oars", 7, 2, "down"),
    ]
    found = _measured("Robberies down 13% (186 in 2019 compared with 213 in 2018)")
    assert [(m.name, m.previous, m.value, m.period) for m in found] == [("Robberies", 213, 186, "2019")]
    found = _measured(
        "The number of reported incidents (413 in 2017 to 302 in 2018) and detections (down from 331 in 2017 to 249 last year) fell."
    )
    assert ("detections", 331, 249) in [(m.name, m.previous, m.value) for m in found]


def test_a_change_with_its_figures_behind_it() -> None:
    (found,) = _measured("There was a decrease in incidents of graffiti, with 189 incidents this year, down from 215 last year.")
    assert (found.name, found.previous, found.value, found.direction) == ("incidents of graffiti", 215, 189, "down")


def test_a_figure_beside_the_name_that_moved() -> None:
    (found,) = _measured("The number of minor assaults at 111 this year was up from 84 last year.")
    assert (found.name, found.previous, found.value) == ("number of minor assaults", 84, 111)


def test_a_figure_before_what_it_measures() -> None:
    (found,) = _measured("The contractor finished the year with 90.3% customer satisfaction.")
    assert (found.name, found.value, found.unit) == ("customer satisfaction", 90.3, "percent")
