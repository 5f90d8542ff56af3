package org.entente.models.alignment;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.models.equilibrium.ParameterGrid.Cell;
import org.entente.models.equilibrium.TradeShock;
import org.entente.models.equilibrium.UniversalGravity;

/// The members of a union, each of which may stay, go to the rival, take both or neither; what
/// follows from their choices is the trade equilibrium.
///
/// The observed world is the one in which all are in the union and nobody is with the rival.
/// Another alignment is a factor on the bilateral term of each pair, in logs:
///
/// * two members: the deepest of `b_U` (both in the union), `b` (both in a union of their own), `b_R` (both with
///   the rival), or 0 where they share none; less `b`
/// * a member with the rival, and a member of the rival: `b_R`
/// * an entrant, and a member in the union: `b_U`
///
/// where `b` is the effect of the observed union, `b_U` is `b` times the union's depth and `b_R` is `b`
/// times the rival's. The deeper of two
/// agreements holds, not their sum: an agreement on top of another frees what is not free yet.
public final class AlignmentGame {
    private final UniversalGravity observed;
    private final List<String> members;
    private final List<String> rivals;

    private AlignmentGame(UniversalGravity observed, List<String> members, List<String> rivals) {
        this.observed = observed;
        this.members = members;
        this.rivals = rivals;
    }

    /// A game on the observed world.
    ///
    /// @param members of the union, in the order that all results have
    /// @param rivals members of the rival's agreement; may be empty
    /// @throws ProblemException if the baseline lacks one of them, one is in both, or there are
    ///     fewer than two members
    public static AlignmentGame of(UniversalGravity observed, List<String> members, List<String> rivals) {
        requireDistinct(members);
        requireDistinct(rivals);
        List<String> both = members.stream().filter(rivals::contains).toList();
        if (!both.isEmpty()) {
            throw problem(
                    "ENT-5120",
                    "%s are members of the union and of the rival".formatted(String.join(", ", both)),
                    "the observed trade of such a member already contains both agreements, so neither can be told apart",
                    "Maybe name a rival without common members.");
        }
        if (members.size() < 2) {
            throw problem(
                    "ENT-5121",
                    "%d member%s no game".formatted(members.size(), members.size() == 1 ? " makes" : "s make"),
                    "a union is worth something between two members or more",
                    "Maybe the trade matrix lacks the others: entente measure UNION -i welfare-without-preference.");
        }
        observed.noShock().preference(members, rivals, 0);
        return new AlignmentGame(observed, List.copyOf(members), List.copyOf(rivals));
    }

    public List<String> members() {
        return members;
    }

    public List<String> rivals() {
        return rivals;
    }

    public UniversalGravity observed() {
        return observed;
    }

    public int size() {
        return members.size();
    }

    /// Base-year expenditure of an economy, in the currency of the matrix.
    public double expenditure(String economy) {
        return observed.expenditure(economy);
    }

    /// No union, and nobody with the rival: what payoffs are measured against.
    public Alignment noUnion() {
        return Alignment.all(size(), Alternative.NONE);
    }

    /// The observed world.
    public Alignment allInUnion() {
        return Alignment.all(size(), Alternative.UNION);
    }

    /// The payoffs at one combination of the parameters; each alignment is solved when it is first
    /// asked for.
    public Payoffs at(Cell cell) {
        return new Payoffs(this, cell);
    }

    /// How far the bilateral terms of an alignment are from the observed ones.
    ///
    /// @param b the effect of the union, in logs
    public TradeShock shock(Alignment alignment, double b) {
        if (alignment.size() != size()) {
            throw new IllegalArgumentException(
                    "the alignment has %d choices for %d members".formatted(alignment.size(), size()));
        }
        double rivalEffect = b * alignment.rivalDepth();
        List<Alternative> kinds =
                alignment.choices().stream().distinct().sorted().toList();
        TradeShock shock = observed.noShock();
        for (int x = 0; x < kinds.size(); x++) {
            for (int y = x; y < kinds.size(); y++) {
                Alternative one = kinds.get(x);
                Alternative other = kinds.get(y);
                double depth = Math.max(
                        alignment.unionEffect(one, other, 1), one.sharesRivalWith(other) ? alignment.rivalDepth() : 0);
                double change = depth * b - b;
                if (change != 0) {
                    shock = shock.preference(where(alignment, one::equals), where(alignment, other::equals), change);
                }
            }
        }
        List<String> withRival = where(alignment, Alternative::isWithRival);
        if (!withRival.isEmpty() && !rivals.isEmpty() && rivalEffect != 0) {
            shock = shock.preference(withRival, rivals, rivalEffect);
        }
        if (alignment.entrant().isPresent()) {
            List<String> inUnion = where(alignment, Alternative::isInUnion);
            shock = shock.preference(inUnion, List.of(alignment.entrant().get()), b * alignment.unionDepth());
        }
        return shock;
    }

    private List<String> where(Alignment alignment, Predicate<Alternative> holds) {
        return IntStream.range(0, size())
                .filter(i -> holds.test(alignment.choice(i)))
                .mapToObj(members::get)
                .toList();
    }

    private static void requireDistinct(Collection<String> codes) {
        if (codes.stream().distinct().count() != codes.size()) {
            throw new IllegalArgumentException("one of %s appears twice".formatted(codes));
        }
    }

    private static ProblemException problem(String code, String what, String why, String next) {
        return new ProblemException(Kind.USAGE, Problem.of(code, what, why, next));
    }
}
