package org.entente.data.source.worldbank;

import java.util.List;
import java.util.Locale;
import org.entente.core.figure.Unit;

/// An indicator and the column it becomes.
record Indicator(String code, String column, String label, Unit unit) {
    private static final List<Indicator> KNOWN = List.of(
            new Indicator("NY.GDP.MKTP.KD", "gdp-2015usd", "GDP, constant 2015 USD", Unit.USD_2015),
            new Indicator(
                    "NY.GDP.MKTP.PP.CD",
                    "gdp-ppp",
                    "GDP at purchasing power parity, current",
                    Unit.INTERNATIONAL_DOLLAR),
            new Indicator(
                    "NY.GDP.PCAP.CD",
                    "gdp-per-capita-usd",
                    "GDP per head, current USD",
                    new Unit("USD", "US dollars, current, per head")),
            new Indicator("SP.POP.TOTL", "population", "Population", Unit.PERSONS));

    /// The indicator of a code; one that Entente does not know keeps its code and the provider's name.
    static Indicator of(String code, String name) {
        return KNOWN.stream()
                .filter(indicator -> indicator.code.equals(code))
                .findFirst()
                .orElseGet(() -> new Indicator(
                        code, code.toLowerCase(Locale.ROOT).replace('.', '-'), name, new Unit(code, name)));
    }
}
