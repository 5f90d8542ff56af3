package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CoalitionTest {
    @Test
    void everyFigureIsSimulatedWithAnIntervalOrTellsWhyThereIsNone() {
        JsonNode result = Run.jsonOf("coalition UNION-STATE --draws 20");
        assertThat(Run.figures(result)).isNotEmpty();
        for (JsonNode figure : Run.figures(result)) {
            if (figure.get("value").isNull()) {
                assertThat(figure.get("gap").asString()).isNotBlank();
            } else if (!figure.get("id").asString().contains(".paid-against-needed.")) {
                assertThat(figure.get("evidence").asString()).isEqualTo("simulated");
                assertThat(figure.get("low").asDouble())
                        .isLessThanOrEqualTo(figure.get("value").asDouble());
                assertThat(figure.get("high").asDouble())
                        .isGreaterThanOrEqualTo(figure.get("value").asDouble());
                assertThat(figure.get("interval").asString()).contains("20 draws");
                assertThat(figure.get("label").asString()).startsWith("If ");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "union-state.blr.price-to-stay.2019?depth=2&draws=20",
                "union-state.blr.worth-share.2019?by=shapley&draws=20",
                "union-state.stability-chance.2019?draws=20&test=core",
                "union-state.entry-gain.2019?draws=20&entrant=chn",
                "union-state.blr.paid-against-needed.2019?draws=20",
                "union-state.blr.paid-against-needed.2019?books=payer&draws=20"
            })
    void anIdRecomputesItsFigure(String id) {
        JsonNode shown = Run.figure(Run.jsonOf("coalition UNION-STATE --draws 20"), id);
        JsonNode again = Run.json("explain", id).get("data").get("figure");
        assertThat(again.get("value")).isEqualTo(shown.get("value"));
        assertThat(again.get("low")).isEqualTo(shown.get("low"));
        assertThat(again.get("high")).isEqualTo(shown.get("high"));
    }

    /// What is paid is observed; set against the game it is simulated.
    @Test
    void whatIsPaidIsNoScenario() {
        JsonNode result = Run.jsonOf("coalition UNION-STATE --draws 20");
        JsonNode paid = Run.figure(result, "union-state.blr.paid-against-needed.2019?draws=20&quantity=paid");
        assertThat(paid.get("evidence").asString()).isEqualTo("observed");
        assertThat(paid.get("label").asString()).isEqualTo("paid by published estimates");
        JsonNode value = Run.figure(result, "union-state.blr.paid-against-needed.2019?draws=20");
        assertThat(value.get("evidence").asString()).isEqualTo("simulated");
        assertThat(value.get("label").asString()).startsWith("If ");
        JsonNode loss = Run.figure(result, "union-state.blr.price-to-stay.2019?draws=20&value=leader-loss");
        assertThat(value.get("value").asDouble())
                .isCloseTo(paid.get("value").asDouble() - loss.get("value").asDouble(), within(1e-6));
    }

    /// The same change told in the words of the other command, on the same draws.
    @ParameterizedTest
    @CsvSource({
        "eaeu.arm.exit-gain.2019?draws=20,                ARM, --leave ARM:EAEU",
        "eaeu.arm.exit-gain.2019?draws=20&to=dissolution, ARM, --dissolve EAEU",
        "eaeu.entry-gain.2019?draws=20&entrant=tur,       TUR, --join TUR:EAEU"
    })
    void agreesWithSimulate(String id, String who, String clause) {
        JsonNode coalition = Run.json("explain", id).get("data").get("figure");
        JsonNode scenario = Run.figures(Run.jsonOf("simulate --draws 20 --all " + clause)).stream()
                .filter(figure -> figure.get("subject").asString().equals(who))
                .filter(figure -> figure.get("id").asString().contains(".equivalent-variation."))
                .findFirst()
                .orElseThrow();
        for (String number : List.of("value", "low", "high")) {
            double expected = scenario.get(number).asDouble();
            assertThat(coalition.get(number).asDouble()).isCloseTo(expected, within(1e-6 * Math.abs(expected)));
        }
    }

    @Test
    void formatsAreFiguresWithWhatSpeaksAgainstThem() {
        JsonNode result = Run.jsonOf("coalition EAEU --formats --draws 20 --union-depths 1 --rival-depths 0.5");
        JsonNode formats = result.get("data").get("formats");
        assertThat(formats).isNotEmpty();
        for (JsonNode format : formats) {
            assertThat(format.get("against")).isNotEmpty();
            assertThat(format.get("figures")).hasSize(6);
        }
        JsonNode gain = Run.figures(result).stream()
                .filter(figure -> figure.get("id").asString().startsWith("eaeu.format-gain."))
                .findFirst()
                .orElseThrow();
        JsonNode again =
                Run.json("explain", gain.get("id").asString()).get("data").get("figure");
        assertThat(again.get("value")).isEqualTo(gain.get("value"));
        assertThat(Run.figures(result))
                .anyMatch(
                        figure -> figure.get("id").asString().equals("union-state.organisation-value.2019?value=lost"));
    }

    @Test
    void aUnionWithoutATradeFunctionHasNoFormats() {
        assertThat(Run.jsonOf("coalition CSTO --formats").get("data").get("formats"))
                .isEmpty();
    }

    /// Of 2^5 sets 25 have two to four members: 10 + 10 + 5.
    @Test
    void everyCoalitionOfASmallUnionIsShown() {
        JsonNode result = Run.jsonOf("coalition EAEU --draws 20");
        List<JsonNode> gains = Run.figures(result).stream()
                .filter(figure -> figure.get("id").asString().contains(".coalition-worth."))
                .filter(figure -> figure.get("id").asString().contains("value=gain"))
                .toList();
        assertThat(gains).hasSize(2 * 25);
        assertThat(gains.getFirst().get("value").asDouble())
                .isGreaterThanOrEqualTo(gains.getLast().get("value").asDouble());
    }

    /// The six of ASEAN with a matrix: twenty coalitions, by the median of the draws.
    @Test
    void coalitionsOfALargerUnionStandInTheOrderOfWhatTheyGain() {
        List<JsonNode> gains = Run.figures(Run.jsonOf("coalition ASEAN --draws 20")).stream()
                .filter(figure -> figure.get("id").asString().contains(".coalition-worth."))
                .filter(figure -> figure.get("id").asString().contains("value=gain"))
                .filter(figure -> !figure.get("id").asString().contains("rule=delta"))
                .toList();
        assertThat(gains).hasSize(20);
        double before = Double.POSITIVE_INFINITY;
        for (JsonNode gain : gains) {
            assertThat(gain.get("id").asString()).containsPattern("coalition=[a-z]{3}\\+[a-z]{3}");
            assertThat(gain.get("value").asDouble()).isLessThanOrEqualTo(before);
            before = gain.get("value").asDouble();
        }
    }

    /// A better offer of the rival must be met; the payments then move prices by a part of themselves.
    @Test
    void paymentsMovePricesALittle() {
        JsonNode result = Run.jsonOf("measure EAEU -i least-transfer --set depth=3 --set draws=20 --vary against");
        double[] totals = Run.figures(result).stream()
                .filter(figure -> figure.get("id").asString().startsWith("eaeu.least-transfer."))
                .filter(figure -> !figure.get("id").asString().contains("any-set"))
                .mapToDouble(figure -> figure.get("high").asDouble())
                .toArray();
        assertThat(totals).hasSize(2);
        assertThat(totals[0]).isPositive();
        assertThat(totals[1]).isNotEqualTo(totals[0]).isCloseTo(totals[0], within(0.3 * totals[0]));
    }

    /// Under an estimate whose sign is open a union may do harm; the prior knows no such world.
    @Test
    void anEstimateReplacesThePrior() {
        JsonNode result = Run.jsonOf("coalition UNION-STATE --draws 20 --b 0.02+-0.1");
        String id = "union-state.blr.membership-gain.2019?b=0.02+-0.1&draws=20";
        JsonNode shown = Run.figure(result, id);
        assertThat(shown.get("low").asDouble()).isNegative();
        assertThat(shown.get("interval").asString()).contains("the given estimates");
        assertThat(Run.json("explain", id).get("data").get("figure").get("value"))
                .isEqualTo(shown.get("value"));
        assertThat(result.get("notes").toString()).doesNotContain("one prior for all unions");
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        JsonNode one = Run.jsonOf("--threads 1 coalition UNION-STATE --draws 20");
        JsonNode two = Run.jsonOf("--threads 2 coalition UNION-STATE --draws 20");
        assertThat(two).isEqualTo(one);
    }

    @Test
    void anotherSeedGivesOtherDraws() {
        String id = "union-state.blr.worth-share.2019?draws=20";
        JsonNode one = Run.figure(Run.jsonOf("coalition UNION-STATE --draws 20"), id);
        JsonNode other = Run.figure(Run.jsonOf("coalition UNION-STATE --draws 20 --seed 5"), id);
        assertThat(other.get("value")).isNotEqualTo(one.get("value"));
        JsonNode explained = Run.json("--seed", "5", "explain", id).get("data").get("figure");
        assertThat(explained.get("value")).isEqualTo(other.get("value"));
    }

    @Test
    void aUnionWithoutATradeFunctionHasNoGame() {
        Run run = Run.line("coalition CSTO");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("not-applicable").contains("entente assess CSTO");
        for (JsonNode figure : Run.figures(Run.jsonOf("coalition NATO"))) {
            assertThat(figure.get("gap").asString()).isEqualTo("not-applicable");
        }
    }

    @Test
    void aMemberThatTheMatrixLacksIsAGap() {
        JsonNode result = Run.jsonOf("coalition ASEAN --draws 20");
        JsonNode missing = Run.figure(result, "asean.vnm.membership-gain.2019?draws=20");
        assertThat(missing.get("value").isNull()).isTrue();
        assertThat(missing.get("gap").asString()).isEqualTo("not-reported");
    }

    /// A target in which Kazakhstan is with the rival asks no price of it, and another one of the others.
    @Test
    void aTargetSaysWhoNeedNotBeHeld() {
        JsonNode result = Run.jsonOf("coalition EAEU --draws 20 --target KAZ:rival");
        JsonNode kaz = Run.figure(result, "eaeu.kaz.price-to-stay.2019?draws=20&target=kaz:rival");
        assertThat(kaz.get("gap").asString()).isEqualTo("not-applicable");
        JsonNode blr = Run.figure(result, "eaeu.blr.price-to-stay.2019?draws=20&target=kaz:rival&value=rent");
        assertThat(blr.get("value").isNumber()).isTrue();
    }

    @Test
    void aRivalThatNobodyNamedIsFoundByRuleAndNoneCanBeWanted() {
        JsonNode data = Run.jsonOf("coalition EAEU --draws 20").get("data");
        assertThat(data.get("rival").asString()).isEqualTo("EU");
        assertThat(data.get("leader").asString()).isEqualTo("RUS");
        JsonNode none = Run.jsonOf("coalition EAEU --draws 20 --rival none");
        assertThat(Run.figure(none, "eaeu.blr.exit-gain.2019?draws=20&rival=none&to=rival")
                        .get("gap")
                        .asString())
                .isEqualTo("not-applicable");
    }

    @ParameterizedTest
    @CsvSource({
        "coalition EAEU --rival CISFTA,          ENT-5120",
        "coalition EAEU --target KAZ,            ENT-5123",
        "coalition EAEU --target USA:none,       ENT-5123",
        "coalition EAEU --draws 1.5,             ENT-5146",
        "coalition EAEU --draws 19,              ENT-5146",
        "simulate --leave ARM:EAEU --draws 19,   ENT-5146",
        "coalition EAEU --rival eaeu,            ENT-5120",
        "coalition EAEU --rule beta,             ENT-2102",
        "coalition NOWHERE,                      ENT-2001"
    })
    void aChoiceThatCannotBeIsRefusedWithAdvice(String line, String code) {
        Run run = Run.line(line);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(code);
    }

    @Test
    void noDrawsAreTheCornersInBothCommands() {
        List<String> lines = List.of("coalition UNION-STATE --draws ", "simulate --leave BLR:UNION-STATE --draws ");
        for (String line : lines) {
            assertThat(Run.figures(Run.jsonOf(line + "0"))).isEqualTo(Run.figures(Run.jsonOf(line + "corners")));
        }
        assertThat(Run.output(lines.getFirst() + "0 -f table")).contains("corners");
    }

    @Test
    void thePlanNamesEveryFormulaAndEveryDefault() {
        String plan = Run.output("coalition EAEU --explain");
        assertThat(plan).contains("--rival EU").contains("--rule gamma").contains("--draws 200");
        assertThat(plan).contains("price-to-stay").contains("potential internal");
    }

    @Test
    void titlesOfScenariosBeginWithIf() {
        String page = Run.output("coalition UNION-STATE --draws 20 -f md");
        assertThat(page.lines().filter(line -> line.startsWith("## ")).filter(line -> !line.equals("## Notes")))
                .allMatch(line -> line.startsWith("## If "));
    }
}
