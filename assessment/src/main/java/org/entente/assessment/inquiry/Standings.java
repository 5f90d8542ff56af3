package org.entente.assessment.inquiry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.assessment.inquiry.Inquiry.Answer;
import org.entente.assessment.report.Numbers;
import org.entente.core.figure.Period;

/// In how many periods the first subject stands at or above each other one, choice by choice.
final class Standings {
    private final Inquiry inquiry;
    private final List<Answer> answers;

    Standings(Inquiry inquiry, List<Answer> answers) {
        this.inquiry = inquiry;
        this.answers = answers;
    }

    List<String> sentences() {
        boolean isOne = inquiry.periods().size() < 2 && inquiry.vary().isEmpty();
        if (!inquiry.indicator().description().hasUnion() || isOne) {
            return List.of();
        }
        Set<String> choices = new LinkedHashSet<>();
        answers.forEach(answer -> choices.add(answer.choice()));
        List<String> sentences = new ArrayList<>();
        List<String> compared = inquiry.others().stream()
                .filter(other -> choices.stream().anyMatch(choice -> haveBoth(choice, other)))
                .toList();
        for (String choice : choices) {
            for (String other : compared) {
                sentences.add(sentence(choice, other));
            }
        }
        for (String other : inquiry.others()) {
            if (!compared.contains(other)) {
                sentences.add("%s and %s: no period in which both have a value."
                        .formatted(inquiry.whom().toUpperCase(Locale.ROOT), other.toUpperCase(Locale.ROOT)));
            } else if (choices.size() > 1) {
                sentences.add(new Deciding(inquiry, answers, other).sentence());
            }
        }
        if (choices.size() > 1) {
            sentences.add(spread());
        }
        return sentences;
    }

    /// From where to where the first subject's figure goes over all choices and periods.
    private String spread() {
        List<Answer> own = answers.stream()
                .filter(answer -> answer.whom().equals(inquiry.whom()))
                .filter(answer -> answer.figures().getFirst().value().isPresent())
                .sorted(Comparator.comparingDouble(
                        answer -> answer.figures().getFirst().value().orElseThrow()))
                .toList();
        if (own.isEmpty()) {
            return "%s has no figure under any choice.".formatted(inquiry.whom().toUpperCase(Locale.ROOT));
        }
        return "%s goes from %s (%s, %s) to %s (%s, %s)."
                .formatted(
                        inquiry.whom().toUpperCase(Locale.ROOT),
                        Numbers.point(own.getFirst().figures().getFirst()),
                        own.getFirst().choice(),
                        own.getFirst().period().slug(),
                        Numbers.point(own.getLast().figures().getFirst()),
                        own.getLast().choice(),
                        own.getLast().period().slug());
    }

    private String sentence(String choice, String other) {
        List<Period> atOrAbove = new ArrayList<>();
        List<Period> below = new ArrayList<>();
        for (Period period : inquiry.periods()) {
            OptionalDouble mine = value(inquiry.whom(), choice, period);
            OptionalDouble theirs = value(other, choice, period);
            if (mine.isPresent() && theirs.isPresent()) {
                (mine.getAsDouble() >= theirs.getAsDouble() ? atOrAbove : below).add(period);
            }
        }
        int compared = atOrAbove.size() + below.size();
        String head = choice.isEmpty()
                ? ""
                : (inquiry.vary().size() == 1 ? inquiry.vary().getFirst() + "=" : "") + choice + ": ";
        if (compared == 0) {
            return "%sno period in which both %s and %s have a value."
                    .formatted(head, inquiry.whom().toUpperCase(Locale.ROOT), other.toUpperCase(Locale.ROOT));
        }
        return "%s%s at or above %s in %d of %d periods%s"
                .formatted(
                        head,
                        inquiry.whom().toUpperCase(Locale.ROOT),
                        other.toUpperCase(Locale.ROOT),
                        atOrAbove.size(),
                        compared,
                        atOrAbove.isEmpty() || below.isEmpty()
                                ? "."
                                : "; below in %s."
                                        .formatted(
                                                below.stream().map(Period::slug).collect(Collectors.joining(", "))));
    }

    private boolean haveBoth(String choice, String other) {
        return inquiry.periods().stream()
                .anyMatch(period -> value(inquiry.whom(), choice, period).isPresent()
                        && value(other, choice, period).isPresent());
    }

    private OptionalDouble value(String whom, String choice, Period period) {
        Optional<Answer> answer = answers.stream()
                .filter(a -> a.whom().equals(whom)
                        && a.choice().equals(choice)
                        && a.period().equals(period))
                .findFirst();
        return answer.map(a -> a.figures().getFirst().value()).orElse(OptionalDouble.empty());
    }
}
