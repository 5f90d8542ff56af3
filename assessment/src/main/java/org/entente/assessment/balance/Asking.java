package org.entente.assessment.balance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.assessment.directory.Indicators;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.question.Context;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Options;
import org.entente.assessment.question.Question;
import org.entente.assessment.question.Question.Scope;
import org.entente.assessment.question.Subject;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Period;

/// Puts indicators to the union of a balance sheet, each over the period that the sheet's plan gives it.
///
/// @param given choices of the whole sheet; an indicator takes those that it offers
record Asking(Context context, Subject subject, Plan plan, Map<String, String> given) {
    Asking {
        given = Map.copyOf(given);
    }

    /// The same with more choices for all.
    Asking with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(given);
        all.putAll(more);
        return new Asking(context, subject, plan, all);
    }

    /// The period of an indicator's figures.
    Period period(String id) {
        return plan.period(Indicators.get(id));
    }

    /// The union's figure and its members', as far as the indicator has them.
    ///
    /// @param choice what tells the quantity apart, beside the choices of the sheet
    List<Figure> figures(String id, Map<String, String> choice) {
        Indicator indicator = Indicators.get(id);
        Map<String, String> chosen = new LinkedHashMap<>(given);
        chosen.putAll(choice);
        chosen.keySet()
                .retainAll(indicator.options().stream().map(OptionSpec::name).toList());
        return indicator.figures(new Question(
                context, subject, plan.period(indicator), Options.of(indicator.options(), chosen), Scope.ALL));
    }
}
