package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.entente.assessment.directory.Indicators;
import org.entente.assessment.report.Numbers;
import org.entente.data.catalog.Catalogue;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// One indicator, asked by name. The expected counts are those that PRODUCT.md, section 2, rule 2, and data/README.md
/// of the shared folder state.
class MeasureTest {
    @Test
    void theRuleForAbsenceDecidesWhetherTheCstoVotesTogetherMoreThanNato() {
        JsonNode answer = Run.jsonOf("measure CSTO -i voting-agreement --with NATO --years 2003..2015 --vary absent");

        assertThat(atOrAbove(answer, "drop", "", 2003, 2012)).hasSize(8);
        assertThat(atOrAbove(answer, "as-disagree", "", 2003, 2015)).isEmpty();
    }

    @Test
    void againstNatoWithoutTheUsaTheCstoIsBelowInEveryYear() {
        JsonNode answer = Run.jsonOf(
                "measure CSTO -i voting-agreement --with NATO --years 2003..2012 --vary absent --without USA");

        assertThat(atOrAbove(answer, "drop", "without=usa", 2003, 2012)).isEmpty();
    }

    private static List<Integer> atOrAbove(JsonNode answer, String absent, String more, int first, int last) {
        String rule = absent.equals("drop") ? "" : "absent=" + absent;
        String options = rule.isEmpty() || more.isEmpty() ? rule + more : rule + "&" + more;
        String tail = options.isEmpty() ? "" : "?" + options;
        return IntStream.rangeClosed(first, last)
                .filter(year -> Run.value(answer, "csto.voting-agreement." + year + tail)
                        >= Run.value(answer, "nato.voting-agreement." + year + tail))
                .boxed()
                .toList();
    }

    /// Of the UN matter no figure of before 1991 is in the sample.
    @Test
    void wherePeriodsHaveNoTwoValuesTheyAreNotCounted() {
        String text = Run.output(
                "measure CSTO -i voting-agreement --with NATO --years 1980,1981 --vary absent --allow-gap -f table");
        assertThat(text)
                .containsOnlyOnce("CSTO and NATO: no period in which both have a value.")
                .doesNotContain("of 0 periods");
    }

    /// No trade among members is worth as much to Belarus at the lowest of the corners: the bound is told in words.
    @Test
    void anIntervalThatIsOpenAboveIsToldUnderTheTable() {
        assertThat(Run.output("measure EAEU -i implied-trade-multiplier --set claim=10 -f table")
                        .replaceAll("\\n\\s+", " "))
                .containsPattern("no interval \\(BLR\\): from [0-9.]+ without an upper end");
    }

    @Test
    void aTableShowsBesideEachFigureThePercentileThatItCarries() {
        String line = "measure CSTO -i voting-agreement --with NATO --years 2011,2012";
        JsonNode answer = Run.jsonOf(line);
        String table = Run.output(line + " -f table");
        String page = Run.output(line + " -f md");

        assertThat(table).containsPattern("CSTO +percentile +NATO +percentile");
        for (JsonNode figure : Run.figures(answer)) {
            String percentile = Numbers.percentile(figure.get("percentile").asDouble());
            String period = figure.get("period").asString();
            assertThat(table).containsPattern("(?m)^ " + period + " .*\\] +" + Pattern.quote(percentile) + "( |$)");
            assertThat(page).containsPattern("(?m)^\\| " + period + " .*\\] \\| " + Pattern.quote(percentile) + " \\|");
        }
        assertThat(Run.output(line + " -f csv").lines().findFirst().orElseThrow())
                .contains(",percentile,placebo_median,");
    }

    @Test
    void aFigureMadeOfTheCatalogueAloneNamesItAsItsSource() {
        String line = "measure CSTO -i duplicate-organisations --years 2012";

        assertThat(Run.output(line + " -f table"))
                .contains("source: Entente catalogue " + Catalogue.load().version());
        assertThat(Run.figures(Run.jsonOf(line)).getFirst().get("sources"))
                .extracting(JsonNode::asString)
                .containsExactly("entente-catalogue");
    }

    @Test
    void theSentenceInShortCountsWhatTheFiguresSay() {
        String line = "measure CSTO -i voting-agreement --with NATO --years 2003..2015";
        int counted = atOrAbove(Run.jsonOf(line), "drop", "", 2003, 2015).size();

        assertThat(Run.output(line + " -f table"))
                .contains("CSTO at or above NATO in %d of 13 periods".formatted(counted));
    }

    @Test
    void theCommandWithEveryDefaultGivesTheSameFigures() {
        String line = "measure CSTO -i leader-agreement --years 2012";
        String written =
                Run.jsonOf(line + " --explain").get("data").get("command").asString();

        assertThat(written).contains("absent=drop", "leader=largest-gdp", "--seed");
        assertThat(Run.figures(Run.jsonOf(written.replace("./entente ", "")))).isEqualTo(Run.figures(Run.jsonOf(line)));
    }

    @Test
    void theCstoWasSplitOverCrimeaAndTheAssemblyWasNot() {
        JsonNode answer = Run.jsonOf("measure CSTO -i vote --resolution A/RES/68/262");

        assertThat(count(answer, "members", "yes")).isEqualTo(0);
        assertThat(count(answer, "members", "no")).isEqualTo(3);
        assertThat(count(answer, "members", "abstain")).isEqualTo(1);
        assertThat(count(answer, "members", "absent")).isEqualTo(2);
        assertThat(count(answer, "assembly", "yes")).isEqualTo(100);
        assertThat(count(answer, "assembly", "no")).isEqualTo(11);
        assertThat(count(answer, "assembly", "abstain")).isEqualTo(58);
        assertThat(count(answer, "assembly", "absent")).isEqualTo(24);
    }

