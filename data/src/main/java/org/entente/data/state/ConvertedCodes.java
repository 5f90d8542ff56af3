package org.entente.data.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.data.state.Conversion.Found;
import org.entente.data.state.Conversion.None;
import org.entente.data.state.Conversion.Several;
import org.entente.data.state.Naming.Scheme;

/// What became of a column of codes or names: those found, and lists of those that stand for several or for
/// none.
public final class ConvertedCodes {
    private final Naming from;
    private final Scheme to;
    private final When when;
    private final SortedMap<String, Conversion> all;
    private final List<String> notes;

    ConvertedCodes(Naming from, Scheme to, When when, Map<String, Conversion> all, List<String> notes) {
        this.from = from;
        this.to = to;
        this.when = when;
        this.all = Collections.unmodifiableSortedMap(new TreeMap<>(all));
        this.notes = List.copyOf(notes);
    }

    /// Every code with what became of it, in the order of the codes.
    public SortedMap<String, Conversion> all() {
        return all;
    }

    public SortedMap<String, Found> found() {
        return only(Found.class);
    }

    public SortedMap<String, Several> several() {
        return only(Several.class);
    }

    public SortedMap<String, None> unmatched() {
        return only(None.class);
    }

    /// The rule and the counts, then a line for each code that was not found.
    public List<String> notes() {
        List<String> lines = new ArrayList<>();
        lines.add("%s to %s %s: %d found, %d stand for several, %d for none"
                .formatted(
                        from,
                        to,
                        when,
                        found().size(),
                        several().size(),
                        unmatched().size()));
        lines.addAll(notes);
        several().forEach((code, several) -> lines.add("'%s': several: %s".formatted(code, several)));
        unmatched().forEach((code, none) -> lines.add("'%s': none: %s".formatted(code, none)));
        return lines;
    }

    /// The new code of each.
    ///
    /// @throws ProblemException ENT-4021 and ENT-4022, one problem for each code that was not found
    public SortedMap<String, String> orThrow() {
        List<Problem> problems = all.values().stream()
                .flatMap(conversion -> CodeConversion.problem(conversion).stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemException.Kind.INVALID_FILE, problems);
        }
        SortedMap<String, String> labels = new TreeMap<>();
        found().forEach((code, found) -> labels.put(code, found.label()));
        return labels;
    }

    private <C extends Conversion> SortedMap<String, C> only(Class<C> kind) {
        SortedMap<String, C> only = new TreeMap<>();
        all.forEach((code, conversion) -> {
            if (kind.isInstance(conversion)) {
                only.put(code, kind.cast(conversion));
            }
        });
        return only;
    }
}
