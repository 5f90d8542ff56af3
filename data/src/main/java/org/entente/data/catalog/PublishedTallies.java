package org.entente.data.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.data.csv.Problems;

/// Reads the published tallies of resolutions.
final class PublishedTallies {
    final Map<String, PublishedTally> tallies = new LinkedHashMap<>();

    PublishedTallies(CatalogueFiles files, Known known, Problems problems) {
        try (CatalogueTable table = new CatalogueTable(files.get("published-tallies.csv"), known, problems)) {
            while (table.next()) {
                PublishedTally tally = new PublishedTally(
                        table.key("resolution"),
                        table.integer("yes"),
                        table.integer("no"),
                        table.integer("abstain"),
                        table.sources("source"),
                        table.checked());
                table.putOnce(tallies, "resolution", tally.resolution(), tally);
            }
        }
    }
}
