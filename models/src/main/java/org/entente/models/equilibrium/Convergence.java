package org.entente.models.equilibrium;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How the equilibrium of one component was found, or how the search for it ended.
///
/// @param economies the members of the component
/// @param passes evaluations of the equilibrium conditions by the accelerated iteration
/// @param newtonSteps steps of Newton's method after that, zero if none were needed
/// @param residual the largest log excess demand that is left
/// @param history the largest log excess demand at each evaluation, in order: first the passes, then Newton's
///     trials
public record Convergence(List<String> economies, int passes, int newtonSteps, double residual, List<Double> history) {
    public Convergence {
        economies = List.copyOf(economies);
        history = List.copyOf(history);
    }

    /// One evaluation of a search.
    ///
    /// @param evaluation counts from 1
    public record Step(int evaluation, boolean isNewton, double residual) {}

    /// The first evaluations, then ever fewer of them, and the last of each method.
    public List<Step> milestones() {
        List<Step> steps = new ArrayList<>();
        for (int k = 1; k <= history.size(); k++) {
            if (Integer.bitCount(k) == 1 || k == passes || k == history.size()) {
                steps.add(new Step(k, k > passes, history.get(k - 1)));
            }
        }
        return List.copyOf(steps);
    }

    /// `excess demand by evaluation: 1: 0.52, 2: 0.31, 4: 0.3 ... Newton 330: 0.02`.
    public String inWords() {
        StringBuilder words = new StringBuilder("largest log excess demand by evaluation: ");
        String separator = "";
        for (Step step : milestones()) {
            words.append(separator)
                    .append(step.isNewton() ? "Newton " : "")
                    .append(step.evaluation())
                    .append(": ")
                    .append(
                            Double.isFinite(step.residual())
                                    ? String.format(Locale.ROOT, "%.3g", step.residual())
                                    : "not finite");
            separator = ", ";
        }
        return words.toString();
    }
}
