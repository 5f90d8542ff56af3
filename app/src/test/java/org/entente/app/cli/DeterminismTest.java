package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.assessment.directory.Indicators;
import org.entente.assessment.indicator.Indicator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeterminismTest {
    @Test
    void theNumberOfThreadsChangesNoByte() {
        String one = Run.output("--threads 1 assess UNION-STATE -f json");
        assertThat(Run.output("--threads 2 assess UNION-STATE -f json")).isEqualTo(one);
        assertThat(Run.output("--threads=7 assess UNION-STATE -f json")).isEqualTo(one);
    }

    @Test
    void anotherSeedMovesDrawnFiguresAndNoOthers() {
        JsonNode first = Run.jsonOf("measure UNION-STATE -i voting-agreement --years 2012 --by union");
        JsonNode other = Run.jsonOf("--seed 1 measure UNION-STATE -i voting-agreement --years 2012 --by union");
        String id = "union-state.voting-agreement.2012";
        assertThat(Run.value(other, id)).isEqualTo(Run.value(first, id));
        assertThat(Run.figure(other, id).get("low"))
                .isNotEqualTo(Run.figure(first, id).get("low"));
    }

    @Test
    void aFigureAskedAloneIsTheFigureOfTheBalanceSheet() {
        JsonNode sheet = Run.jsonOf("assess UNION-STATE --years 2012..2019");
        int asked = 0;
        for (Indicator indicator : Indicators.inBalanceSheet()) {
            for (JsonNode entry : sheet.get("data").get("entries")) {
                if (entry.get("indicator").asString().equals(indicator.id())) {
                    String id = entry.get("union").asString();
                    JsonNode alone = Run.jsonOf("measure UNION-STATE -i %s --years %s --pool --by union --allow-gap"
                            .formatted(indicator.id(), entry.get("period").asString()));
                    assertThat(Run.figures(alone)).containsExactly(Run.figure(sheet, id));
                    asked++;
                }
            }
        }
        // all but reliability: the register has no case of the Union State
        assertThat(asked).isEqualTo(Indicators.inBalanceSheet().size() - 1);
    }

    @Test
    void membersAskedTogetherWithTheUnionHaveTheSameFiguresAsAlone() {
        for (String indicator : new String[] {"voting-agreement", "welfare-without-leader", "regime-distance"}) {
            String line = "measure UNION-STATE -i " + indicator + " --by ";
            JsonNode all = Run.jsonOf(line + "all");
            JsonNode members = Run.jsonOf(line + "member");
            assertThat(Run.figures(members)).hasSize(2).isSubsetOf(Run.figures(all));
            assertThat(Run.figures(all)).hasSize(3);
        }
    }
}
