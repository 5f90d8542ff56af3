package org.entente.data.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import org.entente.core.problem.ProblemException;
import org.entente.data.csv.Sha256;

/// Verifies a file of which all has come, and gives it its place.
final class Completion {
    private final Job job;

    Completion(Job job) {
        this.job = job;
    }

    Fetched complete() throws TryAgain, IOException {
        Version version = job.partial.version().orElseThrow();
        Path file = job.isToBeUnpacked(version) ? unpacked() : job.partial.file();
        long bytes = Files.size(file);
        String sha256 = Sha256.of(file);
        Optional<String> wrong = wrong(sha256, bytes);
        if (wrong.isPresent()) {
            throw spoilt(job.refusal.mismatch(wrong.get()));
        }
        job.partial.complete(file);
        return new Fetched(job.download.target(), sha256, bytes, version.lastModified(), job.continuedFrom, job.notes);
    }

    private Path unpacked() throws TryAgain, IOException {
        try {
            return job.partial.unpacked(job.manners.mostBytes());
        } catch (Gunzip.TooLarge _) {
            job.partial.discard();
            throw job.refusal.tooLarge(job.manners.mostBytes());
        } catch (ZipException | EOFException e) {
            throw spoilt(job.refusal.encoding("what came is damaged (%s)".formatted(Refusal.reason(e))));
        }
    }

    private Optional<String> wrong(String sha256, long bytes) {
        Expected expected = job.expected();
        if (expected.bytes().isPresent() && expected.bytes().getAsLong() != bytes) {
            return Optional.of("it has %d bytes where %d were expected"
                    .formatted(bytes, expected.bytes().getAsLong()));
        }
        return expected.sha256()
                .filter(hash -> !hash.equals(sha256))
                .map(hash -> "its sha256 is %s where %s was expected".formatted(sha256, hash));
    }

    /// A file that came in one piece is refused; one in parts that do not fit together is fetched anew.
    private RuntimeException spoilt(ProblemException refused) throws TryAgain, IOException {
        job.partial.discard();
        if (job.continuedFrom > 0) {
            throw new TryAgain("ENT-3022", "the parts of the file do not fit together, so the download starts over");
        }
        return refused;
    }
}
