package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.entente.assessment.explain.Explainer;
import org.entente.assessment.question.Context;
import org.entente.assessment.report.FigureRecord;
import org.entente.core.figure.FigureId;
import org.entente.data.catalog.Catalogue;
import org.entente.data.ledger.Ledgers;
import org.entente.data.library.Library;
import org.entente.data.sample.SampleLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// From a printed figure back to its file, rule and assumptions.
class ExplainTest {
    @ParameterizedTest
    @CsvSource({
        "csto.blr.vote.a-res-68-262, observed, votes.csv, CC0",
        "eaeu.intra-export-share.2019, observed, trade-2019.csv, MIT",
        "eaeu.blr.welfare-without-leader.2019, simulated, trade-2019.csv, MIT",
        "union-state.conflict-inside-members.2000..2024, observed, conflicts.csv, CC BY",
        "union-state.regime-distance.2024, observed, regimes.csv, CC BY-SA"
    })
    void aFigureLeadsToItsFileHashLicenceAndRule(String id, String evidence, String file, String licence)
            throws IOException {
        String page = Run.output("explain " + id);
        assertThat(page)
                .startsWith(id + "\n")
                .contains(evidence + ", ")
                .contains("sample/" + file)
                .contains("sha256 " + sha256(file))
                .contains("licence: " + licence)
                .containsSubsequence(
                        "Rule\n", "Choices\n", "Steps, from the figure back to the files\n", "Recompute\n");

        JsonNode json = Run.jsonOf("explain " + id);
        String definition = json.get("data").get("rule").asString();
        assertThat(flowing(page)).contains(definition);
        assertThat(json.get("data").get("figure").get("id").asString()).isEqualTo(id);
        assertThat(json.get("data").get("provenance").toString()).contains(sha256(file));
    }

    @Test
    void aSimulatedFigureBeginsWithIfAndListsItsAssumptionsWithCitations() {
        String page = Run.output("explain eaeu.blr.welfare-without-leader.2019");
        assertThat(flowing(page))
                .contains("solve: one-sector trade equilibrium (universal gravity): If trade of BLR with RUS stopped")
                .contains("trade elasticity: ")
                .contains("supply elasticity: ")
                .contains("membership of EAEU: ");
    }

    @Test
    void everyFigureOfABalanceSheetIsRecomputedFromItsIdAlone() {
        JsonNode sheet = Run.jsonOf("assess UNION-STATE");
        Catalogue catalogue = Catalogue.load();
        Library library = Ledgers.in(SampleLibrary.bundled(catalogue), List.of(), catalogue);
        List<String> different = new ArrayList<>();
        try (ForkJoinPool executor = new ForkJoinPool(2)) {
            for (JsonNode printed : Run.figures(sheet)) {
                FigureId id = FigureId.parse(printed.get("id").asString());
                // A context of its own, so that nothing is left over from another figure.
                Context context = new Context(catalogue, library, Context.DEFAULT_SEED, executor);
                var again = FigureRecord.object(new Explainer(context, Optional.empty()).recompute(id));
                for (String field : List.of("value", "gap", "low", "high", "level", "evidence", "unit")) {
                    Object mine = again.get(field);
                    JsonNode theirs = printed.get(field);
                    boolean same = theirs == null || theirs.isNull()
                            ? mine == null
                            : mine instanceof Double number
                                    ? number == theirs.asDouble()
                                    : theirs.asString().equals(mine);
                    if (!same) {
                        different.add("%s %s: printed %s, again %s".formatted(id, field, theirs, mine));
                    }
                }
            }
        }
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eaeu.intra-export-share.2019",
                "eaeu.blr.leader-dependence.2019",
                "csto.voting-agreement.2003..2012?absent=as-disagree&without=usa",
                "union-state.blr.welfare-without-preference-usd.2019",
                "csto.kaz.vote.a-res-68-262",
                "csto.vote.a-res-68-262?count=yes&of=assembly",
                "rus:kaz.voting-agreement.2012",
                "eaeu.voting-agreement.2010?lineage=no",
                "csto.conflict-between-members.2003..2019?members=arm+aze&opposition=support-for-rebels"
            })
    void theRecomputeLineGivesTheSameFigure(String id) {
        JsonNode explained = Run.jsonOf("explain " + id).get("data");
        String line = explained.get("recompute").asString();
        assertThat(line).startsWith("./entente ");
        assertThat(flowing(Run.output("explain " + id))).contains(line);

        JsonNode again = Run.jsonOf(line.substring("./entente ".length()) + " --allow-gap");
        assertThat(Run.figure(again, id)).isEqualTo(explained.get("figure"));
    }

    @Test
    void anIndicatorIsExplainedByDefinitionSourceAndOptions() {
        assertThat(flowing(Run.output("explain voting-agreement")))
                .contains("source: unga-votes")
                .contains("drop, as-disagree, as-abstain")
                .contains("Voeten");
        assertThat(Run.output("measure CSTO -i voting-agreement --explain -f table"))
                .startsWith(Run.output("explain voting-agreement -f table"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eaeu.leader-agreement.2019", "eaeu.arm.leader-agreement.2019"})
    void aFigureAboutTheLeaderNamesItAndItsBallots(String id) {
        assertThat(flowing(Run.output("explain " + id)))
                .contains("leader: RUS, the member with the largest GDP in 2019")
                .containsPattern("ballots of ARM, BLR, KAZ, KGZ, RUS");
    }

    @Test
    void anErrorCodeIsExplainedInAnyCase() {
        assertThat(Run.output("explain ent-3007")).isEqualTo(Run.output("explain ENT-3007"));
        assertThat(Run.output("explain ENT-3007")).contains("--allow-gap");
    }

    /// A page without the renderer's line breaks.
    private static String flowing(String page) {
        return page.replaceAll("\\n\\s+", " ").replaceAll(" +", " ");
    }

    private static String sha256(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream("/sample/" + file), file)) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
