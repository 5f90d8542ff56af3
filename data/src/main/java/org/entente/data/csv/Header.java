package org.entente.data.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.core.problem.DidYouMean;
import org.entente.core.problem.Problem.Place;

/// The names of a file's columns; a name is found whatever its case.
public final class Header {
    private final String file;
    private final long line;
    private final List<String> names;
    private final List<String> keys;
    private final Problems problems;

    Header(String file, long line, List<String> names, Problems problems) {
        this.file = file;
        this.line = line;
        this.names = List.copyOf(names);
        this.keys = names.stream().map(Header::key).toList();
        this.problems = problems;
        List<String> seen = new ArrayList<>();
        for (String key : keys) {
            if (!key.isEmpty() && seen.contains(key)) {
                problems.add(
                        "ENT-4004",
                        Place.of(file, line),
                        "column '%s' appears twice".formatted(key),
                        "",
                        "Rename one.");
            }
            seen.add(key);
        }
    }

    /// Names that do not stand in the file.
    static Header given(String file, List<String> names, Problems problems) {
        return new Header(file, 0, names, problems);
    }

    public List<String> names() {
        return names;
    }

    public int size() {
        return names.size();
    }

    /// The position of a column, or -1.
    public int find(String name) {
        return keys.indexOf(key(name));
    }

    public boolean has(String name) {
        return find(name) >= 0;
    }

    /// The position of a column. One that is not there is reported, and nothing can be read without it.
    public int get(String name) {
        int at = find(name);
        if (at >= 0) {
            return at;
        }
        throw problems.fatal(
                "ENT-4004",
                Place.of(file, line),
                "there is no column '%s' (there are: %s)".formatted(name, String.join(", ", names)),
                "",
                DidYouMean.advice(names, name));
    }

    /// Whether a first line holds all these columns.
    public static boolean holds(List<String> firstLine, String... columns) {
        List<String> keys = firstLine.stream().map(Header::key).toList();
        for (String column : columns) {
            if (!keys.contains(key(column))) {
                return false;
            }
        }
        return true;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
