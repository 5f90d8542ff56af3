package org.entente.assessment.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.assessment.question.Context;
import org.entente.assessment.report.Document;
import org.entente.assessment.report.Document.Chains;
import org.entente.assessment.report.Document.Section;
import org.entente.assessment.report.Document.Section.Text;
import org.entente.assessment.report.FigureRecord;
import org.entente.assessment.report.Meta;
import org.entente.assessment.report.Numbers;
import org.entente.core.figure.Figure;
import org.entente.models.scenario.Quantity;

/// A simulation as a page: the parties first, then whoever else is moved most.
public final class SimulationPage {
    static final String SCOPE = "Scope: static, goods trade; growth, migration, finance and security are outside."
            + " A scenario is no forecast.";

    private static final int OTHERS_SHOWN = 10;

    private final Simulation simulation;
    private final Context context;
    private final View view;
    private final Function<List<Figure>, Chains> chains;

    /// @param chains where the page's figures come from
    public SimulationPage(Simulation simulation, Context context, View view, Function<List<Figure>, Chains> chains) {
        this.simulation = simulation;
        this.context = context;
        this.view = view;
        this.chains = chains;
    }

    /// What is shown.
    ///
    /// @param quantities the columns
    /// @param all every economy, not the most moved alone
    /// @param layers exports under the three layers of adjustment
    /// @param bilateral flows between the parties, before and after
    /// @param byPartner welfare of the parties told by partner
    /// @param mode whose published answer stands beside the equilibrium, if anyone's
    public record View(
            List<Quantity> quantities,
            boolean all,
            boolean layers,
            boolean bilateral,
            boolean byPartner,
            Optional<PublishedMode> mode) {
        public static final List<Quantity> STANDARD =
                List.of(Quantity.WELFARE, Quantity.EQUIVALENT_VARIATION, Quantity.EXPORTS, Quantity.IMPORTS);

        public View {
            quantities = List.copyOf(quantities);
        }
    }

    public Document document(String command) {
        List<String> economies = economies();
        FigureTable table = new FigureTable(simulation, view.quantities(), economies);
        List<Figure> figures = table.figures();
        List<Section> sections = new ArrayList<>();
        sections.add(table.matrix(context.catalogue()));
        List<String> notes = notes(economies);
        SortedMap<String, Object> data = new TreeMap<>();
        data.put("title", simulation.plan().title());
        data.put("figures", figures.stream().map(FigureRecord::object).toList());
        data.put("scenario", new TreeMap<>(simulation.plan().spec().options()));
        Optional<NonConvergence> failure = simulation.nonConvergence();
        if (failure.isPresent()) {
            sections.add(failure.get().table());
            data.put("convergence", failure.get().rows());
            notes.add(failure.get().inWords());
        }
        simulation.leftOut().ifPresent(few -> notes.add("Left out of the figures: " + few.inWords()));
        if (view.layers() && failure.isEmpty()) {
            Layers layers = Layers.of(simulation, economies);
            sections.add(layers.table());
            data.put("layers", layers.rows());
            notes.addAll(layers.notes());
        }
        if (view.bilateral() && failure.isEmpty()) {
            FlowChanges flows = new FlowChanges(simulation);
            sections.add(flows.table(economies));
            data.put("flows", flows.rows(economies));
        }
        if (view.byPartner() && failure.isEmpty()) {
            List<String> parties = simulation.plan().concerned();
            WelfareByPartner parts = WelfareByPartner.of(simulation, parties.isEmpty() ? economies : parties);
            if (!parts.lines().isEmpty()) {
                sections.add(parts.table());
            }
            data.put("welfare_by_partner", parts.rows());
            notes.addAll(parts.notes());
        }
        if (view.mode().isPresent() && failure.isEmpty()) {
            PublishedMode.Answer answer = view.mode().get().of(simulation, economies);
            sections.add(answer.table());
            data.put("published", answer.object());
            notes.add(answer.note());
        }
        sections.add(new Text("", closing(figures)));
        return new Document(
                command,
                Meta.of(context, figures),
                sections,
                data,
                figures.stream().map(FigureRecord::flat).toList(),
                notes,
                List.of(),
                chains.apply(figures));
    }

