package org.entente.data.fetch;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.entente.core.problem.ProblemException;
import org.entente.data.csv.Sha256;

/// Fetches files, one after the other.
///
/// ```java
/// try (Fetcher fetcher = Fetcher.of(Manners.of("1.0.0", ""), InstantSource.system(), Pauses.REAL)) {
///     fetcher.fetch(Download.of(address, target, Expected.sha256(hash)), FetchProgress.NONE);
/// }
/// ```
public final class Fetcher implements AutoCloseable {
    private final HttpClient client;
    private final Manners manners;
    private final InstantSource time;
    private final Pauses pauses;
    private final Requests requests;
    private final Lock turn = new ReentrantLock();

    private Fetcher(HttpClient client, Manners manners, InstantSource time, Pauses pauses) {
        this.client = client;
        this.manners = manners;
        this.time = time;
        this.pauses = pauses;
        this.requests = new Requests(client, manners, time, pauses);
    }

    /// @param time what servers' dates (`Retry-After`) and the pauses between requests are measured by
    public static Fetcher of(Manners manners, InstantSource time, Pauses pauses) {
        return of(HttpClient.newBuilder(), manners, time, pauses);
    }

    /// With a client that also knows, say, other certificates.
    static Fetcher of(HttpClient.Builder client, Manners manners, InstantSource time, Pauses pauses) {
        HttpClient built = client.connectTimeout(manners.connectTimeout())
                .followRedirects(Redirect.NEVER)
                .version(Version.HTTP_1_1)
                .build();
        return new Fetcher(built, manners, time, pauses);
    }

    /// Brings the file to its place, whole and verified. Where it is there already, by its sha256, nothing is
    /// fetched.
    ///
    /// @throws ProblemException if it does not come; what stood at the target is then as it was, and what
    ///     has come of the new file is kept for the next time, unless it is of no use
    public Fetched fetch(Download download, FetchProgress progress) {
        Refusal refusal = new Refusal(download);
        turn.lock();
        try (Partial partial = Partial.open(download).orElseThrow(refusal::taken)) {
            Optional<Fetched> here = here(download);
            if (here.isPresent()) {
                return here.get();
            }
            Job job = new Job(download, partial, manners, progress);
            return new Attempts(job, requests, time, pauses).run();
        } catch (ClosedByInterruptException _) {
            throw refusal.interrupted();
        } catch (IOException e) {
            throw refusal.notWritten(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw refusal.interrupted();
        } finally {
            turn.unlock();
        }
    }

    private static Optional<Fetched> here(Download download) throws IOException {
        Optional<String> expected = download.expected().sha256();
        if (expected.isEmpty()
                || !Files.isRegularFile(download.target())
                || !Sha256.of(download.target()).equals(expected.get())) {
            return Optional.empty();
        }
        return Optional.of(new Fetched(
                download.target(),
                expected.get(),
                Files.size(download.target()),
                Optional.empty(),
                0,
                List.of("the file is here already, nothing was fetched")));
    }

    /// Closes all connections.
    @Override
    public void close() {
        client.shutdownNow();
    }
}
