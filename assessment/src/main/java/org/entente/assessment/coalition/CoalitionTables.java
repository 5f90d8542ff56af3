package org.entente.assessment.coalition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.assessment.indicator.alignment.Preparation;
import org.entente.assessment.report.Document.Section;
import org.entente.assessment.report.Document.Section.Column;
import org.entente.assessment.report.Document.Section.Table;
import org.entente.core.figure.Figure;
import org.entente.core.state.StateId;

/// The tables of the page; each title begins with If.
final class CoalitionTables {
    private static final List<String> CARD = List.of(
            "potential-internal-stability",
            "potential-internal-stability-chance",
            "internal-stability-chance",
            "exits-that-pay",
            "exits-for-rival-that-pay",
            "core-chance",
            "least-core-value",
            "cost-of-stability",
            "strongest-blocking-gain");

    private final CoalitionFigures figures;
    private final Preparation game;

    CoalitionTables(CoalitionFigures figures, Preparation game) {
        this.figures = figures;
        this.game = game;
    }

    List<Section> all() {
        List<Section> tables = new ArrayList<>();
        tables.add(byMember(
                "If there were no union: what each member now has beyond that",
                List.of("%", "USD m", "probability of gain", "Shapley value, USD m", "nucleolus, USD m"),
                List.of(
                        "membership-gain",
                        "membership-gain-usd",
                        "membership-gain-chance",
                        "shapley-share",
                        "nucleolus-share"),
                true));
        tables.add(card());
        game.rival()
                .ifPresent(rival -> tables.add(byMember(
                        "If a member took another option, the others staying: its gain, USD m",
                        List.of("nothing", rival + " instead", rival + " beside the union"),
                        List.of("exit-for-nothing", "exit-for-rival", "rival-beside-union"),
                        false)));
        tables.add(byMember(
                "If the best way of leaving were open: what it takes to stay, USD m",
                List.of(
                        "price to stay",
                        "probability that leaving pays",
                        "rent lost by leaving",
                        "grant that tips it",
                        "leader's loss"),
                List.of(
                        "price-to-stay",
                        "price-to-stay-chance",
                        "rent-from-staying",
                        "tipping-grant",
                        "leader-gain-from-stay"),
                false));
        game.rival().ifPresent(rival -> tables.add(curve(rival)));
        tables.add(byMember(
                "If nobody were to leave: least transfers that hold all, USD m",
                List.of("against one leaving (Nash)", "against any set leaving"),
                List.of("price-to-stay", "coalition-proof-transfer"),
                true));
        tables.add(entrants());
        return tables;
    }

    /// Columns without any value are left out; the notes say why.
    private Table byMember(String title, List<String> headers, List<String> indicators, boolean hasSum) {
        List<Integer> shown = new ArrayList<>();
        for (int k = 0; k < indicators.size(); k++) {
            String indicator = indicators.get(k);
            if (figures.members().stream()
                    .anyMatch(member -> figures.ofMember(indicator, member)
                            .filter(figure -> figure.value().isPresent())
                            .isPresent())) {
                shown.add(k);
            }
        }
        List<String> heads = new ArrayList<>(List.of("member"));
        shown.forEach(k -> heads.add(headers.get(k)));
        List<List<String>> rows = new ArrayList<>();
        for (StateId member : figures.members()) {
            List<String> row = new ArrayList<>(List.of(member.code()));
            shown.forEach(k -> row.add(CoalitionPage.cell(figures.ofMember(indicators.get(k), member))));
            rows.add(row);
        }
        if (hasSum) {
            List<String> row = new ArrayList<>(List.of("union"));
            shown.forEach(k -> row.add(CoalitionPage.cell(figures.ofUnion(indicators.get(k)))));
            rows.add(row);
        }
        return CoalitionPage.table(title, heads, rows);
    }

    private Table card() {
        List<List<String>> rows = new ArrayList<>();
        for (String indicator : CARD) {
            Optional<Figure> figure = figures.ofUnion(indicator);
            figure.ifPresent(one -> rows.add(List.of(
                    one.label(),
                    CoalitionPage.cell(figure),
                    one.unit().symbol(),
                    one.id().toString())));
        }
        return new Table(
                "If members could leave: what holds the union (stability card)",
                List.of(Column.text("condition"), Column.number("value"), Column.text("unit"), Column.text("id")),
                rows);
    }

    private Table curve(String rival) {
        List<String> heads = new ArrayList<>(List.of("member"));
        game.depths().forEach(depth -> heads.add("depth " + depth));
        List<List<String>> rows = new ArrayList<>();
        for (StateId member : figures.members()) {
            List<String> row = new ArrayList<>(List.of(member.code()));
            game.depths().forEach(depth -> row.add(CoalitionPage.cell(figures.price(depth, member))));
            rows.add(row);
        }
        return CoalitionPage.table(
                "If %s offered more: price to stay, USD m, by the depth of its agreement (1: as deep as the union)"
                        .formatted(rival),
                heads,
                rows);
    }

    private Table entrants() {
        List<List<String>> rows = new ArrayList<>();
        figures.entrants()
                .forEach((entrant, both) -> rows.add(List.of(
                        entrant.code(),
                        CoalitionPage.cell(Optional.of(both.getFirst())),
                        CoalitionPage.cell(Optional.of(both.getLast())))));
        return CoalitionPage.table(
                "If an outsider joined (the largest trading partners): gains, USD m",
                List.of("outsider", "its own", "members together"),
                rows);
    }
}
