package org.entente.assessment.indicator;

import java.util.List;
import java.util.Optional;
import org.entente.assessment.question.Context;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Options;
import org.entente.assessment.question.Question;
import org.entente.assessment.question.Subject;
import org.entente.assessment.question.Subjects;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Unit;

/// A named quantity: what it is, what it is made from, and how it is asked for.
///
/// To add one, copy the smallest, list it in [Indicators], and run the tests: they say what is still missing.
public interface Indicator {
    Description description();

    /// The same under these choices, for an indicator that an option asks for another quantity.
    default Description description(Options options) {
        return description();
    }

    /// Answers a question about years: the union's figure first, then one for each member, as the scope wants.
    ///
    /// A question that the sources cannot answer yields figures with gaps, never an exception and never zero.
    List<Figure> figures(Question question);

    /// Whether the balance sheet asks it; variants of a measure are asked on their own.
    default boolean isInBalanceSheet() {
        return true;
    }

    /// Whether the balance sheet of this subject asks it: not where nothing could be said of any year.
    default boolean concerns(Context context, Subject subject) {
        return true;
    }

    /// Why its figure does not stand beside random blocs; empty where the option `null` says who is drawn.
    default Optional<String> withoutNull() {
        return Optional.empty();
    }

    default String id() {
        return description().id();
    }

    /// All options of this indicator: its own, and those that decide who is in the group.
    default List<OptionSpec> options() {
        return java.util.stream.Stream.concat(Subjects.OPTIONS.stream(), description().options().stream())
                .toList();
    }

    /// What a reader must know of an indicator before its figures.
    ///
    /// @param id kebab-case, never shorter than four letters
    /// @param label what a table's row or column shows
    /// @param definition the formula and the rule, in words, with the citation
    /// @param source the id of the source that decides its coverage
    /// @param pooled whether a range of years is one figure by nature; otherwise `measure` asks year by year
    /// @param hasMembers whether it has figures for single members
    /// @param hasUnion whether it has a figure for the union as a whole
    record Description(
            String id,
            String label,
            Dimension dimension,
            Unit unit,
            String definition,
            String source,
            boolean pooled,
            boolean hasUnion,
            boolean hasMembers,
            List<OptionSpec> options) {
        public Description {
            options = List.copyOf(options);
        }
    }
}
