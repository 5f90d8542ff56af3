package org.entente.core.figure;

/// The unit of a figure or column; different units never meet silently.
///
/// @param symbol what a table header shows
/// @param meaning what one unit is
public record Unit(String symbol, String meaning) {
    public static final Unit SHARE = new Unit("0..1", "share of the largest possible value");
    public static final Unit PERCENT = new Unit("%", "per cent");
    public static final Unit INDEX_SYMMETRIC = new Unit("-1..1", "index between -1 and 1, 0 is neutral");
    public static final Unit LOG_POINTS = new Unit("log points", "difference in natural logarithms");
    public static final Unit RATIO = new Unit("ratio", "one quantity over another");
    public static final Unit POINTS = new Unit("pp", "percentage points");
    public static final Unit COUNT = new Unit("count", "number of cases");
    public static final Unit PER_1000_DYAD_YEARS =
            new Unit("per 1000 dyad-years", "cases per 1000 dyad-years of exposure");
    public static final Unit PER_100_STATE_YEARS =
            new Unit("per 100 state-years", "cases per 100 state-years of exposure");
    public static final Unit PER_YEAR = new Unit("per year", "cases per year of a union");
    public static final Unit USD_MILLION = new Unit("USD m", "million US dollars, current");
    public static final Unit USD_2015_MILLION = new Unit("2015 USD m", "million US dollars, constant 2015");
    public static final Unit USD_2015 = new Unit("2015 USD", "US dollars, constant 2015");
    public static final Unit INTERNATIONAL_DOLLAR =
            new Unit("int'l $", "international dollars, current, at purchasing power parity");
    public static final Unit PERSONS = new Unit("persons", "number of people");
    public static final Unit DAYS = new Unit("days", "calendar days");
    public static final Unit YEAR = new Unit("year", "calendar year");
    public static final Unit BALLOT = new Unit("ballot", "1 yes, 2 abstain, 3 no");
}
