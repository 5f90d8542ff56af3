package org.entente.assessment.indicator.transfer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.Context;
import org.entente.core.ledger.Transfer.Amount;
import org.entente.core.panel.Panel;
import org.entente.core.provenance.Provenance;
import org.entente.core.state.StateId;
import org.entente.data.library.Holding;
import org.entente.models.measure.transfer.Valuation;

/// Money by the World Bank's figures at hand: GDP in current dollars, as income a head times population, and the
/// deflator of the United States' GDP, as that over its GDP in dollars of 2015.
final class Dollars implements Valuation {
    private static final StateId USA = StateId.of("USA");
    private static final String PER_HEAD = "gdp-per-capita-usd";
    private static final String PEOPLE = "population";
    private static final String CONSTANT = "gdp-2015usd";
    private static final double MILLION = 1e6;

    private final Optional<Holding<Panel>> economies;

    Dollars(Context context) {
        this.economies = context.library().economies();
    }

    /// Dollars as they are, and shares of the receiver's GDP where this is known.
    @Override
    public Optional<Amount> inDollars(Amount amount, StateId receiver, int year) {
        if (!amount.currency().equals(Amount.OF_GDP)) {
            return Valuation.DOLLARS.inDollars(amount, receiver, year);
        }
        OptionalDouble gdp = gdpUsdMillion(receiver, year);
        return gdp.isEmpty()
                ? Optional.empty()
                : Optional.of(new Amount(
                        amount.low() / 100 * gdp.getAsDouble(), amount.high() / 100 * gdp.getAsDouble(), "USD"));
    }

    OptionalDouble gdpUsdMillion(StateId state, int year) {
        OptionalDouble perHead = value(PER_HEAD, state, year);
        OptionalDouble people = value(PEOPLE, state, year);
        return perHead.isPresent() && people.isPresent()
                ? OptionalDouble.of(perHead.getAsDouble() * people.getAsDouble() / MILLION)
                : OptionalDouble.empty();
    }

    /// Dollars of 2015 for one dollar of a year.
    OptionalDouble of2015(int year) {
        OptionalDouble current = gdpUsdMillion(USA, year);
        OptionalDouble constant = value(CONSTANT, USA, year);
        return current.isPresent() && constant.isPresent()
                ? OptionalDouble.of(constant.getAsDouble() / MILLION / current.getAsDouble())
                : OptionalDouble.empty();
    }

    /// Why there is no GDP or no deflator of a year, and what to try.
    String missing(String what, int year) {
        return "%s of %d is made of %s, %s and %s of %s, which is not here for it; try ./entente data get %s"
                .formatted(what, year, PER_HEAD, PEOPLE, CONSTANT, Sources.ECONOMIES, Sources.ECONOMIES);
    }

    List<Provenance> observed(String selection, long rows) {
        return economies.map(holding -> holding.observed(selection, rows)).orElse(List.of());
    }

    private OptionalDouble value(String column, StateId state, int year) {
        return economies
                .map(Holding::records)
                .filter(panel -> panel.findColumn(column).isPresent())
                .map(panel -> panel.value(column, state, year))
                .orElse(OptionalDouble.empty());
    }
}
