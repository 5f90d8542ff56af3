package org.entente.data.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// One download under way, with what all its steps need.
final class Job {
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

    final Download download;
    final Partial partial;
    final Manners manners;
    final Refusal refusal;
    final FetchProgress progress;
    final List<String> notes = new ArrayList<>();

    /// Where in the file the last connection went on; 0 if it began at the beginning.
    long continuedFrom;

    Job(Download download, Partial partial, Manners manners, FetchProgress progress) {
        this.download = download;
        this.partial = partial;
        this.manners = manners;
        this.refusal = new Refusal(download);
        this.progress = progress;
    }

    Expected expected() {
        return download.expected();
    }

    void note(String sentence) {
        notes.add(sentence);
        progress.note(sentence);
    }

    /// Whether a version is sent packed.
    static boolean isGzip(Version version) {
        return GZIP.contains(version.encoding());
    }

    /// Whether a version was packed for the way only, and is to be unpacked. A file whose own name ends in
    /// `.gz` stays as it is: servers announce such files as packed too.
    boolean isToBeUnpacked(Version version) {
        return isGzip(version)
                && !isArchive(download.fileName())
                && !isArchive(download.address().getPath());
    }

    private static boolean isArchive(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.t?gz");
    }
}
