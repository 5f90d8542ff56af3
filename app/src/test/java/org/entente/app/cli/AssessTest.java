package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.assessment.balance.Verdict;
import org.entente.core.figure.FigureId;
import org.entente.core.figure.Gap;
import org.entente.data.catalog.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The balance sheet, asked of every union of the catalogue. Each union is computed once, as JSON; the other formats
/// show the same document and are tried on small unions.
class AssessTest {
    private static final List<String> FIELDS =
            List.of("id", "label", "subject", "period", "unit", "evidence", "sources", "value", "gap", "interval");
    private static final List<String> SECTIONS = List.of(
            "The union beside others",
            "Members: votes, values, publics",
            "Members: trade, dependence, security, organisations",
            "Reading, line by line",
            "Verdicts, with the evidence against",
            "Gaps",
            "explain any figure: ");

    private static final List<String> ACCOUNTS = List.of(
            "Members: trade, dependence, security, organisations",
            "Ledger, member by member",
            "If trade with the leader stopped: leverage, not the value of membership",
            "If a member left: exit sheet, USD m",
            "If a member left: what its leader would lose, and what it pays (leader's sheet), USD m",
            "If members could leave: what holds the union (stability card)",
            "Reading, line by line");

    static Stream<String> unions() {
        return Catalogue.load().unions().stream().map(union -> union.id().code());
    }

    @ParameterizedTest
    @MethodSource("unions")
    void everyUnionOfTheCatalogueHasABalanceSheet(String union) {
        Run run = Run.of("assess", union, "-f", "json");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        JsonNode result = Run.parse(run.out());

        assertThat(result.propertyNames()).containsExactlyInAnyOrder("data", "meta", "notes", "verdict");
        assertThat(result.get("meta").propertyNames()).contains("catalogue", "command", "coverage", "data", "seed");
        assertThat(result.get("data").get("union").asString()).isEqualTo(union);
        assertKeysAreSorted(result);
        assertFiguresAreComplete(result);
        assertEntriesReferToFigures(result);
        assertVerdictsAreComplete(result);
        assertAccountsReferToFigures(result);
    }

    private static void assertKeysAreSorted(JsonNode node) {
        if (node.isObject()) {
            assertThat(new ArrayList<>(node.propertyNames())).isSorted();
        }
        node.forEach(AssessTest::assertKeysAreSorted);
    }

    private static void assertFiguresAreComplete(JsonNode result) {
        List<JsonNode> figures = Run.figures(result);
        assertThat(figures).isNotEmpty();
        Set<String> ids = new HashSet<>();
        Set<String> gaps = new HashSet<>();
        Stream.of(Gap.values()).map(Gap::toString).forEach(gaps::add);
        for (JsonNode figure : figures) {
            String id = figure.get("id").asString();
            assertThat(ids.add(id)).as("%s appears once", id).isTrue();
            assertThat(FigureId.parse(id)).hasToString(id);
            assertThat(figure.propertyNames()).as(id).containsAll(FIELDS);
            boolean hasValue = !figure.get("value").isNull();
            boolean hasGap = !figure.get("gap").isNull();
            assertThat(hasValue).as("%s has a value or a gap", id).isNotEqualTo(hasGap);
            assertThat(figure.get("interval").asString()).as(id).isNotBlank();
            if (hasGap) {
                assertThat(gaps).as(id).contains(figure.get("gap").asString());
                assertThat(figure.propertyNames()).as(id).doesNotContain("low", "high", "level");
            }
            if (figure.has("low")) {
                double low = figure.get("low").asDouble();
                double high = figure.get("high").asDouble();
                assertThat(low).as(id).isLessThanOrEqualTo(high);
            }
            if (hasValue) {
                assertThat(figure.get("sources")).as(id).isNotEmpty();
            }
            assertThat(figure.get("evidence").asString()).as(id).isIn("observed", "estimated", "simulated");
        }
    }

    private static void assertEntriesReferToFigures(JsonNode result) {
        Set<String> ids = new HashSet<>();
        Run.figures(result).forEach(figure -> ids.add(figure.get("id").asString()));
        for (JsonNode entry : result.get("data").get("entries")) {
            entry.get("members").forEach(id -> assertThat(ids).contains(id.asString()));
            entry.get("comparators").forEach(id -> assertThat(ids).contains(id.asString()));
            String union = entry.get("union").asString();
            assertThat(ids).contains(union);
            assertThat(entry.get("reading").asString()).endsWith("[" + union + "]");
        }
    }

