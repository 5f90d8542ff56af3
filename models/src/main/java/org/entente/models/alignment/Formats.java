package org.entente.models.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The formats in which members could trade, at one combination of the parameters: which of them are stable, and which
/// of the stable ones are not dominated in the members' real incomes.
///
/// A format is an [Alignment] at one depth of the union and one of the rival's agreement. It is *individually stable*
/// if
/// no member gains by going elsewhere alone, where those it would join must not lose by it: each member of the union,
/// or
/// the rival's members together (A. Bogomolnaia, M. Jackson 2002, "The stability of hedonic coalition structures",
/// Games
/// and Economic Behavior 38, definition 4). It is *dominated* if another stable format gives no member less and one
/// more.
///
/// Depth has no cost in the model, so formats of different depths are not set against each other: what a deeper union
/// takes from its members' say is for the reader to weigh.
public final class Formats {
    /// Up to so many members every format is looked at.
    public static final int MOST_MEMBERS_FOR_ALL = 6;
    /// Up to so many, those in which at most two stand elsewhere than the rest; beyond, at most one.
    public static final int MOST_MEMBERS_FOR_TWO_APART = 12;

    /// Part of base-year expenditure below which a gain is none.
    private static final double NOTHING = 1e-9;

    private final Payoffs payoffs;
    private final AgreementForm form;
    private final double unionDepth;
    private final double rivalDepth;
    private final List<Alignment> candidates;
    private final double[][] gains;
    private final List<@Nullable Move> moves;
    private final int[] dominators;

    private Formats(Payoffs payoffs, AgreementForm form, double unionDepth, double rivalDepth) {
        this.payoffs = payoffs;
        this.form = form;
        this.unionDepth = unionDepth;
        this.rivalDepth = rivalDepth;
        this.candidates = candidates(payoffs.game(), form, unionDepth, rivalDepth);
        this.gains = candidates.stream().map(this::gains).toArray(double[][]::new);
        this.moves = new ArrayList<>();
        candidates.forEach(candidate -> moves.add(bestMove(candidate)));
        this.dominators = new int[candidates.size()];
        for (int format = 0; format < dominators.length; format++) {
            dominators[format] = dominator(format);
        }
    }

    /// Solves every format of these depths.
    public static Formats of(Payoffs payoffs, AgreementForm form, double unionDepth, double rivalDepth) {
        return new Formats(payoffs, form, unionDepth, rivalDepth);
    }

    /// A member that gains by going elsewhere.
    ///
    /// @param member position in the game
    /// @param gain in base-year money
    public record Move(int member, Alternative to, double gain) {}

    /// All formats of these depths that the form allows; equal ones once.
    public static List<Alignment> candidates(
            AlignmentGame game, AgreementForm form, double unionDepth, double rivalDepth) {
        boolean hasRival = !game.rivals().isEmpty();
        List<Alternative> alternatives = hasRival
                ? List.of(Alternative.UNION, Alternative.RIVAL, Alternative.BOTH, Alternative.NONE)
                : List.of(Alternative.UNION, Alternative.NONE);
        Set<Alignment> found = new LinkedHashSet<>();
        int most = mostApart(game.size());
        for (Alternative rest : alternatives) {
            Alignment all =
                    Alignment.all(game.size(), rest).withUnion(unionDepth).with(rivalDepth);
            vary(all, 0, most, alternatives, found);
        }
        Set<Alignment> allowed = new LinkedHashSet<>();
        for (Alignment alignment : found) {
            Alignment plain = alignment.withoutLonely();
            if (form.allows(plain)) {
                allowed.add(plain.withUnion(unionDepth).with(rivalDepth));
            }
        }
        return List.copyOf(allowed);
    }

    /// How many members at most stand elsewhere than the rest, in the formats that are looked at.
    public static int mostApart(int members) {
        return members <= MOST_MEMBERS_FOR_ALL ? members : members <= MOST_MEMBERS_FOR_TWO_APART ? 2 : 1;
    }

    private static void vary(
            Alignment alignment, int from, int left, List<Alternative> alternatives, Set<Alignment> found) {
        found.add(alignment);
        for (int member = from; left > 0 && member < alignment.size(); member++) {
            for (Alternative other : alternatives) {
                if (other != alignment.choice(member)) {
                    vary(alignment.with(member, other), member + 1, left - 1, alternatives, found);
                }
            }
        }
    }

    /// Every format that was looked at.
    public List<Alignment> all() {
        return candidates;
    }

    /// The stable ones that no stable one dominates, the one with the largest gain of the members together
    /// first. Of formats that do the same to trade, such as a union beside a rival's agreement at least as
    /// deep, the one with the fewest memberships stands for all.
    public List<Alignment> chosen() {
        Map<List<Double>, Integer> fewest = new LinkedHashMap<>();
        for (int format = 0; format < candidates.size(); format++) {
            if (moves.get(format) == null && dominators[format] < 0) {
                fewest.merge(
                        effects(candidates.get(format)),
                        format,
                        (one, other) -> memberships(other) < memberships(one) ? other : one);
            }
        }
        List<Integer> chosen = new ArrayList<>(fewest.values());
        chosen.sort((one, other) -> Double.compare(
                Arrays.stream(gains[other]).sum(), Arrays.stream(gains[one]).sum()));
        return chosen.stream().map(candidates::get).toList();
    }

