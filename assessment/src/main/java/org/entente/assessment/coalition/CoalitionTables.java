package org.entente.assessment.coalition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.assessment.indicator.alignment.Preparation;
import org.entente.assessment.indicator.transfer.TransferIndicators;
import org.entente.assessment.report.Document.Section;
import org.entente.assessment.report.Document.Section.Column;
import org.entente.assessment.report.Document.Section.Table;
import org.entente.core.figure.Figure;
import org.entente.core.state.StateId;

/// The tables of the page; each title begins with If.
final class CoalitionTables {
    private static final List<Quantity> CARD = List.of(
            Quantity.of("union-stability"),
            Quantity.of("stability-chance", "test", "potential-internal"),
            Quantity.of("stability-chance"),
            Quantity.of("exits-that-pay"),
            Quantity.of("exits-that-pay", "to", "rival"),
            Quantity.of("stability-chance", "test", "external"),
            Quantity.of("stability-chance", "test", "core"),
            Quantity.of("union-stability", "test", "least-core"),
            Quantity.of("union-stability", "test", "cost-of-stability"),
            Quantity.of("union-stability", "test", "blocking"));

    /// Members that a coalition is named by.
    private static final int FEW = 4;

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
                        Quantity.of("membership-gain"),
                        Quantity.of("worth-share"),
                        Quantity.of("chance-of-gain"),
                        Quantity.of("worth-share", "by", "shapley"),
                        Quantity.of("worth-share", "by", "nucleolus")),
                true));
        tables.add(card());
        tables.add(coalitions());
        String rival = game.rival().orElse("rival");
        tables.add(byMember(
                "If a member took another option, the others staying or the union dissolved: its gain, USD m",
                List.of("nothing", "nothing, union dissolved", rival + " instead", rival + " beside the union"),
                List.of(
                        Quantity.of("exit-gain"),
                        Quantity.of("exit-gain", "to", "dissolution"),
                        Quantity.of("exit-gain", "to", "rival"),
                        Quantity.of("exit-gain", "to", "both")),
                false));
        tables.add(byMember(
                "If the best way of leaving were open: what it takes to stay, USD m",
                List.of(
                        "price to stay",
                        "probability that leaving pays",
                        "rent lost by leaving",
                        "grant that tips it",
                        "leader's loss"),
                List.of(
                        Quantity.of("price-to-stay"),
                        Quantity.of("chance-of-gain", "by", "leaving"),
                        Quantity.of("price-to-stay", "value", "rent"),
                        Quantity.of("price-to-stay", "value", "tipping-grant"),
                        Quantity.of("price-to-stay", "value", "leader-loss")),
                false));
        if (figures.members().stream()
                .anyMatch(member -> figures.ofMember(CoalitionFigures.PAID.get(1), member)
                        .filter(figure -> figure.value().isPresent())
                        .isPresent())) {
            tables.add(byMember(
                    "If the best way of leaving were open: what is paid by published estimates, against what staying takes,"
                            + " USD m",
                    List.of(
                            "bargaining range",
                            "paid",
                            "paid, payer's books",
                            "paid, receiver's books",
                            "paid beyond needed",
                            "political value",
                            "political value, payer's books",
                            "loyalty may cost"),
                    CoalitionFigures.PAID,
                    false));
        }
        game.rival().ifPresent(who -> tables.add(curve(who)));
        tables.add(byMember(
                "If nobody were to leave: least transfers that hold all, USD m",
                List.of(
                        "against one leaving (Nash)",
                        "the same, paid within the equilibrium",
                        "against any set leaving"),
                List.of(
                        Quantity.of("least-transfer"),
                        Quantity.of("least-transfer", "against", "one-in-equilibrium"),
                        Quantity.of("least-transfer", "against", "any-set")),
                true));
        tables.add(entrants());
        return tables;
    }

    /// Columns without any value are left out; the notes say why.
    private Table byMember(String title, List<String> headers, List<Quantity> quantities, boolean hasSum) {
        List<Integer> shown = new ArrayList<>();
        for (int k = 0; k < quantities.size(); k++) {
            Quantity quantity = quantities.get(k);
            if (figures.members().stream()
                    .anyMatch(member -> figures.ofMember(quantity, member)
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
            shown.forEach(k -> row.add(atLeast(figures.ofMember(quantities.get(k), member))));
            rows.add(row);
        }
        if (hasSum) {
            List<String> row = new ArrayList<>(List.of("union"));
            shown.forEach(k -> row.add(CoalitionPage.cell(figures.ofUnion(quantities.get(k)))));
            rows.add(row);
        }
        return CoalitionPage.table(title, heads, rows);
    }

    /// A figure, marked where it is a lower bound of what was paid.
    private static String atLeast(Optional<Figure> figure) {
        boolean isBound = figure.filter(TransferIndicators::isLowerBound).isPresent();
        return (isBound ? ">= " : "") + CoalitionPage.cell(figure);
    }

    private Table card() {
        List<List<String>> rows = new ArrayList<>();
        for (Quantity quantity : CARD) {
            Optional<Figure> figure = figures.ofUnion(quantity);
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

    private Table coalitions() {
        List<List<String>> rows = new ArrayList<>();
        figures.coalitions().forEach((coalition, four) -> {
            List<String> row = new ArrayList<>(List.of(named(coalition)));
            four.forEach(figure -> row.add(CoalitionPage.cell(Optional.of(figure))));
            rows.add(row);
        });
        return CoalitionPage.table(
                "If a coalition were alone the union: its worth, and its gain over staying with all, USD m (strongest first;"
                        + " gamma: the others split up, delta: they stay united)",
                List.of("coalition", "worth, gamma", "gain, gamma", "worth, delta", "gain, delta"),
                rows);
    }

    /// The members' codes, or those of who is left out where they are few.
    private String named(String coalition) {
        List<String> inside = List.of(coalition.toUpperCase(Locale.ROOT).split("\\+"));
        List<String> outside = game.members().stream()
                .filter(member -> !inside.contains(member))
                .toList();
        return inside.size() > FEW && outside.size() < inside.size()
                ? "all but " + String.join("+", outside)
                : String.join("+", inside);
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
