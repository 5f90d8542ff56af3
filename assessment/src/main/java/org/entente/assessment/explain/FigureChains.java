package org.entente.assessment.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.assessment.directory.Indicators;
import org.entente.assessment.question.Context;
import org.entente.assessment.report.Chain;
import org.entente.assessment.report.Document.Chains;
import org.entente.core.figure.Figure;
import org.entente.core.figure.FigureId;
import org.entente.core.problem.ProblemException;

/// The chains of a result: of its own figures as they are, of others that its sentences cite by computing them
/// from their id.
public final class FigureChains implements Chains {
    private final Explainer explainer;
    private final Map<FigureId, Figure> known = new HashMap<>();

    /// @param dataFolder the folder given with `--data`, so that printed commands can be run again
    /// @param figures the figures of the result
    public FigureChains(Context context, Optional<String> dataFolder, List<Figure> figures) {
        this.explainer = new Explainer(context, dataFolder);
        figures.forEach(figure -> known.put(figure.id(), figure));
    }

    @Override
    public Optional<Chain> find(FigureId id) {
        return figure(id).map(explainer::chain);
    }

    private Optional<Figure> figure(FigureId id) {
        Figure own = known.get(id);
        if (own != null) {
            return Optional.of(own);
        }
        if (Indicators.find(id.indicator()).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(explainer.recompute(id));
        } catch (ProblemException e) {
            // An id that names no figure is text, such as an example in a note.
            return Optional.empty();
        }
    }
}
