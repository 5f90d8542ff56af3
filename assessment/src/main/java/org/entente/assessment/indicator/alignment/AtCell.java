package org.entente.assessment.indicator.alignment;

import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.entente.models.alignment.Alignment;
import org.entente.models.alignment.CoalitionSolution;
import org.entente.models.alignment.CoalitionWorths;
import org.entente.models.alignment.Formats;
import org.entente.models.alignment.LargeUnionSolution;
import org.entente.models.alignment.MinimalTransfers;
import org.entente.models.alignment.PartitionRule;
import org.entente.models.alignment.Payoffs;
import org.entente.models.alignment.Stay;

/// The game at one combination of the parameters, with the choices of a question.
///
/// @param leader position of the leader, or -1 where nothing is asked of it
/// @param solution of all coalitions, where it was asked for
/// @param large the same of a union of too many members to solve all
/// @param transfers the least ones, where they were asked for
/// @param formats all of them, where they were asked for
/// @param entrant who would join, where that was asked
/// @param coalition one of which something is asked; bit i is member i
/// @param rule what those outside a coalition do
/// @param outsiders economies that could join: the largest trading partners
record AtCell(
        Payoffs payoffs,
        Alignment target,
        int leader,
        double depth,
        Optional<CoalitionSolution> solution,
        Optional<LargeUnionSolution> large,
        Optional<MinimalTransfers> transfers,
        Optional<Formats> formats,
        Optional<String> entrant,
        int coalition,
        PartitionRule rule,
        List<String> outsiders) {

    Alignment all() {
        return payoffs.game().allInUnion();
    }

    Alignment none() {
        return payoffs.game().noUnion();
    }

    Stay stay(int member) {
        return Stay.of(payoffs, target, member, leader, depth);
    }

    /// Whether the target is one of the formats that are stable and that no stable one dominates.
    boolean isChosenFormat() {
        return formats.orElseThrow().chosen().contains(target);
    }

    CoalitionSolution coalitions() {
        return solution.orElseThrow();
    }

    double worth() {
        return large.map(LargeUnionSolution::worth).orElseGet(() -> coalitions().worth());
    }

    double shapley(int member) {
        return large.map(one -> one.shapley()[member])
                .orElseGet(() -> coalitions().shapley()[member]);
    }

    double leastCore() {
        return large.map(LargeUnionSolution::leastCore)
                .orElseGet(() -> coalitions().leastCore());
    }

    double costOfStability() {
        return large.map(LargeUnionSolution::costOfStability)
                .orElseGet(() -> coalitions().costOfStability());
    }

    double coalitionWorth() {
        return CoalitionWorths.of(payoffs, rule, coalition);
    }

    /// What a coalition would have alone beyond what trade gives its members in the whole union.
    double coalitionGain() {
        return coalitionWorth() - sum(i -> (coalition >> i & 1) == 1 ? payoffs.payoff(i, all()) : 0);
    }

    /// Over all members.
    double sum(IntToDoubleFunction value) {
        return IntStream.range(0, payoffs.game().size()).mapToDouble(value).sum();
    }

    /// The coalition that gains most by going alone, or 0.
    int blocking() {
        return large.map(one -> one.strongest().getFirst())
                .map(one -> one.gain() > 0 ? one.coalition() : 0)
                .orElseGet(() -> coalitions().blocking());
    }

    double blockingGain() {
        return large.map(one -> Math.max(0, one.strongest().getFirst().gain()))
                .orElseGet(() -> coalitions().blockingGain());
    }

    double expenditure(int member) {
        return payoffs.game().expenditure(payoffs.game().members().get(member));
    }
}
