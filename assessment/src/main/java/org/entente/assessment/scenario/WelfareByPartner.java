package org.entente.assessment.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.assessment.report.Document.Section.Column;
import org.entente.assessment.report.Document.Section.Table;
import org.entente.assessment.report.Numbers;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.models.equilibrium.ParameterGrid.Cell;
import org.entente.models.equilibrium.UniversalGravity;
import org.entente.models.equilibrium.WelfareDecomposition;
import org.entente.models.equilibrium.WelfareDecomposition.Contribution;

/// The log change of welfare told by partner, at the central parameters; its parts add up but for the residual, which
/// is shown.
///
/// @param lines what a reader sees, one a line of the table
/// @param rows everything, for machines
/// @param notes how to read it, or why there is none
record WelfareByPartner(List<List<String>> lines, List<Map<String, Object>> rows, List<String> notes) {
    private static final int PARTNERS_SHOWN = 6;

    WelfareByPartner {
        lines = lines.stream().map(List::copyOf).toList();
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    static WelfareByPartner of(Simulation simulation, List<String> economies) {
        ScenarioPlan plan = simulation.plan();
        if (plan.scenario().hasTransfers()) {
            return none("a transfer is not one of the parts that it tells apart");
        }
        Cell central = simulation.parameters().central();
        UniversalGravity baseline = plan.world().baseline(plan.deficits()).with(central.elasticities());
        WelfareDecomposition parts;
        try {
            parts = WelfareDecomposition.of(baseline, plan.scenario().shock(central), plan.welfare());
        } catch (ProblemException e) {
            if (e.kind() != Kind.USAGE) {
                throw e;
            }
            return none(e.problems().getFirst().what() + ", and there is no way to integrate along to it");
        }
        List<List<String>> lines = new ArrayList<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String economy : economies) {
            lines.addAll(lines(parts, economy));
            rows.add(row(parts, economy));
        }
        return new WelfareByPartner(
                lines,
                rows,
                List.of(
                        "Welfare by partner is in 100 times logs at the central parameters: what trade with each partner"
                                + " did by its terms of trade and by its trade costs; the parts are integrals along the way to"
                                + " the new equilibrium and add up to the change of welfare but for the residual"
                                + " (docs/methods/one-sector-equilibrium.md)."));
    }

    private static WelfareByPartner none(String why) {
        return new WelfareByPartner(List.of(), List.of(), List.of("No welfare by partner: " + why + "."));
    }

    Table table() {
        return new Table(
                "Log change of welfare by partner, times 100",
                List.of(
                        Column.text("economy"),
                        Column.text("part"),
                        Column.number("terms of trade"),
                        Column.number("trade costs"),
                        Column.number("together")),
                lines);
    }

    private static List<List<String>> lines(WelfareDecomposition parts, String economy) {
        List<String> partners = parts.counterfactual().baseline().economies().stream()
                .filter(partner -> !partner.equals(economy))
                .sorted(Comparator.comparingDouble((String partner) ->
                                Math.abs(parts.with(economy, partner).total()))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        int shown = Math.min(PARTNERS_SHOWN, partners.size());
        List<List<String>> lines = new ArrayList<>();
        for (String partner : partners.subList(0, shown)) {
            lines.add(line(economy, partner, parts.with(economy, partner)));
        }
        if (shown < partners.size()) {
            lines.add(line(
                    economy,
                    "%d others".formatted(partners.size() - shown),
                    parts.with(economy, partners.subList(shown, partners.size()))));
        }
        lines.add(line(economy, "at home", parts.with(economy, economy)));
        lines.add(line(economy, "deficit", parts.deficit(economy)));
        lines.add(line(economy, "productivity", parts.productivity(economy)));
        lines.add(line(economy, "residual", parts.residual(economy)));
        lines.add(line(economy, "all: exact welfare", parts.exact(economy)));
        return lines;
    }

    private static List<String> line(String economy, String part, Contribution contribution) {
        return List.of(
                economy,
                part,
                shown(contribution.termsOfTrade()),
                shown(contribution.tradeCosts()),
                shown(contribution.total()));
    }

    private static List<String> line(String economy, String part, double total) {
        return List.of(economy, part, "", "", shown(total));
    }

    private static Map<String, Object> row(WelfareDecomposition parts, String economy) {
        List<Map<String, Object>> partners = new ArrayList<>();
        for (String partner : parts.counterfactual().baseline().economies()) {
            Contribution one = parts.with(economy, partner);
            partners.add(SimulationPage.row(
                    List.of("partner", "terms_of_trade", "trade_costs", "together"),
                    List.of(partner, one.termsOfTrade(), one.tradeCosts(), one.total())));
        }
        Map<String, Object> row = new TreeMap<>();
        row.put("economy", economy);
        row.put("partners", partners);
        row.put("deficit", parts.deficit(economy));
        row.put("productivity", parts.productivity(economy));
        row.put("residual", parts.residual(economy));
        row.put("exact", parts.exact(economy));
        row.put("unit", "log");
        return row;
    }

    private static String shown(double log) {
        return Numbers.of(100 * log);
    }
}
