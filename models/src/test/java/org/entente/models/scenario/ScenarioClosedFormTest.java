package org.entente.models.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.entente.core.problem.ProblemException;
import org.entente.models.equilibrium.Counterfactual;
import org.entente.models.equilibrium.DeficitRule;
import org.entente.models.equilibrium.Elasticities;
import org.entente.models.equilibrium.Layer;
import org.entente.models.equilibrium.ParameterGrid.Cell;
import org.entente.models.equilibrium.UniversalGravity;
import org.entente.models.equilibrium.WelfareMeasure;
import org.junit.jupiter.api.Test;

/// Every kind of change in worlds that paper and pencil solve: A, B and C alike, each selling 70 at home and 15 to
/// each other one.
///
/// If all pairs change alike, all stay alike and nobody's price moves against another's. With s the share bought
/// abroad, here 30/100, and F the factor on every pair's term, the price index falls to (1 - s + s F)^(-1/theta), and
/// real income rises to (1 - s + s F)^((1 + psi) / theta).
class ScenarioClosedFormTest {
    private static final Offset<Double> TIGHT = within(1e-9);
    private static final List<String> ALL = List.of("A", "B", "C");
    private static final double ABROAD = 0.3;
    private static final Cell CELL = new Cell(new Elasticities(4, 0.5), 0.4);
    private static final UniversalGravity THREE = world(70, 15);

    @Test
    void anAgreementOfAllMultipliesTermsByExpB() {
        Agreements none = Agreements.of(List.of());
        assertAllGain(start().agreements(none, none.form(Agreement.of("new", 1, ALL))), Math.exp(0.4));
    }

    @Test
    void anAgreementThatEndsDividesThem() {
        assertAllGain(start().agreements(union(), union().dissolve("U")), Math.exp(-0.4));
    }

    @Test
    void allWhoLeaveEndIt() {
        assertAllGain(start().agreements(union(), union().leave(ALL, "U")), Math.exp(-0.4));
    }

    @Test
    void halfOfTheDepthIsHalfOfB() {
        assertAllGain(start().agreements(union(), union().deepen("U", 0.5)), Math.exp(-0.2));
    }

    @Test
    void aloneMembersThatMergeGetB() {
        Agreements apart = Agreements.of(List.of(
                Agreement.of("A", 1, List.of("A")),
                Agreement.of("B", 1, List.of("B")),
                Agreement.of("C", 1, List.of("C"))));
        assertAllGain(start().agreements(apart, apart.merge(ALL)), Math.exp(0.4));
        assertAllGain(start().agreements(apart, apart.join(List.of("B", "C"), "A")), Math.exp(0.4));
        assertAllGain(start().agreements(apart, apart.join(List.of("B", "C"), "A", 0.25)), Math.exp(0.1));
    }

    @Test
    void tariffsOfAllOnAllAreACostToTheMinusTheta() {
        assertAllGain(start().tariff(ALL, ALL, 0.1), Math.pow(1.1, -4));
    }

    @Test
    void aTariffIsOneWay() {
        Counterfactual after = start().tariff(List.of("A"), List.of("B"), 0.1).solve(THREE, CELL);
        double[][] partial = after.trade(Layer.PARTIAL);
        assertThat(partial[1][0]).isCloseTo(15 * Math.pow(1.1, -4), TIGHT);
        assertThat(partial[0][1]).isCloseTo(15, TIGHT);
    }

    @Test
    void anEmbargoOfAllByAllIsAutarky() {
        assertAllGain(start().embargo(ALL, ALL), 0);
    }

    @Test
    void givenTermsAndCostsAreTakenAsTheyAre() {
        double[][] logs = {{0, 0.2, 0.2}, {0.2, 0, 0.2}, {0.2, 0.2, 0}};
        double[][] tau = {{1, 0.9, 0.9}, {0.9, 1, 0.9}, {0.9, 0.9, 1}};
        assertAllGain(start().terms(logs), Math.exp(0.2));
        assertAllGain(start().costs(tau), Math.pow(0.9, -4));
        assertAllGain(start().terms(logs).costs(tau), Math.exp(0.2) * Math.pow(0.9, -4));
    }

