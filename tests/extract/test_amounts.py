"""Sums of money in marked sentences."""

import pytest

from pipeline.extract import amounts
from tests.marked import check

SENTENCES = [
    "a grant of <amount value=1200000 currency=GBP>£1.2m</amount> and <amount value=250000>£250k</amount>",
    # noughts after a space are thousands; other figures may be the next column's
    "a precept of <amount value=18000>£ 18 000</amount> and <amount value=1000000>£1 000 000</amount>",
    "<amount value=1200.5>£1,200.50</amount>, <amount value=705.25>£ 705.25</amount>, <amount value=4e9>£4bn</amount>",
    "<amount value=3400000>£3.4 million</amount> of <amount value=4200000>£4.2million</amount>, <amount value=15000>£15k</amount>.",
    "<amount value=0.5>50p</amount> a mile, <amount value=0.11>11 pence</amount> more, <amount value=100>one hundred pounds</amount>",
    "<amount value=5000000>5 million pounds</amount> and <amount value=50 currency=EUR>50 euro</amount>",
    "<amount value=1000000>£1m</amount>-<amount value=2000000>£2m</amount>",
    "<amount value=10000000>£10</amount>-<amount value=15000000>15m</amount> and <amount value=150>£150</amount>-<amount value=200>£200</amount>",
    "between <amount value=5000000>£5</amount> and <amount value=10000000>£10 million</amount>",
    # the comma of a fraction, a word too many, and thousands that only the second sum prints
    "<amount value=2900000 currency=EUR>€2,9million</amount>, <amount value=3204160 currency=EUR>€3,204,160 million</amount>",
    "in the region of <amount value=2000>£2</amount>-<amount value=3000>3,000</amount> on the lower side",
    "from <amount value=500>£500</amount> to <amount value=1000000>£1m</amount>; <amount value=5>£5</amount> and <amount value=1e7>£10m</amount>",
    "<amount value=50>£50</amount> to 3 groups, <amount value=500>£500</amount> - 3 nights, <amount value=20>£20</amount> kit",
    "an underspend of <amount value=-1200000>£(1.2)m</amount>, <amount value=-3000>-£3,000</amount>",
    "<amount value=20 currency=EUR>€20</amount>, <amount value=7 currency=NZD>NZ$7</amount>, <amount value=9 currency=EUR>EUR 9</amount>",
    "TOTAL £m <amount value=334700000>334.7</amount> <amount value=290000000>290.0</amount>",
    "Seed <amount value=36>£36.00</amount> Bulbs <amount value=67.42>£67.42</amount> TOTAL: <amount value=103.42>103.42</amount>",
    "over <amount value=500000>half a million pounds</amount>, <amount value=1500000>£1½m</amount>, a <amount value=2300000>£2.3-million</amount> path",
    "from <amount value=5e9>5</amount> to <amount value=1e10>10 billion pounds</amount>; Hall hire - <amount value=31>£31.00</amount>",
    # a list of payments that lost its columns: what is paid is the sum of the two before it
    "Payee Net VAT Total Clerk <amount value=274.02>274.02</amount> <amount value=0>0.00</amount> <amount value=274.02>274.02</amount> "
    "Skip hire <amount value=65.28>65.28</amount> <amount value=3.26>3.26</amount> <amount value=68.54>68.54</amount>",
    "Payee Net VAT Total Clerk May<amount value=81>81.00</amount><amount value=0>0.00</amount><amount value=81>81.00</amount>"
    "Rake<amount value=10>10.00</amount><amount value=2>2.00</amount><amount value=12>12.00</amount>",
    # lists of payments and balances that print no sign
    "Cheque No Payee Details Amount 1204 Elm Gardening Mowing June 15 <amount value=1020>1020.00</amount> "
    "DD Brook Power Lights <amount value=19.1>19.10</amount>",
    "SUPPLIER REASON FOR PAYMENT COST PRINTER LEAFLETS <amount value=5>5.00</amount> CLERK POST <amount value=253.94>253.94</amount>",
    "Payee Net VAT Gross Lime 100 <amount value=568.03>568.03</amount> <amount value=568.03>568.03</amount>",
    "As at 3 May Reserve Account <amount value=3261.06>3261.06</amount> Current Account <amount value=739>739.00</amount> "
    "<amount value=4000.06>4000.06</amount>",
    "Deposit account: <amount value=10592>10,592.00</amount>; the balance was <amount value=12.5>12.50</amount>.",
    # lines under a unit: of one column and of several, until other text follows
    "Loans at the year's end\n\nValue £m\n\nHarbour scheme <amount value=16078000>16.078</amount>\n\n"
    "Empty homes <amount value=48000>0.048</amount>\n\nThe scheme began in 2005. It lent 3.250 a home.\n\nAt 4.125 it ends",
    "Plan £m Actual £m Ferry <amount value=1902000>1.902</amount> <amount value=950000>0.950</amount> "
    "Pier (Note 1) <amount value=7890000>7.890</amount> <amount value=-500000>(0.500)</amount>",
    "Paid in May:\n\n£\n\nPrinting <amount value=6>6.00</amount>\n\nHall hire (x3) <amount value=30>30.00</amount>",
    "Budget (£000)\n\nRoads 2 schemes <amount value=1204000>1,204</amount>\n\nParks <amount value=2030000>2,030</amount>",
    "Cost as at 31.03.24 £m\n\nBridge <amount value=2474000>2.474</amount>",
    # tables: the heading or the row's own label scales bare figures
    "| Risk | Exposure £m | Score |\n| Flood | <amount value=165000000 currency=GBP>165.0</amount> | 16 |",
    "| Budget (£000s) | Plan | Actual |\n| Roads | 1,204 | 9 |\n| Net (£000) | <amount value=1204000>1,204</amount> | <amount value=-9000>(9)</amount> |",
    "| Fund (£000) | Plan £000 | Now £000 |\n| Quay | <amount value=0>0.0</amount> | 0 |",
    "| Payee | Net | VAT |\n| Mower hire | <amount value=45.5>45.50</amount> | <amount value=9.1>9.10</amount> |",
    "| Item | Cost (€) |\n| Bench | <amount value=700 currency=EUR>700</amount> |",
    "| No | Saving (£000, year to date) | Plan |\n| 1 | Fees (£000) | <amount value=1900000>1,900</amount> |",
    "| Payee | Cost £ | Voucher £ |\n| Sand | <amount value=87>87.00</amount> | 2044 |",
    "| Item | Total £m |\n| Bridge | <amount value=1500000>£1.5</amount> |\n| Path | <amount value=2000>£2k</amount> |",
]

