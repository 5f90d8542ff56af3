package org.entente.models.measure.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.entente.core.figure.Outcome;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What placebo unions are ranked by is what each measure itself gives for the same states.
class BlocTradeTest {
    private static final int WORLDS = 30;

    /// Compares every bloc of two to five of the six economies of random worlds, in which one flow in eight is not
    /// reported.
    private static void agrees(Function<BlocTrade, ToDoubleFunction<int[]>> fast, Measure measure) {
        int compared = 0;
        for (int world = 0; world < WORLDS; world++) {
            TradeMatrix matrix = Pictures.random(world);
            ToDoubleFunction<int[]> of = fast.apply(BlocTrade.of(matrix));
            for (int mask = 1; mask < 1 << 6; mask++) {
                int chosen = mask;
                int[] bloc = IntStream.range(0, 6)
                        .filter(i -> (chosen >> i & 1) == 1)
                        .toArray();
                if (bloc.length < 2 || bloc.length > 5) {
                    continue;
                }
                SortedSet<StateId> members = new TreeSet<>();
                Arrays.stream(bloc).forEach(i -> members.add(matrix.economies().get(i)));
                Outcome outcome = measure.of(matrix, members);
                double value = of.applyAsDouble(bloc);
                if (outcome instanceof Outcome.Value(double own, var _)) {
                    assertThat(value)
                            .as("%s in world %d", members, world)
                            .isCloseTo(own, within(1e-9 * Math.max(1, own)));
                    compared++;
                } else {
                    assertThat(value).as("%s in world %d", members, world).isNaN();
                }
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    private interface Measure {
        Outcome of(TradeMatrix matrix, SortedSet<StateId> members);
    }

    @ParameterizedTest
    @EnumSource(IntraUnionShare.Direction.class)
    void theIntraUnionShare(IntraUnionShare.Direction direction) {
        agrees(
                bloc -> bloc.intraShare(direction),
                (matrix, members) ->
                        IntraUnionShare.measure(matrix, members, direction).outcome());
    }

    @Test
    void symmetricIntroversion() {
        agrees(
                BlocTrade::introversion,
                (matrix, members) ->
                        SymmetricIntroversion.measure(matrix, members).outcome());
    }

    @ParameterizedTest
    @EnumSource(TradeIntensity.Form.class)
    void intensity(TradeIntensity.Form form) {
        agrees(
                bloc -> bloc.intensity(form),
                (matrix, members) ->
                        TradeIntensity.measure(matrix, members, form).outcome());
    }

    @ParameterizedTest
    @EnumSource(PartnerConcentration.Form.class)
    void concentration(PartnerConcentration.Form form) {
        for (PartnerConcentration.Side side : PartnerConcentration.Side.values()) {
            agrees(
                    bloc -> bloc.concentration(side, form),
                    (matrix, members) -> PartnerConcentration.measure(matrix, members, side, form)
                            .outcome());
        }
    }

    @Test
    void similarityOfMarkets() {
        agrees(
                BlocTrade::similarity,
                (matrix, members) -> ExportSimilarity.measure(matrix, members).outcome());
    }

    @Test
    void grubelLloyd() {
        agrees(
                BlocTrade::grubelLloyd,
                (matrix, members) -> GrubelLloyd.ofTotalTrade(matrix, members).outcome());
    }

    @ParameterizedTest
    @EnumSource(Interdependence.Part.class)
    void interdependence(Interdependence.Part part) {
        agrees(
                bloc -> bloc.interdependence(part),
                (matrix, members) ->
                        Interdependence.measure(matrix, members, part).outcome());
    }

    @Test
    void dependenceOnALeaderThatStays() {
        StateId leader = StateId.of("FFF");
        agrees(bloc -> withoutLeader(bloc.onLeader(leader)), (matrix, members) -> {
            SortedSet<StateId> all = new TreeSet<>(members);
            all.add(leader);
            return LeaderDependence.measure(matrix, all, leader).onLeader().outcome();
        });
    }

    /// The leader is FFF, at the last position.
    private static ToDoubleFunction<int[]> withoutLeader(ToDoubleFunction<int[]> of) {
        return bloc -> of.applyAsDouble(Arrays.stream(bloc).filter(i -> i != 5).toArray());
    }

    @Test
    void dependenceOverIncome() {
        double[] gdp = {100, 2000, 30, 400, Double.NaN, 900};
        StateId leader = StateId.of("FFF");
        agrees(
                bloc -> bloc.onMembers(gdp),
                (matrix, members) -> incomes(matrix, gdp).onMembers(members).outcome());
        agrees(
                bloc -> bloc.asymmetry(gdp),
                (matrix, members) -> incomes(matrix, gdp).asymmetry(members).outcome());
        agrees(bloc -> withoutLeader(bloc.onLeader(leader, gdp)), (matrix, members) -> {
            SortedSet<StateId> all = new TreeSet<>(members);
            all.add(leader);
            return incomes(matrix, gdp).onLeader(all, leader).outcome();
        });
    }

    private static GdpDependence incomes(TradeMatrix matrix, double[] gdp) {
        Map<StateId, Double> known = new HashMap<>();
        List<StateId> economies = matrix.economies();
        for (int i = 0; i < gdp.length; i++) {
            if (!Double.isNaN(gdp[i])) {
                known.put(economies.get(i), gdp[i]);
            }
        }
        return GdpDependence.of(matrix, known);
    }
}
