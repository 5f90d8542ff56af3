package org.entente.data.library;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.core.trade.ReportedTrade;

/// A library together with one topic that no library of providers' files holds, such as a bundled register.
///
/// @param <R> what the topic's holding has
public final class WithTopic<R> implements Library {
    private final Library library;
    private final Topic<R> own;
    private final Supplier<Holding<R>> read;
    private final Kept kept = new Kept();

    /// @param own the topic; the library is not asked for it
    /// @param read reads it; called once, when it is first asked for
    public WithTopic(Library library, Topic<R> own, Supplier<Holding<R>> read) {
        this.library = library;
        this.own = own;
        this.read = read;
    }

    @Override
    public String describe() {
        return library.describe();
    }

    @Override
    public String place(Holding<?> holding) {
        return library.place(holding);
    }

    @Override
    @SuppressWarnings("unchecked") // equal topics hold the same
    public <T> Optional<Holding<T>> find(Topic<T> topic) {
        return topic.equals(own)
                ? (Optional<Holding<T>>) (Optional<?>) Optional.of(kept.get("own", read))
                : library.find(topic);
    }

    @Override
    public List<Holding<ReportedTrade>> reportedTrade() {
        return library.reportedTrade();
    }
}
