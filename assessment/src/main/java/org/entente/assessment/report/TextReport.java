package org.entente.assessment.report;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.ArrayList;
import java.util.List;
import org.entente.assessment.report.Document.Section;
import org.entente.assessment.report.Document.Section.Table;
import org.entente.assessment.report.Document.Section.Text;

/// The terminal: aligned tables, wrapped sentences, notes at the end.
final class TextReport {
    private static final int WIDTH = 118;

    private TextReport() {}

    static String render(Document document) {
        StringBuilder out = new StringBuilder();
        for (Section section : document.sections()) {
            if (!out.isEmpty()) {
                out.append('\n');
            }
            switch (section.plain()) {
                case Text text -> append(out, text);
                case Table table -> append(out, table);
            }
        }
        if (!document.notes().isEmpty()) {
            out.append('\n');
            append(
                    out,
                    new Text(
                            "Notes",
                            document.notes().stream().map(note -> "- " + note).toList()));
        }
        return out.toString();
    }

    private static void append(StringBuilder out, Text text) {
        if (!text.title().isEmpty()) {
            out.append(text.title()).append('\n');
        }
        String indent = text.title().isEmpty() ? "" : "  ";
        for (String line : text.lines()) {
            for (String wrapped : wrap(line, WIDTH - indent.length())) {
                out.append(indent).append(wrapped).append('\n');
            }
        }
    }

    private static void append(StringBuilder out, Table table) {
        if (!table.title().isEmpty()) {
            List<String> lines = table.title().lines().toList();
            out.append(lines.getFirst()).append('\n');
            lines.stream()
                    .skip(1)
                    .flatMap(line -> wrap(line, WIDTH - 2).stream())
                    .forEach(line -> out.append("  ").append(line).append('\n'));
        }
        List<com.github.freva.asciitable.ColumnData<List<String>>> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int at = i;
            HorizontalAlign align = table.columns().get(i).numeric() ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT;
            columns.add(new Column()
                    .header(table.columns().get(i).header())
                    .headerAlign(align)
                    .dataAlign(align)
                    .maxWidth(WIDTH)
                    .with(row -> row.get(at)));
        }
        String drawn = AsciiTable.getTable(AsciiTable.NO_BORDERS, table.rows(), columns);
        drawn.lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .forEach(line -> out.append(line).append('\n'));
    }

    /// Breaks a line at spaces; continued lines are indented by two more than the line.
    static List<String> wrap(String line, int width) {
        if (line.length() <= width) {
            return List.of(line);
        }
        String indent = " ".repeat(line.length() - line.stripLeading().length());
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder(indent);
        for (String word : line.strip().split(" ", -1)) {
            boolean isFull = current.length() + 1 + word.length() > width;
            if (isFull && !current.toString().isBlank()) {
                lines.add(current.toString());
                current = new StringBuilder(indent + "  ");
            } else if (!current.toString().isBlank()) {
                current.append(' ');
            }
            current.append(word);
        }
        lines.add(current.toString());
        return lines;
    }
}
