package org.entente.data.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.core.problem.DidYouMean;
import org.entente.data.csv.CsvSource;

/// The layouts that Entente knows. A file is recognised by the names of its columns, never by its own name:
/// of the layouts that fit, the one with the most columns is meant.
public final class Layouts {
    private static final String FOLDER = "catalog/layouts/";
    /// Written by the build: the names of the descriptors.
    private static final String INDEX = FOLDER + "index.txt";

    private final Map<String, Layout> layouts = new LinkedHashMap<>();

    private Layouts(List<Layout> all) {
        all.stream().sorted(Comparator.comparing(Layout::id)).forEach(layout -> {
            if (layouts.put(layout.id(), layout) != null) {
                throw new IllegalArgumentException("two layouts are called %s".formatted(layout.id()));
            }
        });
    }

    public static Layouts of(List<Layout> layouts) {
        return new Layouts(layouts);
    }

    /// The layouts that come with Entente.
    public static Layouts load() {
        List<Layout> all = new ArrayList<>();
        for (String name : index()) {
            all.add(LayoutFile.read(CsvSource.ofResource(FOLDER + name)));
        }
        return new Layouts(all);
    }

    /// As [#load()], once, when they are first asked for.
    public static Supplier<Layouts> lazily() {
        List<Layouts> loaded = new ArrayList<>();
        return () -> {
            synchronized (loaded) {
                if (loaded.isEmpty()) {
                    loaded.add(load());
                }
                return loaded.getFirst();
            }
        };
    }

    private static List<String> index() {
        InputStream stream = Layouts.class.getResourceAsStream("/" + INDEX);
        if (stream == null) {
            throw new IllegalStateException("the build did not write " + INDEX);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.readAllLines().stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a user's own descriptor.
    ///
    /// @throws org.entente.core.problem.ProblemException with the place of what is wrong
    public static Layout read(Path file) {
        return LayoutFile.read(new CsvSource(file.toString(), () -> Files.newInputStream(file)));
    }

    /// These layouts and one more, which takes the place of one of the same id.
    public Layouts with(Layout layout) {
        List<Layout> all = new ArrayList<>(layouts.values());
        all.removeIf(other -> other.id().equals(layout.id()));
        all.add(layout);
        return new Layouts(all);
    }

    public List<Layout> all() {
        return List.copyOf(layouts.values());
    }

    public Optional<Layout> find(String id) {
        return Optional.ofNullable(layouts.get(id));
    }

    /// The layouts of a source.
    public List<Layout> of(String source) {
        return layouts.values().stream()
                .filter(layout -> layout.source().equals(source))
                .toList();
    }

    /// The layout that a file has: the one whose required columns it all has and that has the most; several
    /// if they have equally many, none if there is no such.
    public List<Layout> recognise(FirstLines file) {
        List<Layout> best = new ArrayList<>();
        int most = 1;
        for (Layout layout : layouts.values()) {
            int fit = layout.fit(file);
            if (fit > most) {
                best.clear();
            }
            if (fit >= most) {
                most = fit;
                best.add(layout);
            }
        }
        return best;
    }

    /// What is closest to a header that no layout fits, for a message: the layout that lacks the smallest
    /// part of its columns, with what is lacking.
    public Optional<String> nearest(FirstLines file) {
        String best = null;
        double least = 0.5;
        for (Layout layout : layouts.values()) {
            List<String> header = file.header(layout.form());
            List<String> own = layout.columnsOfTheFile().stream()
                    .filter(name -> !layout.column(name).optional())
                    .toList();
            List<String> lacking = own.stream()
                    .filter(name -> header.stream().noneMatch(name::equalsIgnoreCase))
                    .toList();
            double part = own.isEmpty() ? 1 : (double) lacking.size() / own.size();
            if (part < least && !lacking.isEmpty()) {
                least = part;
                best = "It is closest to %s (%s), which also has: %s."
                        .formatted(layout.title(), layout.id(), String.join(", ", lacking));
            }
        }
        return Optional.ofNullable(best);
    }

    /// Advice on a mistyped id.
    public String advice(String typo) {
        return DidYouMean.advice(layouts.keySet(), typo);
    }
}