    /// The parties in the order of the clauses, then the others by what welfare changes, the most first.
    private List<String> economies() {
        Set<String> shown = new LinkedHashSet<>(simulation.plan().concerned());
        List<String> others = simulation.plan().world().economies().stream()
                .filter(economy -> !shown.contains(economy))
                .sorted(Comparator.comparingDouble(simulation::magnitude)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        shown.addAll(view.all() ? others : others.subList(0, Math.min(OTHERS_SHOWN, others.size())));
        return List.copyOf(shown);
    }

    private List<String> notes(List<String> economies) {
        List<String> notes = new ArrayList<>();
        notes.add(SCOPE);
        notes.add("%d of %d economies shown; %s."
                .formatted(
                        economies.size(),
                        simulation.plan().world().economies().size(),
                        economies.size() < simulation.plan().world().economies().size()
                                ? "all of them: --all"
                                : "none left out"));
        if (simulation.parameters().areDrawn() && simulation.nonConvergence().isEmpty()) {
            double worst = economies.stream()
                    .mapToDouble(economy ->
                            simulation.summary(economy, Quantity.WELFARE).medianError())
                    .max()
                    .orElse(0);
            double share = economies.stream()
                    .mapToDouble(economy ->
                            simulation.summary(economy, Quantity.WELFARE).probabilityError())
                    .max()
                    .orElse(0);
            notes.add(("Monte Carlo standard error of the medians of welfare: at most %s percentage points; of the"
                            + " probabilities: at most %s. More draws: --draws N.")
                    .formatted(Numbers.of(worst), Numbers.of(share)));
        }
        notes.add("Exports, imports and prices are in the numeraire in which the world's income is unchanged; welfare"
                + " does not depend on it.");
        if (simulation.plan().scenario().usesPreference()) {
            notes.add("b, the effect of an agreement, is the same for all agreements unless --b or --depth says"
                    + " otherwise; agreements that the scenario does not name stay as they are.");
        }
        if (simulation.plan().world().file().isEmpty()) {
            context.catalogue().tradeRegions().stream()
                    .filter(region -> economies.contains(region.id().code()))
                    .map(region -> "%s stands for %s."
                            .formatted(region.id(), region.names().en()))
                    .forEach(notes::add);
        }
        notes.addAll(simulation.plan().notes());
        notes.addAll(simulation.plan().world().notes());
        simulation
                .plan()
                .world()
                .file()
                .ifPresent(file ->
                        notes.add("The flows are from your file %s: ids name it, and explain cannot compute them again."
                                .formatted(file)));
        return notes;
    }

    private List<String> closing(List<Figure> figures) {
        List<String> lines = new ArrayList<>();
        lines.add(interval());
        lines.add("model: universal gravity, deficits %s, welfare is %s; %s   membership: entente catalogue %s, %s"
                .formatted(
                        ScenarioSpec.key(simulation.plan().deficits()),
                        ScenarioSpec.key(simulation.plan().welfare()).replace('-', ' '),
                        "docs/methods/one-sector-equilibrium.md",
                        context.catalogue().version(),
                        simulation.plan().day()));
        if (simulation.plan().world().file().isEmpty() && !figures.isEmpty()) {
            lines.add("explain: ./entente explain \"" + figures.getFirst().id() + "\"");
        }
        return lines;
    }

    private String interval() {
        Parameters parameters = simulation.parameters();
        if (parameters.areGiven()) {
            return "no interval: all parameters are given";
        }
        return parameters.areDrawn()
                ? "interval: median and 5 to 95 %% of %d draws of %s from %s"
                        .formatted(parameters.cells().size(), parameters.varied(), parameters.drawnFrom())
                : "interval: range over %s, centre and corners".formatted(parameters.varied());
    }

    /// A row as an object, in the order of its columns.
    static Map<String, Object> row(List<String> names, List<?> cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), cells.get(i));
        }
        return row;
    }
}
