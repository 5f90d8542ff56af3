package org.entente.assessment.indicator.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.assessment.indicator.Leaders;
import org.entente.assessment.indicator.alignment.Rivals.Rival;
import org.entente.assessment.question.Question;
import org.entente.core.state.StateId;
import org.entente.core.time.SpellRule;
import org.entente.core.trade.TradeMatrix;
import org.entente.data.library.Holding;
import org.entente.models.alignment.AlignmentGame;
import org.entente.models.equilibrium.DeficitRule;
import org.entente.models.equilibrium.Elasticities;
import org.entente.models.equilibrium.UniversalGravity;

/// The alignment game of the union that a question is about, in the world of the trade matrix.
///
/// @param all members at the matrix's year
/// @param members those in the matrix, in the game's order
/// @param leader the leading one, if one could be named
/// @param rival who bids for them, if anybody does
/// @param holding the trade matrix
record UnionGame(
        AlignmentGame game,
        SortedSet<StateId> all,
        List<StateId> members,
        Optional<Leaders.Leader> leader,
        Optional<Rival> rival,
        List<String> agreements,
        Holding<TradeMatrix> holding) {

    /// How many of the largest trading partners are asked whether they would join.
    static final int OUTSIDERS = 5;

    /// The game; needs two members in the matrix.
    ///
    /// @param rivalChoice by-rule, none, or a union
    static UnionGame of(Question question, Holding<TradeMatrix> holding, Choices choices) {
        TradeMatrix matrix = holding.records();
        var union = question.subject().union();
        SortedSet<StateId> all = union.membersIn(matrix.year(), SpellRule.EXACT);
        SortedSet<StateId> members = inMatrix(all, matrix);
        Rivals rivals = new Rivals(question.context().catalogue(), matrix);
        Optional<Rival> rival = rivals.find(union, all, choices.rival());
        UniversalGravity observed = UniversalGravity.of(matrix, Elasticities.central(), DeficitRule.MULTIPLICATIVE);
        AlignmentGame game = AlignmentGame.of(
                observed, codes(members), rival.map(one -> codes(one.members())).orElse(List.of()));
        return new UnionGame(
                game,
                all,
                List.copyOf(members),
                Leaders.find(question.context(), members, matrix.year(), choices.withLeader()),
                rival,
                rivals.agreementsInForce(union, members, rival),
                holding);
    }

    /// Whether at least two members are in the matrix.
    static boolean isPlayable(Question question, TradeMatrix matrix) {
        var members = question.subject().union().membersIn(matrix.year(), SpellRule.EXACT);
        return inMatrix(members, matrix).size() >= 2;
    }

    static SortedSet<StateId> inMatrix(SortedSet<StateId> states, TradeMatrix matrix) {
        SortedSet<StateId> members = new TreeSet<>(states);
        members.removeIf(member -> !matrix.has(member));
        return members;
    }

    int year() {
        return holding.records().year();
    }

    int size() {
        return members.size();
    }

    /// The leader's position in the game, or -1.
    int leaderPosition() {
        return leader.map(one -> members.indexOf(one.state())).orElse(-1);
    }

    /// Base-year expenditure of the members together, million USD.
    double expenditure() {
        return game.members().stream().mapToDouble(game::expenditure).sum();
    }

    /// The economies outside the union and the rival with which the members trade most, the largest
    /// first.
    List<StateId> partners(int count) {
        TradeMatrix matrix = holding.records();
        List<StateId> outside = new ArrayList<>(matrix.economies());
        outside.removeAll(members);
        outside.removeAll(rival.map(one -> List.copyOf(one.members())).orElse(List.of()));
        return outside.stream()
                .sorted(Comparator.comparingDouble((StateId state) -> -tradeWith(state))
                        .thenComparing(StateId::code))
                .limit(count)
                .toList();
    }

    private double tradeWith(StateId other) {
        double sum = 0;
        for (StateId member : members) {
            sum += holding.records().flow(member, other).orElse(0)
                    + holding.records().flow(other, member).orElse(0);
        }
        return sum;
    }

    static List<String> codes(Iterable<StateId> states) {
        List<String> codes = new ArrayList<>();
        states.forEach(state -> codes.add(state.code()));
        return codes;
    }
}
