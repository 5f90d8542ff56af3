package org.entente.models.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogRankTestTest {
    @Test
    void expectedEventsAreSharesOfThoseAtRisk() {
        // t = 1: one event among 4, two of them in each group; t = 2: one among 3 (after the first has left),
        // one of them in group x. Expected in x: 2/4 + 1/3; variance: 1/4 + 2/9.
        List<RiskSpell> spells = List.of(
                RiskSpell.of("x1", 0, 1, Ending.event("exit")),
                RiskSpell.of("x2", 0, 3, Ending.censored()),
                RiskSpell.of("y1", 0, 2, Ending.event("exit")),
                RiskSpell.of("y2", 0, 3, Ending.censored()));

        LogRankTest test = LogRankTest.of(spells, spell -> spell.subject().substring(0, 1));

        double expected = 1 / 2.0 + 1 / 3.0;
        assertThat(test.groups().getFirst().expected()).isCloseTo(expected, within(1e-12));
        assertThat(test.statistic().orElseThrow())
                .isCloseTo(Math.pow(1 - expected, 2) / (1 / 4.0 + 2 / 9.0), within(1e-12));
    }

    @Test
    void lateEntrantsAreNotExpectedToHaveLeftBefore() {
        List<RiskSpell> spells = List.of(
                RiskSpell.of("x1", 0, 1, Ending.event("exit")),
                RiskSpell.of("y1", 0, 3, Ending.censored()),
                RiskSpell.of("y2", 1, 3, Ending.censored()));

        LogRankTest test = LogRankTest.of(spells, spell -> spell.subject().substring(0, 1));

        assertThat(test.groups().getLast().expected()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void groupsNeverAtRiskTogetherCannotBeCompared() {
        List<RiskSpell> spells =
                List.of(RiskSpell.of("x", 0, 1, Ending.event("exit")), RiskSpell.of("y", 1, 2, Ending.event("exit")));

        assertThat(LogRankTest.of(spells, RiskSpell::subject).statistic()).isEmpty();
    }

    @Test
    void withoutTiesItIsTheScoreTestOfTheGroup() {
        List<RiskSpell> spells = UntiedSpells.of(40);

        var estimate = (CoxEstimate) CoxRegression.efron("x").fit(spells);

        assertThat(LogRankTest.of(spells, spell -> "" + spell.covariates())
                        .statistic()
                        .orElseThrow())
                .isCloseTo(estimate.scoreTest().statistic(), within(1e-9));
    }

    @Test
    void weightsAreRefused() {
        List<RiskSpell> spells =
                List.of(RiskSpell.of("x", 0, 1, Ending.event("exit")).withWeight(2));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogRankTest.of(spells, RiskSpell::subject))
                .withMessage("spell of x: the log-rank test takes no weight, got 2.0");
    }
}
