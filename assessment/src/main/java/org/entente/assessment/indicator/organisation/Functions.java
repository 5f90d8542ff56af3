package org.entente.assessment.indicator.organisation;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.provenance.Citation;
import org.entente.core.provenance.Provenance;
import org.entente.core.provenance.Provenance.Assumed;
import org.entente.core.state.StateId;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.core.union.Union;
import org.entente.data.catalog.Catalogue;
import org.entente.models.measure.organisation.Organisation;

/// Who does what for whom in a year, by the catalogue: members and functions in force on 1 July.
///
/// @param year whose 1 July decides
/// @param all the catalogue's unions that have members and functions that day
record Functions(int year, List<Organisation> all) {
    static Functions of(Catalogue catalogue, int year) {
        List<Organisation> all = new ArrayList<>();
        for (Union union : catalogue.unions()) {
            SortedSet<StateId> members = union.membersIn(year, SpellRule.EXACT);
            SortedSet<String> functions = functions(union, year);
            if (!members.isEmpty() && !functions.isEmpty()) {
                all.add(new Organisation(union.id().code(), members, functions));
            }
        }
        return new Functions(year, List.copyOf(all));
    }

    /// What a union does on 1 July.
    static SortedSet<String> functions(Union union, int year) {
        LocalDate day = LocalDate.of(year, Month.JULY, 1);
        SortedSet<String> functions = new TreeSet<>();
        union.functions().stream()
                .filter(function -> function.spell().covers(day))
                .forEach(function -> functions.add(function.id()));
        return functions;
    }

    /// The organisations but one.
    List<Organisation> without(String id) {
        return all.stream().filter(one -> !one.id().equals(id)).toList();
    }

    /// What the catalogue says, as a stated input.
    Provenance provenance(Catalogue catalogue) {
        return new Assumed(
                "functions of organisations on 1 July " + year,
                "%d organisations of the catalogue with %d of its %d functions"
                        .formatted(
                                all.size(),
                                all.stream()
                                        .flatMap(one -> one.functions().stream())
                                        .distinct()
                                        .count(),
                                catalogue.functions().size()),
                new Citation(
                        "entente-catalogue",
                        "Entente catalogue %s; each function with its source: entente union show"
                                .formatted(catalogue.version()),
                        ""));
    }

    /// Answers about one year of the catalogue; other years are a gap.
    static List<Figure> answer(Answers answers, Question question, IntFunction<List<Figure>> figures) {
        Years covers = Sources.ofCatalogue(question.context().catalogue());
        if (answers.singleYear().isEmpty()) {
            return answers.gaps(Gap.NOT_APPLICABLE, "a figure of one year; ask for one");
        }
        int year = answers.singleYear().get();
        return covers.contains(Years.of(year))
                ? figures.apply(year)
                : answers.gaps(Gap.OUTSIDE_COVERAGE, "the catalogue covers %s; asked for %d".formatted(covers, year));
    }
}
