package org.entente.data.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.data.store.Manifest;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Every file of the folder of providers' files, added to one store. That takes minutes, so it is done once in a run of
/// the tests, when the first test asks for it, and the store is deleted at the end of the run.
///
/// A class of tests that needs it has `@ExtendWith(EveryFile.Once.class)` and takes it as an argument; none may add to
/// the store or change it.
public final class EveryFile implements AutoCloseable {
    /// The folder of providers' files.
    public static final Path DATA = Path.of(System.getProperty("entente.test.data", ""));

    private final Path folder;
    private final ImportedFiles imported;
    private final SortedMap<String, List<Manifest.Table>> added = new TreeMap<>();
    private final SortedMap<String, Problem> refused = new TreeMap<>();

    private EveryFile(Path folder) {
        this.folder = folder;
        this.imported = ImportedFiles.in(folder);
    }

    private static EveryFile add() {
        try {
            EveryFile every = new EveryFile(Files.createTempDirectory("every-file-"));
            try (Stream<Path> files = Files.walk(DATA)) {
                files.filter(Files::isRegularFile).sorted().forEach(every::add);
            }
            return every;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Path file) {
        String name = DATA.relativize(file).toString().replace('\\', '/');
        try {
            added.put(name, imported.add(file));
        } catch (ProblemException e) {
            refused.put(name, e.problems().getFirst());
        }
    }

    /// The store with the files, and SQL over their tables.
    public ImportedFiles imported() {
        return imported;
    }

    /// What the manifest says of the tables in each file that came in, by its path in the folder.
    public Map<String, List<Manifest.Table>> added() {
        return Collections.unmodifiableMap(added);
    }

    /// The tables in a file, none if it did not come in.
    public List<Manifest.Table> tables(String file) {
        return added.getOrDefault(file, List.of());
    }

    /// The first problem of each file that did not come in, by its path in the folder.
    public Map<String, Problem> refused() {
        return Collections.unmodifiableMap(refused);
    }

    /// Deletes the store.
    @Override
    public void close() throws IOException {
        imported.close();
        List<Path> all = new ArrayList<>();
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.forEach(all::add);
        }
        for (Path one : all.reversed()) {
            Files.delete(one);
        }
    }

    /// Hands the store to tests; it is kept for the whole run, and closed by JUnit at its end.
    public static final class Once implements ParameterResolver {
        private static final Namespace HERE = Namespace.create(EveryFile.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == EveryFile.class;
        }

        @Override
        public EveryFile resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(HERE)
                    .computeIfAbsent(EveryFile.class, _ -> EveryFile.add(), EveryFile.class);
        }
    }
}