    private static int count(JsonNode answer, String of, String ballot) {
        String label = (of.equals("members") ? "members: " : "all states: ") + ballot;
        return Run.figures(answer).stream()
                .filter(figure -> figure.get("label").asString().equals(label))
                .findFirst()
                .orElseThrow()
                .get("value")
                .asInt();
    }

    @Test
    void anAbsentMemberIsAGapInFilesAndAWordOnTheTerminal() {
        JsonNode kyrgyzstan =
                Run.figure(Run.jsonOf("measure CSTO -i vote --resolution A/RES/68/262"), "csto.kgz.vote.a-res-68-262");
        assertThat(kyrgyzstan.get("gap").asString()).isEqualTo("not-reported");
        assertThat(kyrgyzstan.get("value").isNull()).isTrue();
        assertThat(Run.output("measure CSTO -i vote --resolution a/res/68/262 -f table"))
                .containsPattern("KGZ +ballots in one roll call +A/RES/68/262 +absent: no vote was cast")
                .containsPattern("BLR +ballots in one roll call +A/RES/68/262 +no ");
    }

    @Test
    void aPairIsTheSameInEitherOrder() {
        double one = Run.value(
                Run.jsonOf("measure RUS:KAZ -i voting-agreement --years 2012 --by union"),
                "rus:kaz.voting-agreement.2012");
        double other = Run.value(
                Run.jsonOf("measure KAZ:RUS -i voting-agreement --years 2012 --by union"),
                "kaz:rus.voting-agreement.2012");
        assertThat(one).isEqualTo(other).isBetween(0.0, 1.0);
    }

    @Test
    void aStateMayBeNamedByItsCodeOrItsName() {
        String code = Run.output("measure EAEU -i leader-dependence --set leader=kaz -f json --by union");
        Run name = Run.of(
                "measure",
                "EAEU",
                "-i",
                "leader-dependence",
                "--set",
                "leader=Kazakhstan",
                "-f",
                "json",
                "--by",
                "union");
        assertThat(name.exit()).as(name.err()).isZero();
        assertThat(Run.figures(Run.parse(name.out())).getFirst().get("value"))
                .isEqualTo(Run.figures(Run.parse(code)).getFirst().get("value"));
    }

    @Test
    void yearsOutsideTheSourceBecomeGapsWhenThatIsAllowed() {
        JsonNode answer = Run.jsonOf("measure EAEU -i intra-export-share --years 2018..2019 --allow-gap");
        assertThat(Run.figure(answer, "eaeu.intra-export-share.2018").get("gap").asString())
                .isEqualTo("outside-coverage");
        assertThat(Run.figure(answer, "eaeu.intra-export-share.2019")
                        .get("value")
                        .isNumber())
                .isTrue();
        assertThat(answer.get("notes").toString()).contains("outside-coverage").contains("2018");
    }

    @Test
    void beforeItsEntryIntoForceAPredecessorStandsInUnlessRefused() {
        JsonNode with = Run.jsonOf("measure EAEU -i attendance --years 2012 --by member");
        JsonNode without = Run.jsonOf("measure EAEU -i attendance --years 2012 --by member --no-lineage --allow-gap");
        assertThat(Run.figures(with))
                .extracting(figure -> figure.get("subject").asString())
                .containsExactly("BLR", "KAZ", "RUS");
        assertThat(with.get("notes").toString()).contains("EACU stands for EAEU");
        assertThat(Run.figures(without)).isEmpty();
    }

    @Test
    void numbersDoNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("de-DE"));
            String german = Run.output("measure EAEU -i intra-export-share -f table");
            Locale.setDefault(Locale.ROOT);
            assertThat(german).isEqualTo(Run.output("measure EAEU -i intra-export-share -f table"));
        } finally {
            Locale.setDefault(before);
        }
    }

    /// METHODS and PRODUCT: at or above NATO in most years only if absences are dropped and an abstention is half an
    /// agreement.
    @Test
    void theGridOverTwoOptionsNamesTheChoicesThatDecide() {
        String text = Run.output(
                "measure CSTO -i voting-agreement --with NATO --years 2003..2015 --vary absent,credit -f table");
        assertThat(text.replaceAll("\\s+", " "))
                .contains("absent=drop credit=half: CSTO at or above NATO in 8 of 13 periods")
                .contains("absent=as-disagree credit=half: CSTO at or above NATO in 0 of 13 periods")
                .contains(
                        "What decides is absent with credit: CSTO is at or above NATO under absent=drop credit=half, in 1"
                                + " of 6 combinations.");
    }

    @Test
    void aGridOnWhichAllAgreeSaysThatNoChoiceDecides() {
        String text = Run.output("measure CSTO -i attendance --with NATO --years 2012..2013 --vary stages -f table");
        assertThat(text.replaceAll("\\s+", " "))
                .contains("No choice decides: CSTO is below NATO under all 2 combinations.");
    }

    @Test
    void theListNamesEveryIndicatorWithItsDefinition() {
        JsonNode list = Run.jsonOf("measure --list").get("data").get("indicators");
        assertThat(list.valueStream().map(row -> row.get("indicator").asString()))
                .containsExactlyElementsOf(Indicators.ids());
        assertThat(list.valueStream())
                .allSatisfy(row -> assertThat(row.get("definition").asString()).endsWith("."));
        assertThat(Run.output("measure --list -f csv").lines())
                .hasSize(Indicators.ids().size() + 1);
    }
}
