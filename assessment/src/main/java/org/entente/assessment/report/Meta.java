package org.entente.assessment.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.assessment.question.Context;
import org.entente.core.figure.Figure;
import org.entente.core.provenance.Snapshot;

/// What a file says of its own making: versions, data, seed.
public final class Meta {
    private Meta() {}

    /// The program's version, as the build wrote it into the jar; `development` outside one.
    public static String program() {
        String version = Meta.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    public static SortedMap<String, Object> of(Context context, List<Figure> figures) {
        Set<Snapshot> snapshots = new LinkedHashSet<>();
        figures.forEach(figure -> snapshots.addAll(figure.provenance().snapshots()));
        SortedMap<String, Object> meta = new TreeMap<>();
        meta.put("catalogue", context.catalogue().version());
        meta.put("data", context.library().describe());
        meta.put("seed", context.seed());
        meta.put("sources", snapshots.stream().map(Meta::source).toList());
        meta.put("version", program());
        return meta;
    }

    private static Map<String, Object> source(Snapshot snapshot) {
        return new TreeMap<>(Map.of(
                "id", snapshot.source(),
                "version", snapshot.version(),
                "file", snapshot.file(),
                "sha256", snapshot.sha256(),
                "covers", snapshot.covers().toString(),
                "licence", snapshot.licence().name()));
    }
}