    @Test
    void productivityOfAllIsGainedInFull() {
        Counterfactual after = start().productivity(ALL, 1.02).solve(THREE, CELL);
        ALL.forEach(one -> assertThat(after.welfare(one)).isCloseTo(1.02, TIGHT));
    }

    @Test
    void leavingAndJoiningBackLeavesAllAsTheyWere() {
        Agreements back = union().leave(List.of("A"), "U").join(List.of("A"), "U");
        Counterfactual after = start().agreements(union(), back).solve(THREE, CELL);
        ALL.forEach(one -> assertThat(after.welfare(one)).isCloseTo(1, TIGHT));
    }

    /// Where everybody buys a half from each of two, whatever it spends, a sum that moves between them moves no
    /// demand and no price: the payer of 10 spends 90 of 100, the receiver 110.
    @Test
    void aTransferBetweenTwoWithTheSameTasteIsSpentInFull() {
        UniversalGravity two = UniversalGravity.of(
                List.of("A", "B"), new double[][] {{50, 50}, {50, 50}}, CELL.elasticities(), DeficitRule.ADDITIVE);
        Counterfactual after =
                Scenario.none(two.economies()).transfer("A", "B", 10).solve(two, CELL);
        assertThat(after.welfare("A", WelfareMeasure.REAL_EXPENDITURE)).isCloseTo(0.9, TIGHT);
        assertThat(after.welfare("B", WelfareMeasure.REAL_EXPENDITURE)).isCloseTo(1.1, TIGHT);
        assertThat(after.welfare("A", WelfareMeasure.REAL_INCOME)).isCloseTo(1, TIGHT);
        assertThat(after.equivalentVariation("B", WelfareMeasure.REAL_EXPENDITURE))
                .isCloseTo(10, within(1e-7));
    }

    /// Where goods are preferred at home, the payer's price falls, which costs it more than the sum: the secondary
    /// burden of a transfer. Books balance: what each sells is its income, what it buys its income and the sum.
    @Test
    void aTransferBurdensThePayerTwiceWhereHomeGoodsArePreferred() {
        UniversalGravity two = UniversalGravity.of(
                List.of("A", "B"), new double[][] {{80, 20}, {20, 80}}, new Elasticities(4, 0), DeficitRule.ADDITIVE);
        Counterfactual after =
                Scenario.none(two.economies()).transfer("A", "B", 10).solve(two, new Cell(new Elasticities(4, 0), 0));
        assertThat(after.price("A")).isLessThan(after.price("B"));
        assertThat(after.welfare("A", WelfareMeasure.REAL_EXPENDITURE)).isLessThan(0.9);
        assertThat(after.welfare("B", WelfareMeasure.REAL_EXPENDITURE)).isGreaterThan(1.1);
        double[][] trade = after.trade(Layer.FULL);
        assertThat(trade[0][0] + trade[0][1]).isCloseTo(100 * after.income("A"), within(1e-7));
        assertThat(trade[0][0] + trade[1][0]).isCloseTo(100 * after.income("A") - 10, within(1e-7));
        assertThat(trade[0][1] + trade[1][1]).isCloseTo(100 * after.income("B") + 10, within(1e-7));
    }

    @Test
    void aTransferUnderMultiplicativeDeficitsIsRefused() {
        Scenario scenario = start().transfer("A", "B", 1);
        assertThatThrownBy(() -> scenario.solve(THREE.with(DeficitRule.MULTIPLICATIVE), CELL))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("additive");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> start().tariff(ALL, ALL, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> start().productivity(ALL, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> start().transfer("A", "Z", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertAllGain(Scenario scenario, double factor) {
        double expected = Math.pow(1 - ABROAD + ABROAD * factor, (1 + 0.5) / 4);
        Counterfactual after = scenario.solve(THREE, CELL);
        ALL.forEach(one -> assertThat(after.welfare(one)).isCloseTo(expected, TIGHT));
    }

    private static Scenario start() {
        return Scenario.none(ALL);
    }

    private static Agreements union() {
        return Agreements.of(List.of(Agreement.of("U", 1, ALL)));
    }

    private static UniversalGravity world(double home, double abroad) {
        double[][] flows = {{home, abroad, abroad}, {abroad, home, abroad}, {abroad, abroad, home}};
        return UniversalGravity.of(ALL, flows, CELL.elasticities(), DeficitRule.ADDITIVE);
    }
}
