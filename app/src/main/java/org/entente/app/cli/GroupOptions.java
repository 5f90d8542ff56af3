package org.entente.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say who belongs to the group that is asked about.
final class GroupOptions {
    @Option(
            names = "--members",
            paramLabel = "WHO",
            description = "by-date (default), founders, ever, or states such as ARM,BLR.")
    private @Nullable String members;

    @Option(names = "--without", paramLabel = "STATES", description = "Members left out, such as USA or USA,GBR.")
    private @Nullable String without;

    @Option(
            names = "--leader",
            paramLabel = "STATE",
            description = "The leading member (default: the largest GDP of the year).")
    private @Nullable String leader;

    @Option(names = "--no-lineage", description = "No predecessor stands in before the union's entry into force.")
    private boolean noLineage;

    /// The choices made, by the names that figure ids give them.
    Map<String, String> chosen() {
        Map<String, String> chosen = new LinkedHashMap<>();
        if (members != null) {
            chosen.put("members", members.replace(',', '+'));
        }
        if (without != null) {
            chosen.put("without", without.replace(',', '+'));
        }
        if (leader != null) {
            chosen.put("leader", leader);
        }
        if (noLineage) {
            chosen.put("lineage", "no");
        }
        return chosen;
    }
}