NOTHING = [
    "Hundreds of pounds; p50 of the pack; a 1080p screen; pp 4-5; 2,000 homes by May.",
    "| Measure | Total |\n| Visits | 45 |",
    "A rate of 45.50 and a net change of 3.",
    "The account was opened at 10.30 am; the balance 12.30 pm. Value at £m 31.03.24",
    "The Cheque and Amount were read at 7.30 pm and 8.15 pm. Payment 12.02.19 Total 14.02.19",
    "Score £m\n\nFlood 4.5 16.5 2.5\n\nShare 12.5% of all",
    "Levels of 10.50 9.50 21.00 metres, and 0.00 0.00 0.00.",
]


@pytest.mark.parametrize("text", SENTENCES + NOTHING)
def test_amounts(text):
    check(text, amounts.find, "amount")


@pytest.mark.parametrize(
    ("evidence", "code"),
    [
        ("The district council opened with a karakia. Iwi and marae of New Zealand spoke.", "NZD"),
        ("See shire.nsw.gov.au; the Shire Council of Queensland, Australia", "AUD"),
        ("The board stood for the Pledge of Allegiance.", "USD"),
        ("A committee met.", "USD"),
    ],
)
def test_dollars_are_those_of_the_country(evidence, code):
    check(f"{evidence}\nIt cost <amount value=40000000 currency={code}>$40m</amount>.", amounts.find, "amount")
