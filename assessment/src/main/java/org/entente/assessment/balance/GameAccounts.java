package org.entente.assessment.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.assessment.indicator.alignment.Preparation;
import org.entente.assessment.report.Numbers;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Period;
import org.entente.core.problem.ProblemException;
import org.entente.core.state.StateId;

/// The accounts on the alignment game of a union: exit sheet, leader's sheet, stability card. The game is solved
/// once for all three.
final class GameAccounts {
    static final String SCOPE =
            "scope: static, goods trade; growth, migration, finance, security outside. No forecast.";

    /// A condition of the stability card.
    ///
    /// @param needsCoalitions whether all coalitions must have been solved
    private record Condition(String indicator, Map<String, String> choice, String words, boolean needsCoalitions) {}

    private static final List<Condition> CARD = List.of(
            new Condition(
                    "stability-chance",
                    Map.of("test", "core"),
                    "core: the union's worth can be shared so that no coalition gains by going",
                    true),
            new Condition(
                    "union-stability",
                    Map.of("test", "least-core"),
                    "least core: what the worst-off coalition falls short of, at the best shares (below 0: slack)",
                    true),
            new Condition(
                    "union-stability",
                    Map.of("test", "cost-of-stability"),
                    "cost of stability: subsidy from outside that holds all",
                    true),
            new Condition(
                    "union-stability",
                    Map.of(),
                    "potential internal stability: what all have beyond each outside (above 0: transfers can hold)",
                    false),
            new Condition(
                    "stability-chance",
                    Map.of(),
                    "internal stability: nobody gains by leaving for nothing, nothing being paid",
                    false),
            new Condition(
                    "exits-that-pay",
                    Map.of("to", "rival"),
                    "members that would gain by the rival's agreement instead",
                    false),
            new Condition(
                    "stability-chance",
                    Map.of("test", "external"),
                    "external stability: none of the largest trading partners gains by joining",
                    false),
            new Condition(
                    "union-stability",
                    Map.of("test", "blocking"),
                    "strongest blocking coalition: what it gains by going, nothing being paid",
                    true));

    private final Asking asking;
    private final Optional<Preparation> game;

    private GameAccounts(Asking asking, Optional<Preparation> game) {
        this.asking = asking;
        this.game = game;
    }

    /// Solves the game, where there is one in the period, and asks the indicators.
    static List<Account> of(Asking asking) {
        Optional<Preparation> game = solved(asking);
        Asking chosen = game.map(one -> asking.with(one.given())).orElse(asking);
        GameAccounts accounts = new GameAccounts(chosen, game);
        return List.of(accounts.exit(), accounts.leader(), accounts.stability());
    }

