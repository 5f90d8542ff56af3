package org.entente.assessment.balance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.assessment.indicator.Leaders.Leader;
import org.entente.assessment.question.Subject;
import org.entente.core.figure.Figure;
import org.entente.core.figure.FigureId;
import org.entente.core.figure.Period.YearPeriod;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;

/// The balance sheet: entries by dimension, each a figure, its kind of evidence, one sentence of reading.
///
/// @param years the period assessed
/// @param membershipYear the last year of the period in which the union had members
/// @param coverage one sentence a source: where it ends
/// @param members the members on 1 July of the membership year
/// @param comparators the unions set beside it, in order
/// @param accounts what membership gives, what leaving would, what holds the union; some figures are the entries'
public record Assessment(
        Subject subject,
        Years years,
        int membershipYear,
        List<String> coverage,
        SortedSet<StateId> members,
        Optional<Leader> leader,
        List<Subject> comparators,
        List<Entry> entries,
        List<Account> accounts,
        List<VerdictLine> verdicts) {
    public Assessment {
        coverage = List.copyOf(coverage);
        members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
        comparators = List.copyOf(comparators);
        entries = List.copyOf(entries);
        accounts = List.copyOf(accounts);
        verdicts = List.copyOf(verdicts);
    }

    /// The entry of an indicator.
    ///
    /// @throws IllegalArgumentException if the balance sheet does not ask it
    public Entry entry(String indicator) {
        return entries.stream()
                .filter(entry -> entry.indicator().id().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no entry '%s'".formatted(indicator)));
    }

    /// Every figure once: entry by entry the union's, its members', its comparators', then those of the accounts.
    public List<Figure> figures() {
        Map<FigureId, Figure> figures = new LinkedHashMap<>();
        for (Entry entry : entries) {
            entry.union().ifPresent(figure -> figures.putIfAbsent(figure.id(), figure));
            entry.members().forEach(figure -> figures.putIfAbsent(figure.id(), figure));
            entry.comparators().forEach(figure -> figures.putIfAbsent(figure.id(), figure));
        }
        accounts.stream().flatMap(Account::figures).forEach(figure -> figures.putIfAbsent(figure.id(), figure));
        return List.copyOf(figures.values());
    }

    /// Whether a comparator's figure is about all the years of its period, so that it can be set beside the union's.
    boolean isComparable(Figure comparator) {
        return !(comparator.id().period() instanceof YearPeriod(Years asked))
                || comparators.stream()
                        .filter(other -> other.whom().equals(comparator.id().whom()))
                        .allMatch(other -> other.hadMembersThroughout(asked));
    }

    Assessment with(List<VerdictLine> lines) {
        return new Assessment(
                subject, years, membershipYear, coverage, members, leader, comparators, entries, accounts, lines);
    }
}