    /// Above six members all coalitions are too many for this page; then it says which command answers.
    private static void assertAccountsReferToFigures(JsonNode result) {
        Set<String> ids = new HashSet<>();
        Run.figures(result).forEach(figure -> ids.add(figure.get("id").asString()));
        JsonNode accounts = result.get("data").get("accounts");
        assertThat(accounts).hasSize(5);
        for (JsonNode account : accounts) {
            for (JsonNode row : account.get("rows")) {
                assertThat(row.get("figures")).hasSameSizeAs(account.get("columns"));
                row.get("figures")
                        .forEach(id -> assertThat(id.asString())
                                .satisfiesAnyOf(
                                        one -> assertThat(one).isEmpty(),
                                        one -> assertThat(ids).contains(one)));
            }
        }
        JsonNode card = accounts.get(4);
        boolean hasCore = card.get("rows").toString().contains("test=core");
        boolean pointsOn = card.get("lead").toString().contains("take longer: ./entente coalition");
        assertThat(hasCore && pointsOn).isFalse();
    }

    private static void assertVerdictsAreComplete(JsonNode result) {
        Set<String> verdicts = new HashSet<>();
        Stream.of(Verdict.values()).map(Verdict::toString).forEach(verdicts::add);
        for (JsonNode line : result.get("verdict")) {
            assertThat(verdicts).contains(line.get("verdict").asString());
            assertThat(line.get("against")).as(line.get("claim").asString()).isNotEmpty();
            assertThat(line.get("rule").asString()).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({"CACO, 2002..2005", "UNION-BR, 1997..1999", "CST, 1994..2003"})
    void theSheetOfAUnionThatEndedEndsWithTheLastYearThatHadMembersInJuly(String union, String period) {
        // The last days: 24 January 2006, 25 January 2000, 17 September 2003.
        assertThat(Run.output("assess " + union + " -f table")).contains("period " + period + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNION-STATE", "EACU", "COMMUNITY-BR"})
    void theTerminalShowsAllSectionsInOrder(String union) {
        String text = Run.output("assess " + union + " -f table");
        assertThat(text).startsWith(union + "  ").containsSubsequence(SECTIONS);
        assertThat(text.lines().filter(line -> line.length() > 200))
                .as("no line runs away")
                .isEmpty();
    }

    @Test
    void theAccountsStandBetweenTheMembersAndTheReading() {
        assertThat(Run.output("assess UNION-STATE -f table")).containsSubsequence(ACCOUNTS);
    }

    @Test
    void ofALargeUnionTheCardNamesTheCommandThatSolvesAllCoalitions() {
        String page = Run.output("assess ASEAN -f table");
        assertThat(page).contains("9 members take longer: ./entente coalition ASEAN");
        assertThat(page).contains("potential internal stability: ").doesNotContain("  least core: ", " core: ");
    }

    @Test
    void csvHasOneRowForEachFigureAndAllFormatsTheSameIds() {
        JsonNode json = Run.jsonOf("assess UNION-STATE");
        List<String> ids = Run.figures(json).stream()
                .map(figure -> figure.get("id").asString())
                .toList();

        assertThat(secondColumn("csv", ",")).containsExactlyElementsOf(ids);
        assertThat(secondColumn("tsv", "\t")).containsExactlyElementsOf(ids);
        assertThat(Run.output("assess UNION-STATE -f ndjson").lines())
                .extracting(line -> Run.parse(line).get("id").asString())
                .containsExactlyElementsOf(ids);
    }

    private static List<String> secondColumn(String format, String separator) {
        List<String> lines =
                Run.output("assess UNION-STATE -f " + format).lines().toList();
        assertThat(lines.getFirst()).startsWith("subject" + separator + "id" + separator);
        return lines.stream().skip(1).map(line -> line.split(separator)[1]).toList();
    }

    @Test
    void markdownTablesHaveAsManyCellsInEachRowAsInTheirHeader() {
        String page = Run.output("assess UNION-STATE -f md");
        assertThat(page).contains("## Verdicts, with the evidence against").contains("| BLR | Belarus |");
        int width = 0;
        for (String line : page.lines().toList()) {
            if (!line.startsWith("|")) {
                width = 0;
                continue;
            }
            int cells = line.split("(?<!\\\\)\\|", -1).length;
            assertThat(cells).as(line).isEqualTo(width == 0 ? cells : width);
            width = cells;
        }
    }

    @Test
    void aUnionCodeIsTakenInAnyCase() {
        assertThat(Run.output("union members eaeu --on 2019-07-01 -f csv"))
                .isEqualTo(Run.output("union members EAEU --on 2019-07-01 -f csv"));
    }

    @Test
    void notesOfCsvGoToStandardErrorSoThatReadersOfCsvDoNotBreak() {
        Run run = Run.line("measure CSTO -i attendance --years 2003 -f csv");
        assertThat(run.err()).contains("note: CST stands for CSTO");
        assertThat(run.out()).doesNotContain("note: ");
    }
}
