"""Dates in marked sentences. The meeting is on 9 January 2025 unless a sentence says otherwise."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract import dates
from pipeline.language.country import Country
from tests.marked import check
from tests.papers import paper

MEETING = "2025-01-09"


def on(day: str, words: str) -> str:
    return f"<date start={day} end={day}>{words}</date>"


def span(start: str, end: str, words: str) -> str:
    return f"<date start={start} end={end}>{words}</date>"


DAYS = [
    f"Held on {on('2019-02-05', 'Tuesday 5 February 2019')} at 7.30 pm, {on('2020-10-01', 'Thursday, 1st October, 2020')}.",
    f"{on('2019-02-05', '5th Feb ’19')}; {on('2019-02-05', '05/02/2019')}; {on('2025-03-31', '31-3-25')}; {on('2019-02-05', '2019-02-05')}",
    f"as at {on('2024-02-05', '5.2.24')} and by {on('2023-02-15', '15 th February 2023')}, the {on('2024-03-05', 'fifth of March 2024')}",
    f"{on('2019-05-14', 'May 14, 2019')}, {on('2013-03-05', 'TUESDAY MARCH 5TH 2013')}, {on('2019-02-26', '2019 Feb 26')}",
    f"the period {span('2024-04-01', '2025-03-31', '1.4.24-31.3.25')} and {on('2018-06-25', '25” June, 2018')}",
    f"minutes of the meeting held on{on('2022-12-14', '14th December 2022')}",
    f"meeting of{on('2014-10-06', '6 October2014')}, Monday{on('2014-11-03', '3 November2014')}, {on('2017-07-04', 'Tuesday 4h July 2017')}",
    f"It fell on {on('2017-12-25', 'Christmas Day 2017')} and {on('2021-12-26', 'Boxing Day 2021')}.",
    f"budget monitoring to {on('2018-05-31', '31 May 2018-19')}",
    f"The visit was on {on('2014-02-11', '11th Feburay 2014')}, the return in {span('2019-09-01', '2019-09-30', 'Setpember 2019')}.",
    f"The hall was let on {on('2024-12-10', 'December the 10th')} and on Tuesday {on('2024-12-03', '03/12')}.",
    f"She told the board of the recent ({on('2025-01-06', '06/01')}) meeting; letters came by {on('2024-09-30', '30/09')}.",
    # a weekday and a day's number, near the meeting or in the month just named
    f"The visit is on {on('2025-01-21', 'Tuesday 21^st^')} and the one in {span('2025-03-01', '2025-03-31', 'March')} on {on('2025-03-18', 'Tuesday the 18th')}.",
    f"Talks of Friday 3rd and {on('2025-01-10', 'Friday the 10th')}.".replace("Friday 3rd", on("2025-01-03", "Friday 3rd")),
    # entries of a log that a police officer read out
    f"{on('2024-12-18', '18/12')} – Noise. A neighbour had called.",
    # a scanner's "%" for a raised ending; Welsh and Irish months
    f"It met on {on('2016-06-01', '1% June, 2016')}; it rose by 4% in {span('2024-06-01', '2024-06-30', 'June 2024')}",
    f"Cynhaliwyd y cyfarfod ar {on('2024-10-08', '8 Hydref 2024')}; ag a tionóladh {on('2024-05-15', '15 Bealtaine 2024')}.",
    # a date whose month the calendar does not have so many days in is none, its partner stands
    f"from {on('2020-03-17', '17 March 2020')} to 31 April 2020",
]
RANGES = [
    f"between {span('2025-03-03', '2025-04-07', '3 March and 7 April 2025')}",
    f"open between the dates of {span('2025-06-02', '2025-07-07', '2nd June and 7th July 2025')}",
    # months that do not follow each other are times apart
    f"held in {span('2024-04-01', '2024-04-30', 'April 2024')} and {span('2024-09-01', '2024-09-30', 'September 2024')}, not in "
    f"{span('2025-05-01', '2025-05-31', 'May')} or {span('2025-10-01', '2025-10-31', 'October 2025')}",
    f"on {span('2025-03-03', '2025-03-05', '3 - 5 March 2025')} and {span('2024-04-01', '2024-09-30', '1 April 2024 to 30 September 2024')}",
    f"from {span('2021-11-22', '2022-01-09', '22nd November, 2021 to the 9th January, 2022')}",
    f"{on('2020-05-12', '12')}, {on('2020-05-19', '19th')} and {on('2020-05-26', '26 May 2020')}",
    f"{on('2024-08-12', '12 August')} and {on('2024-08-29', '29 August 2024')}",
    f"{span('2024-10-01', '2024-12-31', 'October, November and December 2024')}; {span('2018-02-01', '2018-03-31', 'Feb/March 2018')}",
    f"the weekend of {span('2025-05-10', '2025-05-11', '10/11 May')}, nights of {span('2024-11-04', '2024-11-05', '4th/5th November 2024')}",
    f"lamps {span('2024-09-13', '2024-10-12', '13 September-12 October')}; closed {span('2024-10-01', '2024-12-31', 'October to mid December')}",
    f"from {span('2024-12-01', '2025-02-28', 'December to February')}, the show runs {span('2024-06-13', '2024-06-19', 'June 13 to 19')}",
    f"the plans of {span('2018-04-01', '2021-03-31', '2018-19 to 2020-21')}",
    f"the {span('2025-03-03', '2025-03-09', '3 March 2025')} is none".replace("the ", "w/c ").replace(" is none", ""),
    f"from {span('2024-04-01', '2024-06-30', 'April 1 to June 30, 2024')} and on {on('2025-03-24', 'March 24, 2025')}",
    f"week ending {span('2025-03-01', '2025-03-07', '7 March 2025')}",
    f"The visit was moved from {on('2025-03-03', '3 March 2025')} to {on('2025-03-10', '10 March 2025')}.",
]
MONTHS_AND_YEARS = [
    f"by {span('2026-03-01', '2026-03-31', 'March 2026')}, {span('2019-01-01', '2019-01-31', 'January 2018-19')}",
    f"end of {span('2022-03-01', '2022-03-31', 'March 2022')}, early {span('2016-01-01', '2016-12-31', '2016')}",
    f"The {span('2025-03-01', '2025-03-31', 'March')} meeting; since {span('2024-11-01', '2024-11-30', 'November')}; in {span('2025-05-01', '2025-05-31', 'May')}",
    f"{span('2024-04-01', '2025-03-31', '2024/25')} and {span('2024-04-01', '2025-03-31', '2024-2025')}, {span('2018-04-01', '2019-03-31', 'FY18/19')}",
    f"the academic year {span('2022-09-01', '2023-08-31', '2022/23')}; the municipal year {span('2022-05-01', '2023-04-30', '2022/23')}",
    f"{span('2021-01-01', '2026-12-31', '2021 to 2026')}; in {span('2019-01-01', '2019-12-31', '2019')}; the {span('2017-01-01', '2017-12-31', '2017')} fair",
    f"{span('2024-06-01', '2024-06-30', 'June last year')} was wet; {span('2024-12-01', '2024-12-31', 'Dec-24')} {span('2025-01-01', '2025-01-31', 'Jan-25')}",
    f"{span('2021-04-01', '2022-03-31', '21-22')} financial year; {span('2022-04-01', '2023-03-31', '2022/3')} against a target",
    f"In the {span('2012-04-01', '2012-12-31', 'first nine months of 2012/13')} and the {span('2019-07-01', '2019-12-31', 'second half of 2019')}",
    f"{span('2024-06-01', '2024-06-30', 'June of the previous year')} was the driest",
    f"Grass cutting {span('2024-08-01', '2024-08-31', 'August')} £42.00; {span('2025-05-01', '2025-05-31', 'MAY')}",
]
QUARTERS = [
    f"{span('2024-10-01', '2024-12-31', 'Q3 2024/25')}, {span('2024-10-01', '2024-12-31', 'Quarter 3, 2024/25')}",
    f"{span('2020-04-01', '2020-06-30', 'Quarter 1 (Q1) of 2020/21')}; {span('2024-07-01', '2024-09-30', 'Quarter 2 (Q2, 2024/25)')}",
    f"{span('2023-10-01', '2023-12-31', 'third quarter 2023')}; {span('2019-01-01', '2019-03-31', 'Quarter 1 of the calendar year 2019')}",
    f"{span('2023-07-01', '2023-09-30', 'Quarter 2 last year')}",
    f"reported in {span('2024-04-01', '2024-09-30', 'Quarters 1 & 2')} and {span('2024-04-01', '2024-06-30', 'QUARTER ONE')}",
    f"{span('2024-10-01', '2024-12-31', 'Quarter 3 2024/25')} rose from {span('2024-07-01', '2024-09-30', 'Quarter 2')} and"
    f" will rise in {span('2025-01-01', '2025-03-31', 'Quarter 4')}",
    f"Key measures: {span('2024-04-01', '2025-03-31', '2024/25')} Mid-Year ({span('2024-07-01', '2024-09-30', 'Q2')}) report",
    f"The quarter: it should improve in {span('2025-04-01', '2025-06-30', 'Q1')} and {span('2025-07-01', '2025-09-30', 'Q2')}.",
    f"nought in {span('2024-04-01', '2024-06-30', 'Quarter 1')} against four in {span('2022-04-01', '2022-06-30', 'Quarter 1 in 2022/3')},"
    f" and six in {span('2024-04-01', '2024-06-30', 'Quarter 1')}",
    f"{span('2024-07-01', '2024-09-30', 'Quarter 2 2024/25')}: {span('2023-07-01', '2023-09-30', 'previous year quarter 2')} was lower",
    f"Fleet Report - {span('2024-07-01', '2024-09-30', '2nd Quarter')}; better than any second quarter so far",
    f"{span('2021-07-01', '2021-09-30', 'Quarter 2')} ({span('2021-07-01', '2021-09-30', 'July to September')}) in the "
    f"{span('2021-04-01', '2022-03-31', '21-22')} financial year",
    f"{span('2022-01-01', '2022-03-31', 'Q4 Year-end 2021-22')} figures",
    f"The {span('2024-04-01', '2024-06-30', 'Quarter 1')} monitoring for {span('2024-04-01', '2025-03-31', '2024-25')}",
    f"Lifts {span('2024-10-01', '2024-12-31', 'December quarter')} and in the {span('2024-04-01', '2024-06-30', 'June 2024 quarter')}",
    f"The average in the {span('2024-10-01', '2024-12-31', 'quarter ended December')} rose. No moorings sank in the quarter. Three were rated poor.",
    f"the effect of {span('2024-07-01', '2024-09-30', 'quarter 2')} on the provisional tax base",
]
NOTHING = [
    "12/13 – Minutes of the last meeting, 18/06 – Old entry, Sunday 2nd half, Mai Elm met Medi Hughes and Nollaig Ash",
    "The Local Government Act 1972, the Parks (Byelaws) Regulations 2013 and the Acts of 2012 and 2016.",
    "Resolution 2019/62, application S/2019/20/FUL, minute 18.01.05, version 2.1.3, reference PS-2021/22(Q4)",
    "the Council Plan 2016/21 and the Town Strategy 2018-2028, Vision 2030",
    "Members may ask, and Mrs May asked; they march on; Cllr April Hart spoke to Jan Reeve in June Close.",
    "next meeting, today, last quarter, a quarter of homes, at 10.30 on Monday, in the spring, 24/7, 1/2 of it",
    "2000 homes, 2,010 trees, over 1990 visits, £2019, at 2015 hours",
    "See https://town.example/2019-02-05/minutes.pdf or minutes_2019-03-05.docx",
    "5.1.2 Paths were cleared. 6.2.4 Signs were cleaned.",
    "31 September 2020, 30/02/2021",
    "Q1. Who pays? Q2. Who owns it?",
    "Rents fall due each April, rates by 30 June every year, and no fires between 1 March and 31 August in any year.",
    "Flooding historically comes in Quarters 3 and 4. The fair is usually held in July.",
    "A new chair of the Shores and Estuaries Panel (SEP) was sought; the SEP would meet.",
    "a score of (10/12), items 12/13 and minute (18/01)",
]


@pytest.mark.parametrize("text", DAYS + RANGES + MONTHS_AND_YEARS + QUARTERS + NOTHING)
def test_dates(text):
    check(text, dates.find, "date", date=MEETING)


@pytest.mark.parametrize(
    ("text", "meeting"),
    [
        # what is past, what is to come, and what the words say of it
        (f"It was signed on {on('2024-12-18', '18 December')} and will return on {on('2025-02-12', '12 February')}.", MEETING),
        (f"The next meeting is on {on('2021-05-19', 'May 19')} at 10am", "2021-04-06"),
        (f"The fair on {on('2021-07-07', 'Wednesday 7 July')}", "2021-07-06"),
        (f"last {span('2024-03-01', '2024-03-31', 'March')} and next {span('2025-11-01', '2025-11-30', 'November')}", MEETING),
        (f"Expenses {span('2012-04-01', '2012-10-31', 'April - October')}", "2012-11-21"),
        # without a meeting's date the dates printed in full tell
        (f"From {on('2020-03-23', '23 March 2020')} to the opening in {span('2020-08-01', '2020-08-31', 'August')}", None),
        (f"the {span('2020-04-01', '2021-03-31', '2020/21')} budget since {span('2020-07-01', '2020-07-31', 'July')}", None),
        # most of the dates tell, not the latest and not one that is long past
        (
            f"Drains: opened {on('2011-04-01', '1 April 2011')}, cleared {on('2016-10-05', '5 October 2016')}, seen "
            f"{on('2016-11-03', '3 November 2016')}, next due in {span('2019-05-01', '2019-05-31', 'May 2019')}; cleaned in "
            f"{span('2016-09-01', '2016-09-30', 'September')}",
            None,
        ),
        (f"The choir was set up in {span('2011-10-01', '2011-10-31', 'October 2011')}. Tea is on 5 June.", None),
        # a budget is spoken of before its year begins
        (
            f"The panel met on {on('2013-02-12', '12 February')} on the budget for {span('2013-04-01', '2014-03-31', '2013-14')}, "
            f"which the polls of {span('2013-05-01', '2013-05-31', 'May')} may undo.",
            None,
        ),
        # the last of something is past, though the next January is nearer
        (f"Since the last review in {span('2020-01-01', '2020-01-31', 'January')}, two boilers had failed.", "2020-11-18"),
        (f"It closes on the last day of {span('2021-01-01', '2021-01-31', 'January')}.", "2020-11-18"),
        # quarters without a year are those of the financial year that the paper is about
        (
            f"The state of the fleet in {span('2020-04-01', '2021-03-31', '2020/21')}: agreed on {on('2020-11-05', '5 November 2020')}; "
            f"{span('2020-10-01', '2020-12-31', 'Quarter 3')} repairs, {span('2019-10-01', '2019-12-31', 'last year’s Q3')} repairs",
            None,
        ),
        ("with nothing else to tell, on 5 June and in July", None),
        # what a meeting agrees to hold is to come; what it agreed to approve was held
        (f"It was agreed to hold the fair on {on('2025-07-12', '12th')} and {on('2025-07-13', '13th July')}.", "2025-01-26"),
        (f"It was agreed to approve the minutes of {on('2024-07-12', '12th July')}.", "2025-01-26"),
        (f"The sergeant agreed to come back in {span('2025-04-01', '2025-04-30', 'April')}.", "2024-10-09"),
        # a wrong weekday is a slip sooner than a day a year ago; a list of next year's days is none
        (f"The visit will be on {on('2010-06-17', 'Wednesday 17 June')} at 7 pm.", "2010-06-30"),
        (f"Meetings: {on('2021-12-14', 'Tuesday 14th December')}", "2020-12-15"),
        # a figure is measured in the past, though the month is near ahead; so is what was set by somebody
        (f"It stood at 54, up from 3.1m at the end of {span('2022-09-01', '2022-09-30', 'September')}.", "2023-06-08"),
        (f"It was below the minimum set by the Council in {span('2023-02-01', '2023-02-28', 'February')}.", "2023-12-15"),
        # works that end in years to come do not make a paper one of then; a year that is compared with is not its own
        (
            f"In {span('2024-06-01', '2024-06-30', 'June 2024')} one risk was added. It would be met in {span('2026-09-01', '2026-09-30', 'September 2026')}, "
            f"will be built by {span('2027-03-01', '2027-03-31', 'March 2027')}, after the loss of {span('2024-08-01', '2024-08-31', 'August')}.",
            None,
        ),
        # what is likely, or was put back, is seldom past
        (f"The fair was put back to {span('2020-05-01', '2020-05-31', 'May')}.", "2019-09-02"),
        ("The survey had been due on <date start=2024-03-31 end=2024-03-31>31 March</date>.", "2024-11-20"),
        ("The survey is due on <date start=2025-03-31 end=2025-03-31>31 March</date>.", "2024-11-20"),
    ],
)
def test_the_year_of_a_date_that_prints_none(text, meeting):
    check(text, dates.find, "date", date=meeting)


@pytest.mark.parametrize(
    ("evidence", "text"),
    [
        ("Karakia. Iwi of New Zealand.", f"{span('2018-07-01', '2019-06-30', '2018/19')}, {span('2018-07-01', '2019-06-30', 'FY19')}"),
        ("Karakia. Iwi of New Zealand.", span("2019-01-01", "2019-03-31", "Quarter 1 2019")),
        ("An Cathaoirleach and the Comhairle.", f"{span('2019-01-01', '2019-03-31', 'Q1 2019')} but 2018/19"),
        ("The parish council's precept.", span("2019-04-01", "2019-06-30", "Quarter 1 2019")),
    ],
)
def test_years_and_quarters_are_those_of_the_country(evidence, text):
    check(f"{evidence}\n{text}", dates.find, "date", date="2019-06-04")


def test_a_date_cut_in_two_by_the_page_is_one():
    text = (
        "It will be held on Thursday, 14\nFebruary 2019 at noon\nto report by 25 June\n2019\nApril\n2\n2019\n"
        "5\nMarch 2019 was wet\nItem 3\nMay"
    )
    found = dates.find(paper(text, date="2019-02-01"))
    assert [(fact.start, fact.end) for fact in found] == [
        ("2019-02-14", "2019-02-14"),
        ("2019-06-25", "2019-06-25"),
        ("2019-04-02", "2019-04-02"),
        ("2019-03-01", "2019-03-31"),
        ("2019-05-01", "2019-05-31"),
    ]


def test_the_running_head_that_a_paper_begins_with_says_no_date():
    head = "HARBOUR COMMITTEE MINUTES\n7 MAY 2024"
    text = f"{head}\nMinutes of the meeting held on Tuesday 7 May 2024\nPage 1\n{head}\nThe wall falls due on 9 May 2024.\nPage 2\n{head}\n"
    found = dates.find(paper(text, date="2024-05-07"))
    assert next(fact.evidence.start for fact in found if fact.start == "2024-05-07") == text.index("Tuesday")
    # one that no page repeats is the paper's own
    (own, *_) = dates.find(paper(f"{head}\nMinutes of the meeting\nPresent: Mrs Elm", date="2024-05-07"))
    assert own.evidence.start == text.index("7 MAY")


def test_cells_and_rules():
    text = "| Action | Due |\n| Write to the owner | 14 March 2025 |"
    (fact,) = dates.find(paper(text, date="2019-02-01"))
    assert (fact.start, fact.rule, fact.confidence) == ("2025-03-14", "dates.day/1", 0.98)
    (inferred,) = dates.find(paper("Write by 14 March", date="2019-02-01"))
    assert inferred.confidence < fact.confidence


@pytest.mark.parametrize(
    ("text", "date", "confidence"),
    [
        ("It reopened on 5 June 2020 and shut again in August.", "2020-06-01", 0.85),
        ("It reopened on 5 June 2020 and shut again in August.", None, 0.75),
        ("The 2020/21 accounts were seen in August.", None, 0.55),
    ],
)
def test_a_year_that_the_paper_tells_less_surely_is_less_probable(text, date, confidence):
    assert dates.find(paper(text, date=date))[-1].confidence == confidence


@given(
    st.lists(st.tuples(st.dates(date(1960, 1, 1), date(2040, 1, 1)), st.sampled_from(["was held on", "will be held on", "on"])), max_size=9)
)
def test_the_day_of_speaking_is_one_that_the_paper_prints(printed):
    text = "\n".join(f"It {words} {day.day} {day:%B %Y}." for day, words in printed)
    reference = dates.context_of(paper(text)).reference
    assert reference in {day for day, _ in printed} if printed else reference is None


FORMS = [
    "{d.day} {d:%B} {d.year}",
    "{d:%A} {d.day} {d:%B} {d.year}",
    "{d:%d/%m/%Y}",
    "{d:%d.%m.%Y}",
    "{d:%Y-%m-%d}",
    "{d:%B} {d.day}, {d.year}",
    "{d.day}-{d:%b}-{d.year}",
    "{d:%a} {d.day} {d:%b} {d.year}",
    "the {d.day} of {d:%B}, {d.year}",
]


@given(st.dates(date(1951, 1, 1), date(2049, 12, 31)), st.sampled_from(FORMS))
def test_every_full_date_is_read_in_every_form(day, form):
    text = f"It was agreed on {form.format(d=day)} that"
    context = dates.context_for(text, MEETING, Country.UK)
    assert [(reading.first, reading.last) for reading in dates.read(text, context)] == [(day, day)]


@given(st.dates(date(2000, 1, 1), date(2040, 12, 31)), st.dates(date(2001, 1, 1), date(2039, 12, 31)))
def test_a_date_without_a_year_falls_in_the_year_before_of_or_after_the_meeting(day, meeting):
    text = f"{day.day} {day:%B}"
    for reading in dates.read(text, dates.context_for(text, meeting.isoformat(), Country.UK)):
        assert (reading.first.day, reading.first.month) == (day.day, day.month)
        assert abs(reading.first.year - meeting.year) <= 1


@given(st.text(alphabet="0123456789 -/.,Q()thndMayJune2025ofto", max_size=60))
def test_no_text_raises_and_readings_follow_each_other(text):
    last = 0
    for reading in dates.read(text, dates.context_for(text, MEETING, None)):
        assert last <= reading.start < reading.end <= len(text)
        assert reading.first <= reading.last
        last = reading.end
