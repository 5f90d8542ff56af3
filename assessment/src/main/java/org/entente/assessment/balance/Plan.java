package org.entente.assessment.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.Context;
import org.entente.assessment.question.Subject;
import org.entente.core.figure.Period;
import org.entente.core.time.Spell;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;

/// Which years the balance sheet asks about, indicator by indicator.
///
/// @param years the whole period
/// @param membershipYear the last year of the period in which the union had members
record Plan(Context context, Years years, int membershipYear) {
    /// The balance sheet starts no earlier: the year in which the successor states of the USSR appear.
    private static final int FIRST_YEAR = 1991;

    /// The sources of which a figure is over all years; those of the others are about one.
    private static final Set<String> OVER_YEARS =
            Set.of(Sources.VOTES, Sources.CONFLICT, Sources.DISPUTES, Sources.WARS, Sources.CASES);

    /// The chosen years or, by default, the union's life since 1991 as far as any source reaches; its last year
    /// only if it had members on 1 July, so that no figure of one year falls on a year without any.
    static Plan of(Context context, Subject subject, Optional<Years> chosen) {
        Spell life = subject.union().life();
        int lastOfSources = Stream.of(Sources.VOTES, Sources.TRADE, Sources.CONFLICT, Sources.REGIMES)
                .flatMap(source -> Sources.coverage(context, source).stream())
                .mapToInt(Years::last)
                .max()
                .orElse(context.catalogue().asOf().getYear());
        int last = life.isOpen()
                ? lastOfSources
                : Math.min(lastOfSources, life.end().minusDays(1).getYear());
        int first = Math.min(last, Math.max(FIRST_YEAR, life.start().getYear()));
        Years years = chosen.orElse(new Years(first, last));
        int membershipYear = years.last();
        while (membershipYear > years.first()
                && subject.union().membersIn(membershipYear, SpellRule.EXACT).isEmpty()) {
            membershipYear--;
        }
        boolean isCut = chosen.isEmpty()
                && !subject.union().membersIn(membershipYear, SpellRule.EXACT).isEmpty();
        return new Plan(context, isCut ? new Years(years.first(), membershipYear) : years, membershipYear);
    }

    /// The part of the years that the indicator's source covers, or the last of them where a figure is of one
    /// year; the whole period where the source covers none of it, so that the gap says so.
    Period period(Indicator indicator) {
        String source = indicator.description().source();
        Optional<Years> covers = Sources.coverage(context, source);
        int first = Math.max(years.first(), covers.map(Years::first).orElse(years.first()));
        int last = Math.min(years.last(), covers.map(Years::last).orElse(years.last()));
        if (first > last) {
            return Period.of(years);
        }
        boolean isRegister =
                source.equals(Sources.CATALOGUE) && indicator.description().pooled();
        return OVER_YEARS.contains(source) || isRegister
                ? Period.of(new Years(first, last))
                : Period.of(Sources.lastYear(context, source, last)
                        .filter(year -> year >= first)
                        .orElse(last));
    }

    /// Where each source ends, and which are not here.
    List<String> coverage() {
        List<String> lines = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String source : Sources.ALL) {
            Sources.coverage(context, source)
                    .ifPresentOrElse(covers -> lines.add("%s %s".formatted(source, covers)), () -> missing.add(source));
        }
        if (!missing.isEmpty()) {
            lines.add("not here: " + String.join(", ", missing));
        }
        return lines;
    }
}
