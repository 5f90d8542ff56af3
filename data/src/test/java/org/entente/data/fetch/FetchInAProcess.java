package org.entente.data.fetch;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// A process of its own that fetches files and can be killed.
final class FetchInAProcess {
    private FetchInAProcess() {}

    /// Starts a process that fetches each address, one after the other.
    static Process start(Path folder, List<URI> addresses) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                FetchInAProcess.class.getName(),
                folder.toString()));
        addresses.forEach(address -> command.add(address.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), ".said"))
                .start();
    }

    /// @param args a folder, and addresses; each file has the name that its address ends in
    public static void main(String[] args) {
        Manners manners = Setting.manners(Duration.ofSeconds(10), Duration.ofSeconds(10), 0);
        try (Fetcher fetcher = Fetcher.of(manners, InstantSource.system(), Pauses.REAL)) {
            for (int i = 1; i < args.length; i++) {
                URI address = URI.create(args[i]);
                fetcher.fetch(Download.of(address, target(Path.of(args[0]), address)), FetchProgress.NONE);
            }
        }
    }

    static Path target(Path folder, URI address) {
        return folder.resolve(address.getPath().substring(1));
    }
}
