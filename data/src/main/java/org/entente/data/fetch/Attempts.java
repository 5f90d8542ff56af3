package org.entente.data.fetch;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One download, from the first request to the file at its place: each attempt goes on where the last one
/// broke off, or starts over when the provider's file is another one by then.
///
/// In this package an [IOException] is the disk's; one of the network becomes a [TryAgain] where it arises.
final class Attempts {
    private static final Set<Integer> MISSING = Set.of(404, 410);
    private static final Set<Integer> FORBIDDEN = Set.of(401, 402, 403, 407, 451);
    private static final Set<Integer> BUSY = Set.of(429, 503);
    private static final Set<Integer> PASSING = Set.of(408, 425, 500, 502, 504);
    private static final int ENOUGH_TO_SHOW = 1 << 16;

    private final Job job;
    private final Requests requests;
    private final InstantSource time;
    private final Pauses pauses;

    Attempts(Job job, Requests requests, InstantSource time, Pauses pauses) {
        this.job = job;
        this.requests = requests;
        this.time = time;
        this.pauses = pauses;
    }

    Fetched run() throws IOException, InterruptedException {
        BackOff backOff = new BackOff(job.manners.firstPause(), job.manners.longestPause());
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt();
            } catch (TryAgain again) {
                if (attempt > job.manners.retries()) {
                    throw job.refusal.gaveUp(again, attempt);
                }
                Duration own = backOff.before(attempt, job.download.address());
                Duration pause = again.askedToWait()
                        .filter(asked -> asked.compareTo(own) > 0)
                        .orElse(own);
                job.note("%s; attempt %d of %d follows in %d s"
                        .formatted(again.what(), attempt + 1, job.manners.retries() + 1, wholeSeconds(pause)));
                pauses.pause(pause);
            }
        }
    }

    private static long wholeSeconds(Duration pause) {
        return pause.plusMillis(999).toSeconds();
    }

    private Fetched attempt() throws TryAgain, IOException, InterruptedException {
        long from = keep();
        try (Answer answer = requests.get(job.download.address(), headers(from), job.refusal)) {
            Reception reception = new Reception(job, answer);
            switch (answer.status()) {
                case 200 -> reception.wholeFile(from);
                case 206 -> reception.rest(from);
                case 416 -> throw reception.changed();
                default -> throw refused(answer);
            }
        }
        return new Completion(job).complete();
    }

    /// How much of the partial file can be gone on with. The last byte is always asked for again, so that
    /// there is something to ask for when all have come.
    private long keep() throws IOException {
        Partial partial = job.partial;
        Optional<Version> version = partial.version();
        boolean canBeVerified = version.flatMap(Version::validator).isPresent()
                || job.expected().sha256().isPresent();
        if (version.isEmpty() || !canBeVerified) {
            partial.discard();
            return 0;
        }
        long length = Math.min(partial.length(), version.get().length().orElse(Long.MAX_VALUE)) - 1;
        partial.shorten(Math.max(length, 0));
        return partial.length();
    }

    private Map<String, String> headers(long from) throws IOException {
        Map<String, String> headers = new HashMap<>();
        if (from > 0) {
            headers.put("Range", "bytes=%d-".formatted(from));
            job.partial
                    .version()
                    .flatMap(Version::validator)
                    .ifPresent(validator -> headers.put("If-Range", validator));
        }
        return headers;
    }

    private RuntimeException refused(Answer answer) throws TryAgain, InterruptedException {
        int status = answer.status();
        if (MISSING.contains(status)) {
            return job.refusal.missing(status);
        }
        if (BUSY.contains(status) || PASSING.contains(status)) {
            return busy(answer);
        }
        Optional<String> words = answer.contentType().matches("(?i)text/.*|.*(html|json).*")
                ? WebPage.words(answer.body().head(ENOUGH_TO_SHOW))
                : Optional.empty();
        return FORBIDDEN.contains(status)
                ? job.refusal.forbidden(status, signIn(answer), words)
                : job.refusal.unexpected(status, words);
    }

    private RuntimeException busy(Answer answer) throws TryAgain {
        int status = answer.status();
        Optional<Duration> wait = RetryAfter.in(answer.headers(), time);
        if (wait.isPresent() && wait.get().compareTo(job.manners.longestRetryAfter()) > 0) {
            return job.refusal.busy(status, wait.get());
        }
        String code = BUSY.contains(status) ? "ENT-3017" : "ENT-3018";
        throw new TryAgain(code, "the server answers %d".formatted(status), wait);
    }

    private static Optional<String> signIn(Answer answer) {
        return answer.headers()
                .firstValue("WWW-Authenticate")
                .or(() -> answer.headers().firstValue("Proxy-Authenticate"))
                .map(text -> text.strip().split("[ ,]", 2)[0]);
    }
}
