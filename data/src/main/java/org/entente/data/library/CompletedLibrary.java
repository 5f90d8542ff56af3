package org.entente.data.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.panel.Panel;
import org.entente.core.provenance.Snapshot;
import org.entente.core.trade.ReportedTrade;

/// A library that is completed by another, source by source: what the first one has is taken from it whole.
/// Files of the World Bank hold one indicator each, so that source is completed column by column, and a note
/// says which; no other source is mixed.
public final class CompletedLibrary implements Library {
    private final Library first;
    private final String nameOfFirst;
    private final Library second;
    private final String nameOfSecond;
    private final Map<Holding<?>, String> places = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Kept kept = new Kept();

    /// @param nameOfFirst what coverage lines call the first one, in a word
    /// @param nameOfSecond what they call the one that completes it
    public CompletedLibrary(Library first, String nameOfFirst, Library second, String nameOfSecond) {
        this.first = first;
        this.nameOfFirst = nameOfFirst;
        this.second = second;
        this.nameOfSecond = nameOfSecond;
    }

    @Override
    public String describe() {
        return "%s, what it lacks from the %s".formatted(first.describe(), second.describe());
    }

    @Override
    public String place(Holding<?> holding) {
        return places.getOrDefault(holding, "");
    }

    @Override
    @SuppressWarnings("unchecked") // what is found for the topic of panels is a panel
    public <T> Optional<Holding<T>> find(Topic<T> topic) {
        return topic.equals(Topic.ECONOMIES) ? (Optional<Holding<T>>) (Optional<?>) bothEconomies() : either(topic);
    }

    private <T> Optional<Holding<T>> either(Topic<T> topic) {
        Optional<Holding<T>> own = first.find(topic);
        return own.isPresent() ? placed(own, nameOfFirst) : placed(second.find(topic), nameOfSecond);
    }

    private <T> Optional<Holding<T>> placed(Optional<Holding<T>> holding, String place) {
        holding.ifPresent(one -> places.put(one, place));
        return holding;
    }

    @Override
    public List<Holding<ReportedTrade>> reportedTrade() {
        List<Holding<ReportedTrade>> all = new ArrayList<>(first.reportedTrade());
        all.forEach(own -> places.put(own, nameOfFirst));
        for (Holding<ReportedTrade> other : second.reportedTrade()) {
            if (all.stream().noneMatch(own -> own.source().equals(other.source()))) {
                places.put(other, nameOfSecond);
                all.add(other);
            }
        }
        return List.copyOf(all);
    }

    private Optional<Holding<Panel>> bothEconomies() {
        return kept.get("economies", () -> {
            Optional<Holding<Panel>> own = first.economies();
            Optional<Holding<Panel>> other = second.economies();
            if (own.isEmpty()
                    || other.isEmpty()
                    || lacks(own.get(), other.get()).isEmpty()) {
                return either(Topic.ECONOMIES);
            }
            return placed(Optional.of(both(own.get(), other.get())), nameOfFirst + " and " + nameOfSecond);
        });
    }

    private static List<String> lacks(Holding<Panel> own, Holding<Panel> other) {
        return other.records().columns().stream()
                .map(Panel.Column::name)
                .filter(name -> own.records().findColumn(name).isEmpty())
                .toList();
    }

    private Holding<Panel> both(Holding<Panel> own, Holding<Panel> other) {
        List<Snapshot> snapshots = new ArrayList<>(own.snapshots());
        snapshots.addAll(other.snapshots());
        List<String> notes = new ArrayList<>(own.notes());
        notes.addAll(other.notes());
        notes.add("From the %s: %s.".formatted(nameOfSecond, String.join(", ", lacks(own, other))));
        return new Holding<>(
                own.source(),
                own.records().completedBy(other.records()),
                own.covers().spanning(other.covers()),
                snapshots,
                notes);
    }
}
