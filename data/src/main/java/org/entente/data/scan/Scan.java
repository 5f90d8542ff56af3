package org.entente.data.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Runs checks over tables.
///
/// @param findings the heaviest first
/// @param ran the ids of the checks that ran
/// @param notRun why the others did not
public record Scan(List<Finding> findings, List<String> ran, List<NotRun> notRun) {
    private static final Comparator<Finding> ORDER = Comparator.comparingDouble(Finding::weight)
            .reversed()
            .thenComparing(Finding::check)
            .thenComparing(Finding::source)
            .thenComparing(Finding::subject)
            .thenComparing(Finding::period);

    public Scan {
        findings = List.copyOf(findings);
        ran = List.copyOf(ran);
        notRun = List.copyOf(notRun);
    }

    /// @param asked sources or layouts to report on, or nothing for all
    public static Scan of(Tables tables, List<Check> checks, Collection<String> asked) {
        List<Finding> findings = new ArrayList<>();
        List<String> ran = new ArrayList<>();
        List<NotRun> notRun = new ArrayList<>();
        for (Check check : checks) {
            List<List<String>> about = check.description().alternatives().stream()
                    .filter(list -> asked.isEmpty()
                            || list.stream()
                                    .anyMatch(one -> asked.contains(one) || asked.contains(tables.sourceOf(one))))
                    .toList();
            List<List<String>> possible = about.stream()
                    .filter(list -> list.stream().allMatch(tables::has))
                    .toList();
            if (!possible.isEmpty()) {
                ran.add(check.description().id());
            } else if (!about.isEmpty()) {
                notRun.add(NotRun.of(check, about));
            }
            possible.forEach(list -> findings.addAll(check.find(tables, list)));
        }
        return new Scan(findings.stream().sorted(ORDER).toList(), ran, notRun);
    }

    /// Findings at or above a weight that no declared correction covers.
    public List<Finding> uncovered(double weight) {
        return findings.stream()
                .filter(one -> one.weight() >= weight && one.correction().isEmpty())
                .toList();
    }

    /// A check whose tables are not here.
    public record NotRun(String check, String needs) {
        static NotRun of(Check check, List<List<String>> about) {
            return new NotRun(
                    check.description().id(),
                    String.join(
                            " or ",
                            about.stream().map(list -> String.join(" + ", list)).toList()));
        }

        @Override
        public String toString() {
            return "%s not run: needs layout %s".formatted(check, needs);
        }
    }
}
