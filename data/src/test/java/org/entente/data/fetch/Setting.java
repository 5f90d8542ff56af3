package org.entente.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;

/// A folder, a server, and a fetcher whose time passes only while it pauses.
final class Setting implements AutoCloseable {
    static final byte[] OLD = "the old file".getBytes(StandardCharsets.UTF_8);

    static final int MOST_BYTES = 2 << 20;

    final LocalServer server = LocalServer.start();
    final Path folder;
    final Path target;
    final List<Duration> pauses = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    final List<Long> arrived = new ArrayList<>();
    Manners manners = manners(Duration.ofSeconds(5), Duration.ofMillis(300), 3);
    Instant now = Instant.parse("2026-01-01T00:00:00Z");

    Setting(Path folder) {
        this.folder = folder;
        this.target = folder.resolve("data.csv");
    }

    static Manners manners(Duration connectTimeout, Duration stallTimeout, int retries) {
        return new Manners(
                "entente/test",
                connectTimeout,
                stallTimeout,
                retries,
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                Duration.ofMinutes(2),
                Duration.ZERO,
                MOST_BYTES,
                5);
    }

    /// So many bytes that are no text, the same each time.
    static byte[] bytes(int count, long seed) {
        byte[] bytes = new byte[count];
        new SplittableRandom(seed).nextBytes(bytes);
        bytes[0] = 'P';
        return bytes;
    }

    void hasOldFile() throws IOException {
        Files.write(target, OLD);
    }

    Fetcher fetcher() {
        return fetcher(HttpClient.newBuilder());
    }

    Fetcher fetcher(HttpClient.Builder client) {
        return Fetcher.of(client, manners, () -> now, length -> {
            pauses.add(length);
            now = now.plus(length);
        });
    }

    Fetched fetch(URI address) {
        return fetch(Download.of(address, target));
    }

    Fetched fetch(URI address, Expected expected) {
        return fetch(Download.of(address, target, expected));
    }

    Fetched fetch(Download download) {
        try (Fetcher fetcher = fetcher()) {
            return fetcher.fetch(download, listener());
        }
    }

    FetchProgress listener() {
        return new FetchProgress() {
            @Override
            public void arrived(long bytes, OptionalLong total) {
                arrived.add(bytes);
            }

            @Override
            public void note(String sentence) {
                notes.add(sentence);
            }
        };
    }

    /// The problem that a download ends in; the old file must be as it was, or there is still none.
    Problem refusal(URI address) throws IOException {
        return refusal(Download.of(address, target));
    }

    Problem refusal(Download download) throws IOException {
        boolean hadOld = Files.isRegularFile(download.target());
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> fetch(download));
        assertThat(refused).as("the download is refused").isNotNull();
        assertThat(refused.kind()).isEqualTo(ProblemException.Kind.DATA_NOT_HERE);
        if (hadOld) {
            assertThat(download.target()).hasBinaryContent(OLD);
        } else {
            assertThat(Files.isRegularFile(download.target())).isFalse();
        }
        assertThat(refused.problems()).hasSize(1);
        Problem problem = refused.problems().getFirst();
        assertThat(problem.what()).startsWith(download.address() + " cannot be fetched: ");
        assertThat(problem.next()).endsWith(".");
        return problem;
    }

    /// The parts of unfinished downloads.
    List<String> parts() throws IOException {
        Path partial = folder.resolve(Partial.FOLDER);
        try (var files = Files.list(partial)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".lock"))
                    .sorted()
                    .toList();
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
