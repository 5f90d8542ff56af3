package org.entente.data.robust;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.data.catalog.Catalogue;
import org.entente.data.engine.Engine;
import org.entente.data.intake.Intake;
import org.entente.data.intake.Intake.Choices;
import org.entente.data.layout.Layouts;
import org.entente.data.store.Store;

/// A process of its own that adds files to a store and can be killed.
final class AddInAProcess {
    static final String ADDED = "2024-01-01T00:00:00Z";

    private AddInAProcess() {}

    /// Starts a process that adds files, one after the other.
    ///
    /// @param said where it writes what it prints
    static Process start(Path store, Path said, List<Path> files) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                AddInAProcess.class.getName(),
                store.toString()));
        files.forEach(file -> command.add(file.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(said.toString()))
                .start();
    }

    /// @param args a store, and files
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        List<Path> files = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            files.add(Path.of(args[i]));
        }
        add(folder, files);
    }

    /// Adds files and looks at the store after each.
    static void add(Path folder, List<Path> files) {
        Store store = Store.openOrCreate(folder);
        try (Engine engine = Engine.open(folder.resolveSibling("spill"))) {
            Intake intake = new Intake(store, Catalogue.load(), Layouts.load(), engine, "test");
            for (Path file : files) {
                intake.add(file, Choices.NONE, ADDED);
                store.snapshots();
            }
        }
    }

    /// What work in progress and killed processes have in a store.
    static List<Path> staged(Path folder) throws IOException {
        Path staging = folder.resolve(".staging");
        if (!Files.exists(staging)) {
            return List.of();
        }
        try (var files = Files.list(staging)) {
            return files.toList();
        }
    }
}
