package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SimulateTest {
    private static final String ARMENIA = "simulate --leave ARM:EAEU --join ARM:EU --draws 40";

    @TempDir
    private Path folder;

    @Test
    void thePartiesComeFirstAndEveryFigureIsSimulatedWithAnInterval() {
        JsonNode result = Run.jsonOf(ARMENIA);
        assertThat(result.get("data").get("title").asString())
                .isEqualTo("If ARM left EAEU and ARM joined EU, in the world of 2019");
        List<JsonNode> figures = Run.figures(result);
        assertThat(figures.getFirst().get("subject").asString()).isEqualTo("ARM");
        for (JsonNode figure : figures) {
            assertThat(figure.get("evidence").asString()).isEqualTo("simulated");
            if (figure.get("label").asString().equals("change in welfare")) {
                assertThat(figure.get("low").asDouble())
                        .isLessThanOrEqualTo(figure.get("value").asDouble());
                assertThat(figure.get("high").asDouble())
                        .isGreaterThanOrEqualTo(figure.get("value").asDouble());
                assertThat(figure.get("level").asDouble()).isEqualTo(90);
            }
        }
        assertThat(result.get("notes").toString())
                .contains("growth, migration, finance and security are outside")
                .contains("Monte Carlo standard error")
                .contains("CYP, LUX, MLT");
    }

    @Test
    void aParameterHasOneSourceAndWhatAModelHasBesidesIsSaid(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("fit.csv"), "term,estimate,std.error,p.value\nb,0.3,0.1,0\nlog_dist,-1,0.1,0\n");
        Run run = Run.of("simulate", "--leave", "ARM:EAEU", "--draws", "20", "--estimates", file.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("left out: log_dist");
        Run twice = Run.of(
                "simulate", "--leave", "ARM:EAEU", "--draws", "20", "--b", "0.2", "--estimates", file.toString());
        assertThat(twice.exit()).isEqualTo(2);
        assertThat(twice.err()).contains("ENT-5147", "b is given twice", "--b 0.2", "0.3+-0.1");
    }

    /// A region of the matrix has a code that no list of states has.
    @Test
    void aRegionIsNamedOnceWhereItIsShown() {
        String text = Run.output("simulate --leave ARM:EAEU --draws 0 --all -f table");
        assertThat(text).containsOnlyOnce("XES stands for Eastern and South-eastern Asia (rest)");
        assertThat(Run.output("simulate --leave ARM:EAEU --draws 0 -f json").contains("\"subject\" : \"XES\""))
                .isEqualTo(Run.output("simulate --leave ARM:EAEU --draws 0 -f json")
                        .contains("XES stands for"));
    }

    /// Three members of the EU have no trade data: the list of the others does not hide that.
    @Test
    void membersWithoutTradeDataAreNamedWhereMembersAreListed() {
        assertThat(Run.line("simulate --leave ARM:EU").err()).contains("Members: AUT", "CYP, LUX, MLT");
    }

    /// The file says what the option says, and the id needs neither.
    @Test
    void estimatesComeFromAFileOrTheLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("fit.csv"), "term,estimate,std.error\nb,0.3,0.1\n");
        JsonNode line = Run.jsonOf("simulate --leave ARM:EAEU --draws 20 --b 0.3+-0.1");
        JsonNode table = Run.json("simulate", "--leave", "ARM:EAEU", "--draws", "20", "--estimates", file.toString());
        assertThat(table.get("data").get("figures")).isEqualTo(line.get("data").get("figures"));
        JsonNode figure = Run.figures(line).getFirst();
        assertThat(figure.get("id").asString()).contains("b=0.3+-0.1");
        assertThat(Run.json("explain", figure.get("id").asString())
                        .get("data")
                        .get("figure")
                        .get("value"))
                .isEqualTo(figure.get("value"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "simulate --leave ARM:EAEU --join ARM:EU --draws 40",
                "simulate --embargo EU:RUS --draws 20 --show real-income",
                "simulate --tariff RUS:ARM=10% --productivity KAZ=+2% --draws 0",
                "simulate --transfer RUS:BLR=3bn --draws 20",
                "simulate --leave {ARM,KGZ}:EAEU --downgrade BLR:EAEU@0.25 --theta 5 --psi 1 --b 0.3 --on 2018-07-01",
                "simulate --join-like ARM:EU=CISFTA --depth CISFTA=0.5 --draws 0"
            })
    void anIdAloneComputesItsFigureAgain(String line) {
        JsonNode result = Run.jsonOf(line);
        List<JsonNode> figures = Run.figures(result);
        for (JsonNode printed : List.of(figures.getFirst(), figures.get(1), figures.getLast())) {
            String id = printed.get("id").asString();
            JsonNode explained = Run.json("explain", id);
            assertThat(explained.get("data").get("figure").toString()).as(id).isEqualTo(printed.toString());
            assertThat(explained.get("data").get("recompute").asString()).startsWith("./entente simulate --");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EAEU", "MERCOSUR", "UNION-STATE"})
    void dissolvingAUnionIsWhatItsMembersWouldLoseWithoutPreference(String union) {
        JsonNode simulated = Run.jsonOf("simulate --dissolve " + union);
        JsonNode measured = Run.jsonOf("measure %s -i welfare-without-preference --by member".formatted(union));
        JsonNode money = Run.jsonOf("measure %s -i welfare-without-preference-usd --by member".formatted(union));
        for (JsonNode expected : Run.figures(measured)) {
            assertSame(find(simulated, expected.get("subject").asString(), "change in welfare"), expected);
        }
        for (JsonNode expected : Run.figures(money)) {
            assertSame(find(simulated, expected.get("subject").asString(), "equivalent variation"), expected);
        }
        assertThat(Run.figures(measured)).hasSizeGreaterThan(1);
    }

    /// The two go by different passes of the same solver: equal to its tolerance.
    private static void assertSame(JsonNode figure, JsonNode expected) {
        assertThat(figure.get("unit")).isEqualTo(expected.get("unit"));
        for (String field : List.of("value", "low", "high")) {
            double other = expected.get(field).asDouble();
            assertThat(figure.get(field).asDouble()).isCloseTo(other, within(1e-10 * Math.max(1, Math.abs(other))));
        }
    }

    @Test
    void leavingAndJoiningBackChangesNothing() {
        JsonNode result = Run.jsonOf("simulate --leave ARM:EAEU --join ARM:EAEU --all --draws 20");
        for (JsonNode figure : Run.figures(result)) {
            assertThat(figure.get("value").asDouble()).isCloseTo(0, within(1e-7));
        }
    }

    @Test
    void twoCustomsUnionsAtOnceAreAContradiction() {
        String once = "in two customs unions at once, EAEU and EU";
        assertThat(Run.jsonOf("simulate --join ARM:EU --draws 0").get("notes").toString())
                .contains(once);
        assertThat(Run.jsonOf(ARMENIA).get("notes").toString()).doesNotContain("customs unions at once");
    }

    @Test
    void agreementsThatAreNotNamedAndFlowsThatAreZeroAreNoted() {
        String notes = Run.jsonOf("simulate --leave KGZ:EAEU --join KGZ:MERCOSUR --draws 0")
                .get("notes")
                .toString();
        assertThat(notes).contains("also share CISFTA").contains("stay zero");
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        String one = Run.output("--threads 1 " + ARMENIA + " -f csv");
        assertThat(Run.output("--threads 3 " + ARMENIA + " -f csv")).isEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "simulate | 2 | ENT-4180",
                "simulate --leave ARM | 2 | ENT-4170",
                "simulate --leave ARM:EAEX | 2 | ENT-4171",
                "simulate --join TKM:EU | 2 | ENT-4171",
                "simulate --leave KAZ:EU | 2 | ENT-4172",
                "simulate --join KAZ:EAEU | 2 | ENT-4172",
                "simulate --join ARM:EU --theta 0 | 2 | ENT-4175",
                "simulate --join ARM:EU --shock b | 2 | ENT-4182",
                "simulate --join ARM:EU --show wealth | 2 | ENT-4182",
                "simulate --embargo RUS:RUS | 2 | ENT-4180",
                "simulate --tariff RUS:RUS=10% | 2 | ENT-4180",
                "simulate --tariff RUS:ARM=0% | 2 | ENT-4180",
                "simulate --tariff RUS:ARM=-150% | 2 | ENT-4175",
                "simulate --tariff RUS:DEU=10% --embargo EU:RUS | 2 | ENT-4180",
                "simulate --transfer RUS:RUS=1bn | 2 | ENT-4180",
                "simulate --transfer EU:RUS=1bn | 2 | ENT-4170",
                "simulate --productivity KAZ=0% | 2 | ENT-4180",
                "simulate --merge EAEU,EAEU | 2 | ENT-4180",
                "simulate --downgrade EAEU@1 | 2 | ENT-4180",
                "simulate --downgrade ARM:EAEU@1.5 | 2 | ENT-4180",
                "simulate --leave ARM:EAEU --dissolve EAEU | 2 | ENT-4172",
                "simulate --leave ARM:EAEU --leave ARM:EAEU | 2 | ENT-4172",
                "simulate --join ARM:EU --mode guide | 2 | ENT-4182",
                "simulate --join ARM:EU --mode advanced-guide --stop 0 | 2 | ENT-4182",
                "simulate --join ARM:EU --fit rta=0.5 | 2 | ENT-4182",
                "simulate --embargo RUS:ARM --mode advanced-guide --draws 0 | 2 | ENT-4187",
                "simulate --transfer RUS:BLR=1bn --mode fixed-output --draws 0 | 2 | ENT-4187",
                "simulate --merge EAEU,EU --merge EAEU,MERCOSUR | 2 | ENT-4172",
                "simulate --transfer RUS:BLR=3 | 2 | ENT-4170",
                "simulate --transfer RUS:BLR=3bn --deficits multiplicative | 2 | ENT-4186",
                "simulate --flows none.csv --year 2019 --join A:B | 3 | ENT-4184",
                "explain simulate.arm.happiness.2019?join=arm:eu | 2 | ENT-4185",
                "explain simulate.arm.welfare.2000?flows=x.csv&join=arm:eu | 2 | ENT-4181"
            })
    void whatIsWrongIsSaidWithACode(String line, int exit, String code) {
        Run run = Run.line(line);
        assertThat(run.err()).contains(code);
        assertThat(run.exit()).isEqualTo(exit);
    }

    @Test
    void severalMistakesAreInOneReport() {
        Run run = Run.line("simulate --leave KAZ:EU --join KAZ:EAEU --embargo NOWHERE:RUS");
        assertThat(run.err().split("ENT-4172", -1)).hasSize(3);
        assertThat(run.err().split("ENT-4171", -1)).hasSize(2);
        Run two = Run.line("simulate --leave ARM --join KAZ");
        assertThat(two.err().split("ENT-4170", -1)).hasSize(3);
    }

    @Test
    void aChangeThatAnotherUndoesIsToldFromAStrangerThatLeaves() {
        assertThat(Run.line("simulate --leave ARM:EAEU --dissolve EAEU").err())
                .contains("another change of the scenario has ARM out of EAEU already")
                .doesNotContain("no member");
        assertThat(Run.line("simulate --leave DEU:EAEU").err()).contains("DEU is not a member of EAEU on 2019-07-01");
    }

    @Test
    void whatIsWrongWithFlowsAndWithTheirShockIsInOneReport() throws IOException {
        Path file = write(
                "world.csv", "exporter,importer,value,b\nA,A,10,0\nA,B,-3,x\nB,A,text,0\nB,B,NaN,0\nA,A,11,0\n,A,3,\n");
        Run run = Run.line("simulate --year 2019 --shock b --flows " + file);
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err())
                .contains("value is -3", "value is text", "value is NaN", "b is x", "A to A stands in line 2 already")
                .contains("a row names no exporter")
                .contains("6 problems");
        Run missing = Run.line("simulate --year 2019 --value v --shock c --flows " + file);
        assertThat(missing.err()).contains("no column 'v'", "no column 'c'");
        Path empty = write("empty.csv", "exporter,importer,value\n");
        Run none = Run.line("simulate --year 2019 --embargo A:B --flows " + empty);
        assertThat(none.exit()).isEqualTo(4);
        assertThat(none.err()).contains("the table has no rows");
    }

    @Test
    void aScenarioFileSaysWhatTheCommandLineSays() throws IOException {
        Path file = write("armenia.yml", "entente: scenario/1\nleave: ARM:EAEU\njoin:\n  - ARM:EU\ndraws: 40\n");
        String fromFile = Run.output("simulate --scenario %s -f csv".formatted(file));
        assertThat(fromFile).isEqualTo(Run.output(ARMENIA + " -f csv"));
    }

    @Test
    void allProblemsOfAScenarioFileAreInOneReportWithTheirLines() throws IOException {
        Path file = write("wrong.yml", "entente: scenario/1\nleaves: ARM:EAEU\njoin: ARM\ntheta: much\n");
        Run run = Run.line("simulate --scenario " + file);
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err())
                .contains("wrong.yml:2", "wrong.yml:3", "wrong.yml:4")
                .contains("'leave'");
        Path stranger = write("stranger.yml", "entente: scenario/1\njoin: ATLANTIS:EU\n");
        assertThat(Run.line("simulate --scenario " + stranger).exit()).isEqualTo(4);
    }

    /// Two alike, a fifth bought abroad, b = .5 both ways, theta 4 and psi 0: welfare is (.8 + .2 e^.5)^(1/4).
    @Test
    void aUsersFlowsWithAShockColumnAreSolved() throws IOException {
        Path file = write("world.csv", "i,j,x,b\nA,A,80,0\nA,B,20,0.5\nB,A,20,0.5\nB,B,80,0\n");
        JsonNode result = Run.jsonOf(
                "simulate --flows %s --exporter i --importer j --value x --shock b --theta 4 --deficits additive"
                        .formatted(file));
        double expected = 100 * (Math.pow(0.8 + 0.2 * Math.exp(0.5), 0.25) - 1);
        assertThat(find(result, "economy=A", "change in welfare").get("value").asDouble())
                .isCloseTo(expected, within(1e-7));
        assertThat(result.get("notes").toString())
                .contains("your file world.csv")
                .contains("not said what year");
    }

    @Test
    void anIndicatorTimesItsCoefficientIsALogChange() throws IOException {
        Path logs = write("logs.csv", "exporter,importer,value,b\nA,A,80,0\nA,B,20,0.5\nB,A,20,0\nB,B,80,0\n");
        Path ones = write("ones.csv", "exporter,importer,value,b\nA,A,80,0\nA,B,20,1\nB,A,20,0\nB,B,80,0\n");
        String line = "simulate --flows %s --year 2019 --shock b --theta 4 --all%s";
        JsonNode one = Run.jsonOf(line.formatted(logs, ""));
        JsonNode other = Run.jsonOf(line.formatted(ones, " --beta 0.5"));
        assertThat(find(other, "economy=B", "change in welfare").get("value"))
                .isEqualTo(find(one, "economy=B", "change in welfare").get("value"));
    }

    /// A must earn more than its surplus of 49, which takes a price of 49/60 or more. At that price B, with 161 to
    /// spend, buys from A 18 % of it, 30; at a higher price less.
    @Test
    void aSurplusThatOutlivesIncomeIsNoEquilibriumAndTheSearchIsShown() throws IOException {
        Path file = write("world.csv", "exporter,importer,value\nA,A,10\nA,B,50\nB,A,1\nB,B,100\n");
        String line = "simulate --flows %s --year 2019 --theta 4 --deficits additive --dissolve {A,B} --b 2 -f "
                .formatted(file);
        Run run = Run.line(line + "json");
        assertThat(run.exit()).isEqualTo(5);
        assertThat(run.err()).contains("ENT-5103").contains("by evaluation: 1: ");
        JsonNode result = Run.parse(run.out());
        for (JsonNode figure : Run.figures(result)) {
            assertThat(figure.get("value").isNull()).isTrue();
            assertThat(figure.get("gap").asString()).isEqualTo("did-not-converge");
        }
        JsonNode history = result.get("data").get("convergence");
        assertThat(history.get(0).get("evaluation").asInt()).isEqualTo(1);
        assertThat(history.get(0).get("largest_log_excess_demand").asDouble()).isPositive();
        assertThat(Run.line(line + "table").out()).contains("Convergence history at theta 4, psi 0, b 2");
        Run poor = Run.line(
                "simulate --flows %s --year 2019 --theta 4 --deficits additive --productivity A=-99%%".formatted(file));
        assertThat(poor.exit()).isEqualTo(5);
        assertThat(poor.err()).contains("ENT-5102");
    }

    @Test
    void welfareByPartnerAddsUp() {
        JsonNode result = Run.jsonOf(
                "simulate --leave ARM:EAEU --productivity ARM=+1% --theta 5 --psi 1 --b 0.3 --by-partner --draws 0");
        JsonNode parts = result.get("data").get("welfare_by_partner").get(0);
        double sum = 0;
        for (JsonNode partner : parts.get("partners")) {
            sum += partner.get("together").asDouble();
        }
        for (String part : List.of("deficit", "productivity", "residual")) {
            sum += parts.get(part).asDouble();
        }
        double welfare = find(result, "ARM", "change in welfare").get("value").asDouble();
        assertThat(parts.get("economy").asString()).isEqualTo("ARM");
        assertThat(sum).isCloseTo(Math.log(1 + welfare / 100), within(1e-9));
        assertThat(parts.get("productivity").asDouble()).isCloseTo(Math.log(1.01), within(1e-12));
        assertThat(Math.abs(parts.get("residual").asDouble())).isLessThan(1e-7);
    }

    @Test
    void whereWelfareHasNoPartsByPartnerItIsSaid() {
        JsonNode cut = Run.jsonOf("simulate --embargo RUS:world --theta 5 --psi 1 --by-partner");
        assertThat(cut.get("notes").toString()).contains("No welfare by partner: the shock leaves groups");
        JsonNode paid = Run.jsonOf("simulate --transfer RUS:BLR=1bn --theta 5 --psi 1 --by-partner");
        assertThat(paid.get("notes").toString()).contains("No welfare by partner: a transfer");
    }

    @Test
    void onAPageEveryFigureOpensToItsChain() {
        String page = Run.output(ARMENIA + " -f html");
        JsonNode result = Run.jsonOf(ARMENIA);
        for (JsonNode figure : Run.figures(result)) {
            String title = figure.get("id").asString().replace("&", "&amp;");
            assertThat(page).contains("title=\"" + title + "\"");
        }
        assertThat(page).contains("Where it comes from", "Head, K. and T. Mayer", "./entente simulate --draws 40");
    }

    @Test
    void everyFigureOfDrawsHasItsMonteCarloError() {
        for (JsonNode figure : Run.figures(Run.jsonOf(ARMENIA))) {
            assertThat(figure.get("interval").asString()).contains("Monte Carlo standard error");
        }
    }

    /// Only A's sales to B are taxed: partially they fall to 1.1^-4 of what they were, all else stays.
    @Test
    void layersBeginWithTheChangedPairsAlone() throws IOException {
        Path file = write(
                "world.csv",
                "exporter,importer,value\nA,A,80\nA,B,20\nA,C,20\nB,A,20\nB,B,80\nB,C,20\nC,A,20\nC,B,20\nC,C,80\n");
        JsonNode result = Run.jsonOf(
                "simulate --flows %s --year 2019 --theta 4 --tariff A:B=10%% --layers --all".formatted(file));
        double partial = 100 * ((20 * Math.pow(1.1, -4) + 20) / 40 - 1);
        JsonNode first = result.get("data").get("layers").get(0);
        assertThat(first.get("partial").asDouble()).isCloseTo(partial, within(1e-9));
        assertThat(first.get("full").asDouble()).isNegative().isGreaterThan(partial);
        assertThat(result.get("notes").toString()).contains("revenue is not modelled");
    }

    @Test
    void flowsAreWrittenOnRequest() throws IOException {
        Path out = folder.resolve("flows.csv");
        JsonNode result =
                Run.jsonOf("simulate --embargo BLR:RUS --theta 5 --psi 1 --draws 0 --bilateral --flows-out " + out);
        List<String> lines = Files.readAllLines(out);
        assertThat(lines.getFirst()).isEqualTo("exporter,importer,before,after");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("RUS,BLR,"))
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith(",0.0"));
        List<String> pairs = new ArrayList<>();
        result.get("data")
                .get("flows")
                .forEach(row -> pairs.add(row.get("exporter").asString()
                        + row.get("importer").asString()
                        + row.get("after").asDouble()));
        assertThat(pairs).contains("BLRRUS0.0", "RUSBLR0.0");
    }

    @Test
    void explainedBeforeItRunsItSaysEveryDefault() {
        String page = Run.output("simulate --join ARM:EU --explain -f table");
        assertThat(page)
                .startsWith("If ARM joined EU, in the world of 2019")
                .contains("Equations", "trade elasticity", "Head, K. and T. Mayer")
                .contains("--draws 200")
                .contains("--deficits multiplicative");
    }

    private static JsonNode find(JsonNode result, String subject, String label) {
        return Run.figures(result).stream()
                .filter(figure -> figure.get("subject").asString().equals(subject)
                        || figure.get("id").asString().contains(subject + "&"))
                .filter(figure -> figure.get("label").asString().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no %s of %s".formatted(label, subject)));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
