package org.entente.assessment.indicator.alignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Subjects;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.state.StateId;
import org.entente.core.time.SpellRule;
import org.entente.core.trade.TradeMatrix;
import org.entente.core.union.Union;
import org.entente.core.union.Union.TradeFunction;
import org.entente.data.catalog.Catalogue;

/// Which union bids against a union for its members.
///
/// By rule it is, among the union's comparators in the catalogue, the one with which the members
/// traded most in the matrix's year; it has a trade function then, and no member in common with the
/// union. Where no comparator is of that kind, all unions of the catalogue are candidates.
final class Rivals {
    /// The choice of the rival, as every indicator that needs one offers it.
    static final OptionSpec OPTION = OptionSpec.free(
            "rival",
            "by-rule",
            "whose agreement the members could take instead: by-rule, none, or a union such as eu; by rule the"
                    + " comparator in the catalogue with a trade function and no common member with which the"
                    + " members traded most");

    private final Catalogue catalogue;
    private final TradeMatrix matrix;

    Rivals(Catalogue catalogue, TradeMatrix matrix) {
        this.catalogue = catalogue;
        this.matrix = matrix;
    }

    /// The rival by rule or by choice; empty if there is none.
    ///
    /// @throws ProblemException if the chosen one has a common member with the union, or none in
    ///     the matrix
    Optional<Rival> find(Union union, SortedSet<StateId> members, String choice) {
        return switch (choice) {
            case "none" -> Optional.empty();
            case "by-rule" -> byRule(union, members);
            default -> Optional.of(chosen(union, new Subjects(catalogue).union(choice), members));
        };
    }

    private Optional<Rival> byRule(Union union, SortedSet<StateId> members) {
        List<Union> comparators = candidates(
                union.comparators().stream()
                        .map(comparator -> catalogue.union(comparator.union()))
                        .toList(),
                members);
        List<Union> candidates = comparators.isEmpty() ? candidates(catalogue.unions(), members) : comparators;
        Union best = null;
        double most = 0;
        for (Union candidate : candidates) {
            double trade = trade(members, inMatrix(candidate));
            if (trade > most) {
                most = trade;
                best = candidate;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        String how = "%s, of %s the one with which the members traded most in %d"
                .formatted(
                        best.id(),
                        String.join(
                                ", ",
                                candidates.stream()
                                        .map(candidate -> candidate.id().toString())
                                        .toList()),
                        matrix.year());
        return Optional.of(rival(best, how));
    }

    private List<Union> candidates(List<Union> unions, SortedSet<StateId> members) {
        return unions.stream()
                .filter(candidate -> candidate.trade() != TradeFunction.NONE)
                .filter(candidate -> Collections.disjoint(all(candidate), members))
                .filter(candidate -> inMatrix(candidate).size() >= 2)
                .toList();
    }

    private Rival chosen(Union own, Union union, SortedSet<StateId> members) {
        if (union.id().equals(own.id())) {
            throw problem(
                    "ENT-5120",
                    "%s cannot be its own rival".formatted(own.id()),
                    "a rival offers members another agreement than the one they have",
                    "Maybe name another union, or none: --rival none; without --rival one is found.");
        }
        SortedSet<StateId> common = new TreeSet<>(all(union));
        common.retainAll(members);
        if (!common.isEmpty()) {
            throw problem(
                    "ENT-5120",
                    "%s and the union have %s in common in %d".formatted(union.id(), codes(common), matrix.year()),
                    "the observed trade of such a member already contains both agreements",
                    "Maybe name another rival, or leave these members out: --without %s.".formatted(codes(common)));
        }
        if (inMatrix(union).isEmpty()) {
            throw problem(
                    "ENT-5122",
                    "%s had no member in the trade matrix in %d".formatted(union.id(), matrix.year()),
                    "an agreement with nobody changes nothing",
                    "Maybe name another rival, or none: --rival none.");
        }
        return rival(union, "%s, by choice".formatted(union.id()));
    }

    private Rival rival(Union union, String how) {
        return new Rival(union, inMatrix(union), all(union), how);
    }

    private SortedSet<StateId> all(Union union) {
        return union.membersIn(matrix.year(), SpellRule.EXACT);
    }

    private SortedSet<StateId> inMatrix(Union union) {
        SortedSet<StateId> members = new TreeSet<>(all(union));
        members.removeIf(member -> !matrix.has(member));
        return members;
    }

    /// Trade both ways between two groups, million USD.
    private double trade(SortedSet<StateId> group, SortedSet<StateId> others) {
        double sum = 0;
        for (StateId one : group) {
            for (StateId other : others) {
                sum += matrix.flow(one, other).orElse(0)
                        + matrix.flow(other, one).orElse(0);
            }
        }
        return sum;
    }

    /// Unions with a trade function that the observed flows contain besides the two: those that
    /// bind a member and a member of the rival already, or two members.
    List<String> agreementsInForce(Union union, SortedSet<StateId> members, Optional<Rival> rival) {
        List<String> notes = new ArrayList<>();
        for (Union other : catalogue.unions()) {
            if (other.trade() == TradeFunction.NONE
                    || other.id().equals(union.id())
                    || rival.isPresent()
                            && other.id().equals(rival.get().union().id())) {
                continue;
            }
            SortedSet<StateId> bound = new TreeSet<>(all(other));
            SortedSet<StateId> boundMembers = new TreeSet<>(bound);
            boundMembers.retainAll(members);
            SortedSet<StateId> boundRivals = new TreeSet<>(bound);
            boundRivals.retainAll(rival.map(Rival::members).orElse(new TreeSet<>()));
            if (!boundMembers.isEmpty() && !boundRivals.isEmpty()) {
                notes.add("%s already binds %s and %s of the rival; the rival's agreement comes on top."
                        .formatted(other.id(), codes(boundMembers), codes(boundRivals)));
            } else if (boundMembers.size() >= 2) {
                notes.add("%s binds %s as well; it stays whoever leaves, and the effect of the union is what ends."
                        .formatted(other.id(), codes(boundMembers)));
            }
        }
        return notes;
    }

    static String codes(SortedSet<StateId> states) {
        return String.join(", ", states.stream().map(StateId::code).toList());
    }

    private static ProblemException problem(String code, String what, String why, String next) {
        return new ProblemException(ProblemException.Kind.USAGE, Problem.of(code, what, why, next));
    }

    /// A union that bids for members.
    ///
    /// @param members those in the matrix
    /// @param all those at the matrix's year
    /// @param how how it was chosen
    record Rival(Union union, SortedSet<StateId> members, SortedSet<StateId> all, String how) {
        String id() {
            return union.id().toString();
        }

        String slug() {
            return union.id().slug().toLowerCase(Locale.ROOT);
        }
    }
}