    /// The game, solved; empty where there is none, or no equilibrium: the indicators say why in their gaps.
    private static Optional<Preparation> solved(Asking asking) {
        try {
            Optional<Preparation> game = Preparation.of(asking.context(), asking.subject(), asking.given())
                    .filter(one -> asking.period("price-to-stay").equals(Period.of(one.year())));
            game.ifPresent(Preparation::solveBriefly);
            return game;
        } catch (ProblemException e) {
            if (e.kind() == ProblemException.Kind.NO_CONVERGENCE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Optional<StateId> leading() {
        return game.flatMap(Preparation::leader).map(StateId::of);
    }

    private Account exit() {
        Columns columns = new Columns()
                .add(asking, "exit-gain", Map.of(), "leaving for nothing")
                .add(asking, "exit-gain", Map.of("to", "dissolution"), "the same, the union dissolved");
        List<String> lead = new ArrayList<>();
        lead.add(
                "Gain over staying, the others staying too (delta rule); in the second column the union dissolves (gamma"
                        + " rule). Below 0 leaving costs the member. The price makes staying as good as the best way of leaving.");
        game.ifPresent(one -> {
            one.rival()
                    .ifPresent(rival ->
                            columns.add(asking, "exit-gain", Map.of("to", "rival"), rival + "'s agreement instead"));
            lead.add(String.join("; ", one.facts()) + ".");
            one.rival()
                    .ifPresent(rival -> lead.add(
                            "%s's agreement is taken to be as deep as the union; other depths: ./entente coalition %s"
                                    .formatted(rival, asking.subject().union().id())));
            lead.add(drawn(one));
        });
        columns.add(asking, "price-to-stay", Map.of(), "price to stay")
                .add(asking, "chance-of-gain", Map.of("by", "leaving"), "probability that leaving pays");
        lead.add(SCOPE);
        return new Account(
                Account.Kind.EXIT,
                "If a member left: exit sheet, USD m",
                lead,
                columns.heads(),
                columns.rows(asking.context(), leading()));
    }

    private String drawn(Preparation one) {
        String error = one.monteCarloError()
                .map(summary -> "; the union's worth, USD m %s, has a Monte Carlo error of %s"
                        .formatted(Numbers.of(summary.median()), Numbers.of(summary.medianError())))
                .orElse("");
        return "World of %d: median [5 %%, 95 %%] of %s draws from the stated prior, seed %d, the same in all accounts%s."
                .formatted(
                        one.year(), one.given().get("draws"), asking.context().seed(), error);
    }

    private Account leader() {
        Columns columns = new Columns()
                .add(asking, "price-to-stay", Map.of("value", "leader-loss"), "leader's gain from its staying");
        List<String> lead = new ArrayList<>();
        lead.add(
                "The leader's gain is what it would lose by the member's best way of leaving, in trade of the same world.");
        List<Figure> paid =
                game.isEmpty() ? List.of() : asking.figures("paid-against-needed", Map.of("quantity", "paid"));
        if (paid.stream().anyMatch(figure -> figure.value().isPresent())) {
            columns.add("paid-against-needed", "paid to it", paid)
                    .add(asking, "paid-against-needed", Map.of(), "implied political value");
            lead.add(
                    "Paid: published estimates of the year of trade, or of the last year before with one (notes). What is"
                            + " paid beyond the gain in trade must be worth something else to a leader that is rational.");
        } else {
            lead.add(
                    "What it pays: no estimate in the ledgers, so no political value is implied (./entente --ledger FILE"
                            + " adds one).");
        }
        lead.add(SCOPE);
        return new Account(
                Account.Kind.LEADER,
                "If a member left: what its leader would lose, and what it pays (leader's sheet), USD m",
                lead,
                columns.heads(),
                columns.rows(asking.context(), leading()));
    }

    private Account stability() {
        boolean withCoalitions = game.map(Preparation::isBriefOnCoalitions).orElse(false);
        List<Account.Row> rows = new ArrayList<>();
        List<String> lead = new ArrayList<>();
        for (Condition condition : CARD) {
            if (condition.needsCoalitions() && !withCoalitions) {
                continue;
            }
            asking.figures(condition.indicator(), condition.choice()).stream()
                    .filter(figure -> figure.id().member().isEmpty())
                    .findFirst()
                    .ifPresent(figure -> {
                        rows.add(new Account.Row(
                                figure.unit().symbol(), condition.words(), List.of(Optional.of(figure))));
                        figure.notes().stream()
                                .filter(note -> note.startsWith("Strongest blocking"))
                                .forEach(lead::add);
                    });
        }
        game.ifPresent(one -> lead.addFirst(
                withCoalitions
                        ? "Members leave for nothing or for a union of their own, but for the line on the rival. Coalitions: %s; more of them: ./entente coalition %s"
                                .formatted(
                                        one.rule().equals("gamma")
                                                ? "those outside split up (gamma rule)"
                                                : "those outside stay united (delta rule)",
                                        asking.subject().union().id())
                        : "Core, least core, cost of stability and blocking coalitions of %d members take longer: ./entente coalition %s"
                                .formatted(
                                        one.members().size(),
                                        asking.subject().union().id())));
        lead.add(SCOPE);
        return new Account(
                Account.Kind.STABILITY,
                "If members could leave: what holds the union (stability card)",
                lead,
                List.of(new Account.Column("", "value", "", "")),
                rows);
    }
}
