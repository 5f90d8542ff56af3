package org.entente.assessment.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.assessment.SmallWorld;
import org.entente.assessment.balance.Account.Kind;
import org.entente.assessment.coalition.CoalitionPage;
import org.entente.assessment.question.Context;
import org.entente.assessment.question.Progress;
import org.entente.assessment.report.Document;
import org.entente.assessment.report.Format;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.time.Years;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {
    private static final Assessment EAEU = assess("EAEU");

    private static Assessment assess(String union) {
        return new BalanceSheet(union, Optional.of(Years.of(SmallWorld.YEAR)), Optional.of(List.of()), Map.of())
                .assess(SmallWorld.context(SmallWorld.full()));
    }

    private static Account account(Assessment assessment, Kind kind) {
        return assessment.accounts().stream()
                .filter(account -> account.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyFigureIsTheOneItsIndicatorGivesWhenItIsAskedAlone(Kind kind) {
        List<Figure> figures = account(EAEU, kind).figures().toList();
        assertThat(figures).isNotEmpty().allSatisfy(figure -> {
            List<Figure> alone = SmallWorld.ask(
                    "EAEU",
                    figure.id().indicator(),
                    figure.id().period(),
                    figure.id().options());
            assertThat(alone)
                    .filteredOn(one -> one.id().equals(figure.id()))
                    .singleElement()
                    .satisfies(one -> assertThat(one.outcome()).isEqualTo(figure.outcome()));
        });
    }

    @Test
    void theSheetsHaveTheFiguresOfTheCoalitionPage() {
        Context context = SmallWorld.context(SmallWorld.full());
        Document page = new CoalitionPage(context, "EAEU", Map.of()).document("", Progress.SILENT);
        for (Kind kind : List.of(Kind.EXIT, Kind.STABILITY)) {
            account(EAEU, kind)
                    .figures()
                    .filter(figure -> figure.value().isPresent())
                    .forEach(figure -> assertThat(page.records())
                            .filteredOn(row -> figure.id().toString().equals(row.get("id")))
                            .singleElement()
                            .satisfies(row -> assertThat(row.get("value"))
                                    .isEqualTo(figure.value().orElseThrow())));
        }
    }

    /// Leaving a union for nothing while it dissolves is the end of its preference: both are of the same draws.
    @Test
    void theLedgerAndTheExitSheetTellOneCounterfactualAlike() {
        Account exit = account(EAEU, Kind.EXIT);
        Account ledger = account(EAEU, Kind.LEDGER);
        assertThat(exit.columns().get(1).head()).isEqualTo("the same, the union dissolved");
        assertThat(ledger.columns().get(1).indicator()).isEqualTo("welfare-without-preference-usd");
        Map<String, Double> losses = values(ledger, 1);
        Map<String, Double> exits = values(exit, 1);
        assertThat(exits).isNotEmpty();
        exits.forEach((code, value) -> assertThat(value).as(code).isEqualTo(losses.get(code), within(1e-6)));
    }

    private static Map<String, Double> values(Account account, int column) {
        Map<String, Double> values = new TreeMap<>();
        account.rows()
                .forEach(row -> row.figures()
                        .get(column)
                        .flatMap(figure -> figure.value().stream().boxed().findFirst())
                        .ifPresent(value -> values.put(row.code(), value)));
        return values;
    }

    /// The small world has no ledger of a revenue pool, and no trade of Armenia and Kyrgyzstan.
    @Test
    void whatNobodyReportsIsAGapAndNoZero() {
        Account ledger = account(EAEU, Kind.LEDGER);
        int pool = ledger.columns().stream().map(Account.Column::head).toList().indexOf("revenue pool");
        assertThat(ledger.rows())
                .extracting(Account.Row::code)
                .containsExactly("ARM", "BLR", "KAZ", "KGZ", "RUS", "all");
        assertThat(ledger.rows()).allSatisfy(row -> assertThat(gap(row, pool)).isEqualTo(Gap.NOT_REPORTED));
        assertThat(gap(ledger.rows().getFirst(), 0)).isEqualTo(Gap.NOT_REPORTED);
        assertThat(ledger.lead()).anyMatch(line -> line.startsWith("Revenue pool: no source"));
    }

    private static Gap gap(Account.Row row, int column) {
        return row.figures().get(column).flatMap(Figure::missing).orElseThrow().gap();
    }

    @Test
    void theLeaderHasNoRowAmongThoseWhoCouldLeaveIt() {
        for (Kind kind : List.of(Kind.EXIT, Kind.LEADER)) {
            assertThat(account(EAEU, kind).rows())
                    .extracting(Account.Row::code)
                    .containsExactly("ARM", "BLR", "KAZ", "KGZ");
        }
    }

    @Test
    void theScopeStandsOnceInEachAccount() {
        assertThat(EAEU.accounts())
                .hasSize(5)
                .allSatisfy(account -> assertThat(account.lead())
                        .filteredOn(line -> line.startsWith("scope: static, goods trade"))
                        .hasSize(1));
    }

    @Test
    void whatIsPaidIsSetAgainstTheLeadersGain() {
        Account leader = account(EAEU, Kind.LEADER);
        assertThat(leader.columns())
                .extracting(Account.Column::head)
                .containsExactly("leader's gain from its staying", "paid to it", "implied political value");
        Account.Row belarus = leader.rows().get(1);
        double gain = belarus.figures().get(0).orElseThrow().value().orElseThrow();
        double paid = belarus.figures().get(1).orElseThrow().value().orElseThrow();
        assertThat(belarus.figures().get(2).orElseThrow().value().orElseThrow()).isEqualTo(paid - gain);
    }

    /// CSTO: no trade function in the catalogue. GUAM: no member in the small world's trade matrix.
    @ParameterizedTest
    @ValueSource(strings = {"CSTO", "GUAM"})
    void withoutAGameTheSheetsAreGapsAndThePageSaysWhyOnce(String union) {
        Assessment assessment = assess(union);
        for (Kind kind : List.of(Kind.EXIT, Kind.LEADER, Kind.STABILITY)) {
            assertThat(account(assessment, kind).figures())
                    .isNotEmpty()
                    .allMatch(figure -> figure.missing().isPresent());
        }
        String page = Format.TABLE.render(
                new BalancePage(assessment, SmallWorld.context(SmallWorld.full()), Optional.empty()).document(""));
        assertThat(page).containsOnlyOnce("Accounts without figures").doesNotContain("exit sheet, USD m");
        assertThat(page).containsPattern("No [^:]*exit sheet, no leader's sheet, no stability card: ");
    }
}
