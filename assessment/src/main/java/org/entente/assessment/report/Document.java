package org.entente.assessment.report;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.core.figure.FigureId;

/// A result ready to be printed: sections for people, data for machines, and the notes that go with both.
///
/// @param command the command line that makes it again, with every default written out
/// @param meta versions, data ids, seed; sorted by key
/// @param sections what the terminal and Markdown show, in order
/// @param data what JSON shows under `data`: maps, lists, strings, numbers, booleans
/// @param records what CSV and NDJSON show: one flat record a line, all with the same keys in the same order
/// @param notes drops, imputations, gaps; never left out of a file
/// @param verdicts verdict lines, if the command has any
/// @param chains where its figures come from, for formats in which a figure opens to its chain
public record Document(
        String command,
        SortedMap<String, Object> meta,
        List<Section> sections,
        Object data,
        List<? extends java.util.Map<String, ?>> records,
        List<String> notes,
        List<? extends java.util.Map<String, ?>> verdicts,
        Chains chains) {
    public Document {
        meta = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(meta));
        sections = List.copyOf(sections);
        records = List.copyOf(records);
        notes = List.copyOf(notes);
        verdicts = List.copyOf(verdicts);
    }

    /// A document whose figures do not open.
    public Document(
            String command,
            SortedMap<String, Object> meta,
            List<Section> sections,
            Object data,
            List<? extends java.util.Map<String, ?>> records,
            List<String> notes,
            List<? extends java.util.Map<String, ?>> verdicts) {
        this(command, meta, sections, data, records, notes, verdicts, Chains.NONE);
    }

    /// Where the figures of a document come from.
    @FunctionalInterface
    public interface Chains {
        Chains NONE = _ -> Optional.empty();

        /// The chain of a figure; empty if the id names none.
        Optional<Chain> find(FigureId id);
    }

    /// A part of a document as people read it.
    ///
    /// Beside text and tables there are parts that a page lays out in a way of its own; all others print their
    /// plain form, so that every format says the same.
    public sealed interface Section permits Section.Plain, Facts, Findings, Comparison, Matrix, GapList {
        /// What a terminal prints.
        Plain plain();

        /// Text or a table: what every format can print.
        sealed interface Plain extends Section {
            @Override
            default Plain plain() {
                return this;
            }
        }

        /// Lines of text, wrapped by the renderer; an empty title is not printed.
        record Text(String title, List<String> lines) implements Plain {
            public Text {
                lines = List.copyOf(lines);
            }
        }

        /// A table; numbers come formatted and are aligned right.
        ///
        /// @param title its first line is the title, each other one says how to read the table
        record Table(String title, List<Column> columns, List<List<String>> rows) implements Plain {
            public Table {
                columns = List.copyOf(columns);
                rows = rows.stream().map(List::copyOf).toList();
                for (List<String> row : rows) {
                    if (row.size() != columns.size()) {
                        throw new IllegalArgumentException(
                                "row %s has %d cells for %d columns".formatted(row, row.size(), columns.size()));
                    }
                }
            }
        }

        /// A column's header and whether its cells are numbers.
        record Column(String header, boolean numeric) {
            public static Column text(String header) {
                return new Column(header, false);
            }

            public static Column number(String header) {
                return new Column(header, true);
            }
        }
    }
}
