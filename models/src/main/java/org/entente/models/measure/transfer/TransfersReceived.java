package org.entente.models.measure.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.ledger.Transfer;
import org.entente.core.ledger.Transfer.Amount;
import org.entente.core.ledger.TransferKind;
import org.entente.core.state.StateId;
import org.entente.models.measure.transfer.TransferRules.Spans;

/// What a state receives from others in a year, in million US dollars, by the estimates of ledgers.
///
/// For a payer p, a receiver r, a year t and a kind k let E be the lines of kind k, and P the sum over the parts of
/// k. Then
///
/// ```
/// T(k) = spread of E and, where every part has an estimate, of P      if E is not empty
///        P over the parts that have an estimate                       otherwise
/// ```
///
/// where the spread is [lowest bound, median of middles, highest bound] and sums add bound by bound. Kinds are never
/// rivals of each other, lines that repeat another are not counted, means over several years give way to estimates of
/// the year itself, and credit is left out unless asked for. Receipts
/// from several payers are added. It is a reading of what others published, and no estimate of its own: authors differ
/// in benchmark prices, in what they count and in whether they net it (on the benchmark problem: C. Gaddy and B. Ickes
/// 2005, "Resource rents and the Russian economy", Eurasian Geography and Economics 46, 559-583).
public final class TransfersReceived {
    private final List<Transfer> ledger;
    private final TransferRules rules;
    private final Valuation valuation;

    public TransfersReceived(List<Transfer> ledger, TransferRules rules, Valuation valuation) {
        this.ledger = List.copyOf(ledger);
        this.rules = rules;
        this.valuation = valuation;
    }

    /// What came of it.
    ///
    /// @param spread empty where no line can be used
    /// @param used the lines behind it, in the order of the ledger
    /// @param leftOut lines on the same states and year that are not in it, and why
    /// @param without kinds that belong to what was asked and have no estimate: with any of them, the
    ///     figure is a lower bound
    public record Reading(
            Optional<Spread> spread, List<Transfer> used, List<LeftOut> leftOut, Set<TransferKind> without) {
        public Reading {
            used = List.copyOf(used);
            leftOut = List.copyOf(leftOut);
            without = Set.copyOf(without);
        }

        public boolean isLowerBound() {
            return spread.isPresent() && !without.isEmpty();
        }
    }

    /// A line that is not in the figure.
    public record LeftOut(Transfer line, String why) {}

    private record Valued(Transfer line, Amount usdMillion) {}

    /// Part of the tree of kinds.
    private record Node(Spread spread, List<Transfer> used, Set<TransferKind> without) {}

    /// What a state received in a year from some others.
    public Reading of(StateId receiver, SortedSet<StateId> payers, int year) {
        List<LeftOut> leftOut = new ArrayList<>();
        List<Transfer> used = new ArrayList<>();
        Set<TransferKind> without = EnumSet.noneOf(TransferKind.class);
        Optional<Spread> all = Optional.empty();
        for (StateId payer : payers) {
            List<Valued> lines = selected(payer, receiver, year, leftOut);
            Optional<Node> node = node(rules.kind(), lines, leftOut);
            if (node.isPresent()) {
                Spread own = node.get().spread();
                all = Optional.of(all.map(sum -> sum.plus(own)).orElse(own));
                used.addAll(node.get().used());
                without.addAll(node.get().without());
            }
            lines.stream()
                    .filter(line -> !isWithin(rules.kind(), line.line().kind()))
                    .forEach(line -> leftOut.add(new LeftOut(line.line(), "is no part of " + rules.kind())));
        }
        used.sort(Comparator.comparingInt(ledger::indexOf));
        leftOut.sort(Comparator.comparingInt((LeftOut out) -> ledger.indexOf(out.line())));
        return new Reading(all, used, leftOut, without);
    }

    /// The states that a line is about as payers of this receiver.
    public static SortedSet<StateId> payers(List<Transfer> ledger, StateId receiver) {
        SortedSet<StateId> payers = new TreeSet<>();
        ledger.stream().filter(line -> line.receiver().equals(receiver)).forEach(line -> payers.add(line.payer()));
        return payers;
    }