    private long memberships(int format) {
        return candidates.get(format).choices().stream()
                .mapToInt(choice -> (choice.isInUnion() ? 1 : 0) + (choice.isWithRival() ? 1 : 0))
                .sum();
    }

    /// What a format does to trade: the depth that holds for each pair of members, and for each member with the rival.
    private static List<Double> effects(Alignment format) {
        List<Double> effects = new ArrayList<>();
        for (int i = 0; i < format.size(); i++) {
            Alternative one = format.choice(i);
            effects.add(one.isWithRival() ? format.rivalDepth() : 0);
            for (int j = 0; j < i; j++) {
                Alternative other = format.choice(j);
                effects.add(Math.max(
                        format.unionEffect(one, other, 1), one.sharesRivalWith(other) ? format.rivalDepth() : 0));
            }
        }
        return effects;
    }

    /// How many are stable.
    public int stable() {
        return Collections.frequency(moves, null);
    }

    public boolean isStable(Alignment format) {
        return deviation(format).isEmpty();
    }

    /// The member that gains most by going elsewhere alone; none if the format is stable.
    public Optional<Move> deviation(Alignment format) {
        return Optional.ofNullable(moves.get(position(format)));
    }

    /// A stable format that gives no member less and one more, the one with the largest gain of the members together.
    public Optional<Alignment> dominator(Alignment format) {
        int dominator = dominators[position(format)];
        return dominator < 0 ? Optional.empty() : Optional.of(candidates.get(dominator));
    }

    /// An unstable format that gives no member less than this one and one more: better for all, if they could be held
    /// to
    /// it; the one with the largest gain of the members together.
    public Optional<Alignment> outOfReach(Alignment format) {
        double[] own = gains[position(format)];
        Alignment best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (int other = 0; other < candidates.size(); other++) {
            double sum = Arrays.stream(gains[other]).sum();
            if (moves.get(other) != null && sum > most && dominates(gains[other], own)) {
                best = candidates.get(other);
                most = sum;
            }
        }
        return Optional.ofNullable(best);
    }

    /// What members gain over the observed world, in base-year money, in the game's order.
    public double[] gainsOf(Alignment format) {
        return gains[position(format)].clone();
    }

    /// What the rival's members gain together.
    public double rivalGain(Alignment format) {
        return sumOfRivals(format, payoffs.game().allInUnion());
    }

    /// Who loses against the observed world, and how much, by the game's order.
    public SortedMap<Integer, Double> losers(Alignment format) {
        SortedMap<Integer, Double> losers = new TreeMap<>();
        double[] own = gains[position(format)];
        for (int i = 0; i < own.length; i++) {
            if (own[i] < -nothing(i)) {
                losers.put(i, own[i]);
            }
        }
        return losers;
    }

    private int position(Alignment format) {
        int position = candidates.indexOf(format);
        if (position < 0) {
            throw new IllegalArgumentException("no such format was looked at: " + format);
        }
        return position;
    }

    private double[] gains(Alignment format) {
        AlignmentGame game = payoffs.game();
        double[] gains = new double[game.size()];
        Arrays.setAll(gains, i -> payoffs.gain(i, format, game.allInUnion()));
        return gains;
    }

    private @Nullable Move bestMove(Alignment format) {
        AlignmentGame game = payoffs.game();
        Move best = null;
        for (int member = 0; member < game.size(); member++) {
            for (Alternative to : form.movesOf(format, member, !game.rivals().isEmpty())) {
                double gain = payoffs.gain(member, moved(format, member, to), format);
                boolean isMore = gain > nothing(member) && (best == null || gain > best.gain());
                if (isMore && isWelcome(format, member, to)) {
                    best = new Move(member, to, gain);
                }
            }
        }
        return best;
    }

    private Alignment moved(Alignment format, int member, Alternative to) {
        return format.with(member, to).withUnion(unionDepth).with(rivalDepth);
    }

    /// Whether those whom a member would join do not lose by it.
    private boolean isWelcome(Alignment format, int member, Alternative to) {
        Alignment after = moved(format, member, to);
        Alternative from = format.choice(member);
        if (to.isInUnion() && !from.isInUnion()) {
            for (int i = 0; i < format.size(); i++) {
                if (i != member && format.choice(i).isInUnion() && payoffs.gain(i, after, format) < -nothing(i)) {
                    return false;
                }
            }
        }
        return !to.isWithRival() || from.isWithRival() || sumOfRivals(after, format) >= 0;
    }

    private double sumOfRivals(Alignment alignment, Alignment from) {
        return payoffs.game().rivals().stream()
                .mapToDouble(rival -> payoffs.gain(rival, alignment, from))
                .sum();
    }

    private double nothing(int member) {
        return NOTHING * payoffs.game().expenditure(payoffs.game().members().get(member));
    }

    private int dominator(int format) {
        int best = -1;
        for (int other = 0; other < candidates.size(); other++) {
            boolean isMore = best < 0
                    || Arrays.stream(gains[other]).sum()
                            > Arrays.stream(gains[best]).sum();
            if (other != format && moves.get(other) == null && isMore && dominates(gains[other], gains[format])) {
                best = other;
            }
        }
        return best;
    }

    private boolean dominates(double[] one, double[] other) {
        boolean isMore = false;
        for (int i = 0; i < one.length; i++) {
            if (one[i] < other[i] - nothing(i)) {
                return false;
            }
            isMore |= one[i] > other[i] + nothing(i);
        }
        return isMore;
    }
}
