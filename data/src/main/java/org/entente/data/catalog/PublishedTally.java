package org.entente.data.catalog;

import java.util.List;
import org.entente.core.provenance.Checked;

/// The tally of a resolution of the UN General Assembly as the United Nations published it.
///
/// @param resolution the symbol, such as A/RES/68/262
/// @param sources keys of citations
public record PublishedTally(String resolution, int yes, int no, int abstain, List<String> sources, Checked checked) {
    public PublishedTally {
        sources = List.copyOf(sources);
    }
}
