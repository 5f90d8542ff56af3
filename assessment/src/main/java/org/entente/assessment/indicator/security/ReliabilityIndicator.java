package org.entente.assessment.indicator.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.Context;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.assessment.question.Subject;
import org.entente.core.casus.PledgeCase;
import org.entente.core.casus.PledgeCase.Obligation;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Unit;
import org.entente.core.provenance.Provenance;
import org.entente.data.library.Topic;
import org.entente.models.measure.reliability.Reliability;

/// Whether the union kept its word when a member asked.
final class ReliabilityIndicator implements Indicator {
    private static final int FEW = 10;
    private static final OptionSpec OBLIGATION = CasesAsked.obligation(Obligation.DEFENCE.toString());

    @Override
    public Description description() {
        return new Description(
                "reliability",
                "invoked obligations that were honoured",
                Dimension.SECURITY,
                Unit.PERCENT,
                "Cases of the register in which a member invoked the treaty's obligation and the union honoured it, in per"
                        + " cent of those honoured or violated; by the treaty's own terms (Leeds, Long and Mitchell 2000,"
                        + " Journal of Conflict Resolution 44). What was not invoked, or lies outside the terms, is in"
                        + " neither. Interval: beta-binomial with Jeffreys' prior, 90 % (Brown, Cai and DasGupta 2001,"
                        + " Statistical Science 16). Crises that an alliance deterred are in no register.",
                Sources.CASES,
                true,
                true,
                true,
                List.of(OBLIGATION, CasesAsked.CONTESTED));
    }

    /// Only where the register has a case: a union without any is not unreliable, and a line on it would say nothing.
    @Override
    public boolean concerns(Context context, Subject subject) {
        return context.library().find(Topic.PLEDGE_CASES).stream()
                .flatMap(holding -> holding.records().stream())
                .anyMatch(one -> one.obligation() == Obligation.DEFENCE
                        && one.union().equals(subject.union().id()));
    }

    @Override
    public Optional<String> withoutNull() {
        return Optional.of("no random bloc owes its members anything, and the coded cases are too few to deal out");
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return CasesAsked.answer(question, answers, asked -> provenance -> figures(answers, asked, provenance));
    }

    private static List<Figure> figures(Answers answers, CasesAsked asked, Provenance provenance) {
        List<Figure> figures = new ArrayList<>();
        if (answers.wantsUnion()) {
            Reliability.Result result = Reliability.measure(asked.cases(), asked.disputed());
            figures.add(answers.unionFigure(result.outcome(), Optional.empty(), notes(asked, result), provenance));
        }
        figures.addAll(asked.memberFigures(
                answers, cases -> Reliability.measure(cases, asked.disputed()).outcome(), provenance));
        return figures;
    }

    private static List<String> notes(CasesAsked asked, Reliability.Result result) {
        List<String> notes = new ArrayList<>();
        notes.add("Cases: %s; %s; %s; %s."
                .formatted(
                        CasesAsked.count("honoured", result.coded(PledgeCase.Outcome.HONOURED)),
                        CasesAsked.count("violated", result.coded(PledgeCase.Outcome.VIOLATED)),
                        CasesAsked.count("not invoked", result.coded(PledgeCase.Outcome.NOT_INVOKED)),
                        CasesAsked.count("outside the treaty's terms", result.coded(PledgeCase.Outcome.OUTSIDE))));
        if (!result.leftOut().isEmpty()) {
            notes.add("Left out by choice: %s.".formatted(CasesAsked.ids(result.leftOut())));
        }
        if (!result.wanted().isEmpty()) {
            notes.add("In no count, as no source was read: %s.".formatted(CasesAsked.ids(result.wanted())));
        }
        if (result.invoked() > 0 && result.invoked() < FEW) {
            notes.add("Fewer than ten invoked obligations (%d): read the interval, not the share."
                    .formatted(result.invoked()));
        }
        notes.addAll(asked.contested(
                disputed -> Reliability.measure(asked.cases(), disputed).outcome()));
        return notes;
    }
}
