package org.entente.assessment.inquiry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.assessment.inquiry.Inquiry.Answer;
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
        if (inquiry.others().isEmpty()
                || !inquiry.indicator().description().hasUnion()
                || inquiry.periods().size() < 2) {
            return List.of();
        }
        Set<String> choices = new LinkedHashSet<>();
        answers.forEach(answer -> choices.add(answer.choice()));
        List<String> sentences = new ArrayList<>();
        for (String choice : choices) {
            for (String other : inquiry.others()) {
                sentences.add(sentence(choice, other));
            }
        }
        return sentences;
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
        String head = choice.isEmpty() ? "" : "%s=%s: ".formatted(inquiry.vary().orElse(""), choice);
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

    private OptionalDouble value(String whom, String choice, Period period) {
        Optional<Answer> answer = answers.stream()
                .filter(a -> a.whom().equals(whom)
                        && a.choice().equals(choice)
                        && a.period().equals(period))
                .findFirst();
        return answer.map(a -> a.figures().getFirst().value()).orElse(OptionalDouble.empty());
    }
}
