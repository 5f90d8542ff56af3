package org.entente.data.casus;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.core.casus.PledgeCase;
import org.entente.core.trade.ReportedTrade;
import org.entente.data.catalog.Catalogue;
import org.entente.data.library.Holding;
import org.entente.data.library.Kept;
import org.entente.data.library.Library;
import org.entente.data.library.Topic;

/// A library together with the register of alliance cases, which no library of providers' files holds.
public final class CaseLibrary implements Library {
    private final Library library;
    private final List<Path> own;
    private final Catalogue catalogue;
    private final Kept kept = new Kept();

    /// @param own a user's registers, read beside the bundled one
    public CaseLibrary(Library library, List<Path> own, Catalogue catalogue) {
        this.library = library;
        this.own = List.copyOf(own);
        this.catalogue = catalogue;
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
    @SuppressWarnings("unchecked") // what is found for the topic of cases is a list of them
    public <T> Optional<Holding<T>> find(Topic<T> topic) {
        return topic.equals(Topic.PLEDGE_CASES)
                ? (Optional<Holding<T>>) (Optional<?>) Optional.of(cases())
                : library.find(topic);
    }

    private Holding<List<PledgeCase>> cases() {
        return kept.get("cases", () -> CaseRegister.read(own, catalogue));
    }

    @Override
    public List<Holding<ReportedTrade>> reportedTrade() {
        return library.reportedTrade();
    }
}
