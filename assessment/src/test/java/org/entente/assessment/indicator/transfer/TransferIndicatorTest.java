package org.entente.assessment.indicator.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.assessment.SmallWorld.ask;
import static org.entente.assessment.SmallWorld.outcomes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.assessment.SmallWorld;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Period;
import org.entente.core.figure.Uncertainty.Interval;
import org.entente.core.figure.Unit;
import org.entente.core.ledger.Benchmark;
import org.entente.core.ledger.Books;
import org.entente.core.ledger.Transfer;
import org.entente.core.ledger.Transfer.Amount;
import org.entente.core.ledger.TransferKind;
import org.entente.core.panel.Panel;
import org.entente.core.panel.Panel.StateYear;
import org.entente.core.provenance.Checked;
import org.entente.core.provenance.Citation;
import org.entente.core.provenance.Provenance.Assumed;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.data.library.Holding;
import org.entente.data.library.Library;
import org.entente.data.library.Shelves;
import org.entente.data.library.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransferIndicatorTest {
    private static final Period YEAR = Period.of(SmallWorld.YEAR);
    private static final StateId USA = StateId.of("USA");

    /// Gas 30 and 50, oil 20: 50 to 70, in the middle 60.
    @Test
    void theIntervalIsTheSpreadOfEstimates() {
        Interval interval = ask("BLR:RUS", "transfers-received", YEAR, Map.of()).stream()
                .filter(figure ->
                        figure.id().member().filter(SmallWorld.BLR::equals).isPresent())
                .findFirst()
                .flatMap(Figure::interval)
                .orElseThrow();
        assertThat(interval.low()).isEqualTo(50);
        assertThat(interval.high()).isEqualTo(70);
        assertThat(interval.isRangeOverAssumptions()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"books, payer, 30", "books, receiver, 50", "books, third, 20", "kind, gas, 40", "kind, oil, 20"})
    void whoseBooksAndWhichKindIsChosen(String option, String choice, double expected) {
        assertThat(outcomes(ask("BLR", "transfers-received", YEAR, Map.of(option, choice))))
                .containsExactly(expected);
    }

    @Test
    void whatIsMissingIsNamedAndEachLineIsCited() {
        Figure figure = ask("BLR", "transfers-received", YEAR, Map.of()).getFirst();
        assertThat(figure.notes())
                .anySatisfy(note ->
                        assertThat(note).isEqualTo("A lower bound: no estimate of grant, revenue-pool, debt-relief."))
                .anySatisfy(note -> assertThat(note).contains("gas-1 30.0; gas-2 50.0; oil 20.0"));
        assertThat(figure.provenance().assumptions())
                .extracting(Assumed::name)
                .contains("estimate gas-1", "estimate gas-2", "estimate oil");
    }

    @Test
    void nothingInTheLedgersIsAGapAndNoZero() {
        assertThat(outcomes(ask("KAZ", "transfers-received", YEAR, Map.of()))).containsExactly(Gap.NOT_REPORTED);
        assertThat(outcomes(ask("NATO", "transfers-received", YEAR, Map.of()))).containsOnly(Gap.NOT_REPORTED);
    }

    @Test
    void withoutADeflatorThereAreNoConstantDollars() {
        assertThat(outcomes(ask("BLR", "transfers-received", YEAR, Map.of("prices", "constant-2015"))))
                .containsExactly(Gap.OUTSIDE_COVERAGE);
    }

    /// The United States' GDP is 2000 in current dollars (40 a head times 50 people) and 1600 in those of 2015: a
    /// dollar
    /// of the year is 0.8 dollars of 2015.
    @Test
    void constantDollarsAreByTheDeflatorOfTheUnitedStates() {
        Figure figure = ask(
                        new World(new Amount(100, 100, "USD"), 10),
                        "BLR",
                        "transfers-received",
                        YEAR,
                        Map.of("prices", "constant-2015"))
                .getFirst();
        assertThat(figure.value().orElseThrow()).isCloseTo(80, within(1e-9));
        assertThat(figure.unit()).isEqualTo(Unit.USD_2015_MILLION);
    }

    /// Income of 10 a head times 10 million people is 100 million dollars, and 7 per cent of it 7.
    @Test
    void anEstimateInPerCentOfGdpComesBackAsItIs() {
        World world = new World(new Amount(7, 7, Amount.OF_GDP), 10);
        assertThat(share(world)).isCloseTo(7, within(1e-9));
        assertThat(ask(world, "BLR", "transfers-received", YEAR, Map.of())
                        .getFirst()
                        .value()
                        .orElseThrow())
                .isCloseTo(7, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 10, 1000})
    void aShareOfGdpScalesWithTheMoney(double times) {
        double once = share(new World(new Amount(5, 8, "USD"), 10));
        assertThat(share(new World(new Amount(5 * times, 8 * times, "USD"), 10)))
                .isCloseTo(times * once, within(1e-9 * times));
        assertThat(share(new World(new Amount(5, 8, "USD"), 10 * times))).isCloseTo(once / times, within(1e-9));
    }

    private static double share(World world) {
        return ask(world, "BLR", "transfers-received-gdp", YEAR, Map.of())
                .getFirst()
                .value()
                .orElseThrow();
    }

    /// One estimate of what RUS gives BLR, and the incomes of BLR and the USA.
    private record World(Amount amount, double perHead) implements Library {
        @Override
        public String describe() {
            return "one line";
        }

        @Override
        public <T> Optional<Holding<T>> find(Topic<T> topic) {
            Years year = Years.of(SmallWorld.YEAR);
            return new Shelves()
                    .put(
                            Topic.TRANSFERS,
                            () -> Optional.of(new Holding<>("transfers", List.of(line()), year, List.of(), List.of())))
                    .put(
                            Topic.ECONOMIES,
                            () -> Optional.of(new Holding<>("world-bank", panel(year), year, List.of(), List.of())))
                    .find(topic);
        }

        private Panel panel(Years year) {
            return Panel.builder()
                    .add(column("gdp-per-capita-usd", year), Map.of(at(SmallWorld.BLR), perHead, at(USA), 40.0))
                    .add(column("population", year), Map.of(at(SmallWorld.BLR), 1e7, at(USA), 50e6))
                    .add(column("gdp-2015usd", year), Map.of(at(USA), 1600e6))
                    .build();
        }

        private static Panel.Column column(String name, Years year) {
            return new Panel.Column(
                    name, name, Unit.USD_2015, year, new Assumed(name, "by hand", new Citation("hand", "By hand", "")));
        }

        private static StateYear at(StateId state) {
            return new StateYear(state, SmallWorld.YEAR);
        }

        private Transfer line() {
            return new Transfer(
                    "line",
                    SmallWorld.RUS,
                    SmallWorld.BLR,
                    Years.of(SmallWorld.YEAR),
                    TransferKind.TOTAL,
                    amount,
                    Benchmark.UNSTATED,
                    Books.THIRD,
                    Optional.empty(),
                    new Citation("line", "By hand", ""),
                    "CC0 1.0",
                    Checked.OPENED,
                    "test",
                    "");
        }
    }
}
