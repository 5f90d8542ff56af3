package org.entente.assessment.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.assessment.SmallWorld;
import org.entente.assessment.directory.Indicators;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.report.Format;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.problem.ProblemException;
import org.entente.core.time.Years;
import org.entente.data.library.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BalanceSheetTest {
    private static Assessment assess(Library library, String union, List<String> with) {
        return new BalanceSheet(union, Optional.of(Years.of(SmallWorld.YEAR)), Optional.of(with), Map.of())
                .assess(SmallWorld.context(library));
    }

    /// What is made of the catalogue alone needs no source.
    @ParameterizedTest
    @ValueSource(strings = {"EAEU", "CSTO", "UNION-STATE", "COMMUNITY-BR"})
    void withoutAnySourceEveryFigureIsAGapAndNothingIsZero(String union) {
        Assessment assessment = new BalanceSheet(union, Optional.empty(), Optional.empty(), Map.of())
                .assess(SmallWorld.context(SmallWorld.empty()));
        List<Figure> ofSources = assessment.figures().stream()
                .filter(figure -> !Indicators.get(figure.id().indicator())
                        .description()
                        .source()
                        .equals(Sources.CATALOGUE))
                .toList();
        assertThat(ofSources).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.value()).isEmpty();
            assertThat(figure.missing().orElseThrow().gap()).isIn(Gap.OUTSIDE_COVERAGE, Gap.NOT_APPLICABLE);
        });
        assertThat(assessment.coverage()).singleElement().asString().startsWith("not here: unga-votes, trade-matrix");
        assertThat(assessment.leader()).isEmpty();
        assertThat(assessment.verdicts()).extracting(VerdictLine::verdict).containsOnly(Verdict.NOT_COVERED);
        assertThat(Format.TABLE.render(
                        new BalancePage(assessment, SmallWorld.context(SmallWorld.empty()), Optional.empty())
                                .document("entente")))
                .contains("NOT-COVERED")
                .contains("no leader");
    }

    @Test
    void everyIndicatorButThatOfASingleResolutionIsAsked() {
        Assessment assessment = assess(SmallWorld.full(), "UNION-STATE", List.of("CSTO"));
        assertThat(assessment.entries())
                .extracting(entry -> entry.indicator().id())
                .containsExactlyElementsOf(
                        Indicators.inBalanceSheet().stream().map(Indicator::id).toList())
                .doesNotContain("vote");
        assertThat(assessment.members()).containsExactly(SmallWorld.BLR, SmallWorld.RUS);
        assertThat(assessment.entries())
                .allSatisfy(entry -> assertThat(entry.comparators()).hasSize(1));
    }

    @Test
    void aComparatorsFigureIsTheOneItHasInItsOwnBalanceSheet() {
        Assessment own = assess(SmallWorld.full(), "UNION-STATE", List.of());
        Assessment beside = assess(SmallWorld.full(), "CSTO", List.of("UNION-STATE"));
        for (Entry entry : own.entries()) {
            Figure mine = entry.union().orElseThrow();
            Figure theirs = beside.entry(entry.indicator().id()).comparators().getFirst();
            assertThat(theirs.id()).isEqualTo(mine.id());
            assertThat(theirs.outcome()).isEqualTo(mine.outcome());
        }
    }

    @Test
    void everyVerdictHasARuleAReadingAndEvidenceAgainst() {
        for (Library library : List.of(SmallWorld.full(), SmallWorld.empty())) {
            List<VerdictLine> lines =
                    assess(library, "UNION-STATE", List.of("CSTO")).verdicts();
            assertThat(lines).hasSize(7).allSatisfy(line -> {
                assertThat(line.against()).isNotEmpty().allMatch(against -> !against.isBlank());
                assertThat(line.rule()).contains("supported: ");
                assertThat(line.claim()).endsWith(".");
                assertThat(line.reading()).endsWith(".");
            });
        }
    }

    @Test
    void aVerdictWithoutEvidenceAgainstCannotBeMade() {
        assertThatThrownBy(() ->
                        new VerdictLine("A claim.", Verdict.SUPPORTED, "A reading.", "a rule", List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("say what was searched");
    }

    @Test
    void theVerdictsOnTheSmallWorldFollowTheirRules() {
        Assessment assessment = assess(SmallWorld.full(), "UNION-STATE", List.of());
        // One dyad-year without a conflict says nothing yet.
        assertThat(verdict(assessment, "No two members fought")).isEqualTo(Verdict.NOT_ENOUGH_CASES);
        assertThat(verdict(assessment, "Every member's trade depends")).isEqualTo(Verdict.SUPPORTED);
        assertThat(verdict(assess(SmallWorld.full(), "CSTO", List.of()), "No two members fought"))
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void aStateIsNoUnionAndAUnionIsNotSetBesideItself() {
        assertThatThrownBy(() -> assess(SmallWorld.full(), "KAZ", List.of()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("is not a union");
        assertThatThrownBy(() -> assess(SmallWorld.full(), "CSTO", List.of("NATO", "csto")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("with itself");
    }

    private static Verdict verdict(Assessment assessment, String claim) {
        return assessment.verdicts().stream()
                .filter(line -> line.claim().startsWith(claim))
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}