    private List<Valued> selected(StateId payer, StateId receiver, int year, List<LeftOut> leftOut) {
        List<Transfer> candidates = new ArrayList<>();
        for (Transfer line : ledger) {
            if (line.payer().equals(payer)
                    && line.receiver().equals(receiver)
                    && line.years().covers(year)) {
                why(line).ifPresentOrElse(why -> leftOut.add(new LeftOut(line, why)), () -> candidates.add(line));
            }
        }
        List<Valued> selected = new ArrayList<>();
        for (Transfer line : candidates) {
            boolean isAgain = line.repeats()
                    .filter(id ->
                            candidates.stream().anyMatch(other -> other.id().equals(id)))
                    .isPresent();
            Optional<Amount> money = valuation.inDollars(line.perYear(), receiver, year);
            if (isAgain) {
                leftOut.add(new LeftOut(line, "repeats " + line.repeats().orElseThrow()));
            } else if (money.isEmpty()) {
                leftOut.add(new LeftOut(
                        line,
                        "has no rate to dollars (%s)".formatted(line.amount().currency())));
            } else {
                selected.add(new Valued(line, money.get()));
            }
        }
        return selected;
    }

    /// Why a line does not count, whatever the others are.
    private Optional<String> why(Transfer line) {
        if (!line.isUsable()) {
            return Optional.of("is wanted: its source was not opened");
        }
        if (line.kind() == TransferKind.WITHDRAWN && rules.kind() != TransferKind.WITHDRAWN) {
            return Optional.of("is a benefit withdrawn, no transfer");
        }
        if (line.kind() == TransferKind.LOAN && rules.kind() != TransferKind.LOAN && !rules.loans()) {
            return Optional.of("is credit, to be paid back");
        }
        if (rules.books().filter(books -> books != line.books()).isPresent()) {
            return Optional.of("stands in other books (%s)".formatted(line.books()));
        }
        if (rules.coder().filter(coder -> !coder.equalsIgnoreCase(line.coder())).isPresent()) {
            return Optional.of("is by another coder (%s)".formatted(line.coder()));
        }
        if (rules.spans() == Spans.SINGLE_YEARS && line.years().count() > 1) {
            return Optional.of("is one number for %s".formatted(line.years()));
        }
        return Optional.empty();
    }

    private Optional<Node> node(TransferKind kind, List<Valued> lines, List<LeftOut> leftOut) {
        List<Valued> own = own(kind, lines, leftOut);
        List<LeftOut> below = new ArrayList<>();
        List<Node> parts = new ArrayList<>();
        Set<TransferKind> without = EnumSet.noneOf(TransferKind.class);
        for (TransferKind part : parts(kind)) {
            Optional<Node> node = node(part, lines, below);
            node.ifPresentOrElse(parts::add, () -> without.add(part));
            node.ifPresent(known -> without.addAll(known.without()));
        }
        Optional<Node> sum = parts.isEmpty() ? Optional.empty() : Optional.of(sum(parts, without));
        if (own.isEmpty()) {
            leftOut.addAll(below);
            return sum;
        }
        List<Spread> rivals = new ArrayList<>();
        own.forEach(line ->
                rivals.add(Spread.of(line.usdMillion().low(), line.usdMillion().high())));
        List<Transfer> used = new ArrayList<>(own.stream().map(Valued::line).toList());
        leftOut.addAll(below);
        if (sum.isPresent() && without.isEmpty()) {
            rivals.add(sum.get().spread());
            used.addAll(sum.get().used());
        } else {
            sum.ifPresent(partly -> partly.used()
                    .forEach(line -> leftOut.add(new LeftOut(line, "is part of a stated %s".formatted(kind)))));
        }
        return Optional.of(new Node(Spread.ofRivals(rivals), used, EnumSet.noneOf(TransferKind.class)));
    }

    /// The rivals of one kind.
    private List<Valued> own(TransferKind kind, List<Valued> lines, List<LeftOut> leftOut) {
        List<Valued> own =
                lines.stream().filter(line -> line.line().kind() == kind).toList();
        List<Valued> ofTheYear =
                own.stream().filter(line -> line.line().years().count() == 1).toList();
        if (rules.spans() != Spans.YEAR_FIRST || ofTheYear.isEmpty()) {
            return own;
        }
        own.stream()
                .filter(line -> !ofTheYear.contains(line))
                .forEach(line -> leftOut.add(new LeftOut(
                        line.line(),
                        "is a mean over several years; another estimate of %s is of the year".formatted(kind))));
        return ofTheYear;
    }

    private static Node sum(List<Node> parts, Set<TransferKind> without) {
        List<Transfer> used =
                parts.stream().flatMap(part -> part.used().stream()).toList();
        return new Node(parts.stream().map(Node::spread).reduce(Spread::plus).orElseThrow(), used, without);
    }

    private List<TransferKind> parts(TransferKind kind) {
        return kind.parts().stream()
                .filter(part -> part != TransferKind.LOAN || rules.loans())
                .toList();
    }

    private boolean isWithin(TransferKind whole, TransferKind kind) {
        return whole == kind || parts(whole).stream().anyMatch(part -> isWithin(part, kind));
    }
}
