"""The country of a paper, told by its words."""

import pytest

from pipeline.language.country import Country, country, currency, financial_year_start, home_currency


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Minutes of the Parish Council. The precept was set. Write to clerk@ambleford.gov.uk", Country.UK),
        ("An Cathaoirleach took the chair; €4,000 was granted under the reserved function.", Country.IRELAND),
        ("Karakia was given. Resource consent was granted; iwi of the rohe attended. Cost: $5,000", Country.NEW_ZEALAND),
        ("Members recited the Pledge of Allegiance; the Select Board met.", Country.UNITED_STATES),
        ("The meeting opened at seven and closed at eight.", None),
        ("The Scottish Government wrote to the Oireachtas.", None),
    ],
)
def test_country(text, where):
    assert country(text) is where


def test_a_paper_in_dollars_is_not_of_a_country_with_pounds():
    assert country("The district council paid $9. Overview and scrutiny by a parish council.") is not Country.UK


def test_currency_and_financial_year():
    assert currency(Country.NEW_ZEALAND, "$") == "NZD"
    assert currency(Country.IRELAND, "£") == "GBP"
    assert currency(None, "$") == "USD"
    assert home_currency(None) == "GBP"
    assert financial_year_start(Country.UK) == financial_year_start(None) == 4
    assert financial_year_start(Country.NEW_ZEALAND) == 7
    assert financial_year_start(Country.UNITED_STATES) is None
