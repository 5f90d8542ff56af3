package org.entente.assessment.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.assessment.question.Context;
import org.entente.assessment.report.Document;
import org.entente.assessment.report.Document.Section;
import org.entente.assessment.report.Document.Section.Column;
import org.entente.assessment.report.Document.Section.Table;
import org.entente.assessment.report.Document.Section.Text;
import org.entente.assessment.report.Meta;
import org.entente.core.provenance.Provenance;
import org.entente.core.provenance.Provenance.Assumed;
import org.entente.core.provenance.Provenance.Observed;
import org.entente.numerics.sampling.Seed;

/// What a scenario would do, before it is solved: sources, equations, parameters, who is concerned, the command with
/// every default.
public final class ScenarioPage {
    private static final List<String> EQUATIONS = List.of(
            "price index: P_j = (sum_i lambda_ij B_ij p_i^-theta)^(-1/theta); income: Y_i'/Y_i = A_i p_i (p_i/P_i)^psi",
            "term of a pair: B_ij = exp(d_ij b + g_ij) c_ij^-theta; 0 if trade stops; d the change of depth, g a given log"
                    + " change, c the factor on the cost",
            "markets clear: Y_i' = sum_j lambda_ij B_ij p_i^-theta P_j^theta E_j'; numeraire: the world's income is"
                    + " unchanged; docs/methods/one-sector-equilibrium.md");

    private final ScenarioPlan plan;
    private final Context context;
    private final Optional<String> dataFolder;

    /// @param dataFolder the folder given with `--data`, so that the printed command can be run again
    public ScenarioPage(ScenarioPlan plan, Context context, Optional<String> dataFolder) {
        this.plan = plan;
        this.context = context;
        this.dataFolder = dataFolder;
    }

    public Document document(String command) {
        Parameters parameters = new Parameters(
                plan.spec(),
                plan.world().file().isPresent(),
                plan.scenario().usesPreference(),
                new Seed(context.seed()));
        List<Section> sections = new ArrayList<>();
        sections.add(new Text(plan.title(), List.of(SimulationPage.SCOPE)));
        sections.add(new Text("Equations", EQUATIONS));
        List<String> sources = new ArrayList<>();
        for (Provenance observed : plan.world().observed()) {
            if (observed instanceof Observed read) {
                sources.add("%s, sha256 %s: %s"
                        .formatted(read.snapshot().file(), read.snapshot().sha256(), read.selection()));
            }
        }
        sections.add(new Text("Source", sources));
        List<List<String>> rows = new ArrayList<>();
        for (Provenance assumed : parameters.assumed()) {
            if (assumed instanceof Assumed one) {
                rows.add(List.of(one.name(), one.value(), one.citation().text()));
            }
        }
        sections.add(new Table(
                "Parameters", List.of(Column.text("parameter"), Column.text("value"), Column.text("source")), rows));
        sections.add(new Text("Parties", List.of(String.join(", ", plan.concerned()))));
        List<String> notes = new ArrayList<>(plan.notes());
        notes.addAll(plan.world().notes());
        String line = plan.world().file().isPresent() ? command : line();
        sections.add(new Text("Command, with every default", List.of(line)));
        SortedMap<String, Object> data = new TreeMap<>();
        data.put("title", plan.title());
        data.put("command", line);
        data.put("parties", plan.concerned());
        return new Document(
                command,
                Meta.of(context, List.of()),
                sections,
                data,
                List.of(Map.of("command", line)),
                notes,
                List.of());
    }

    private String line() {
        StringBuilder line = new StringBuilder("./entente ");
        dataFolder.ifPresent(folder -> line.append("--data ").append(folder).append(' '));
        line.append("--seed %d simulate ".formatted(context.seed()));
        line.append(String.join(" ", plan.spec().arguments()));
        SortedMap<String, String> given = plan.spec().options();
        SortedMap<String, String> defaults = new TreeMap<>();
        defaults.put("deficits", ScenarioSpec.key(plan.deficits()));
        defaults.put("welfare", ScenarioSpec.key(plan.welfare()));
        defaults.put("draws", Integer.toString(plan.spec().draws()));
        defaults.put("on", plan.day().toString());
        defaults.forEach((key, value) -> {
            if (!given.containsKey(key)) {
                line.append(" --").append(key).append(' ').append(value);
            }
        });
        return line.toString();
    }
}
