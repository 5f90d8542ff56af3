package org.entente.assessment.report;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.assessment.report.Document.Section;
import org.entente.assessment.report.Document.Section.Column;
import org.entente.assessment.report.Document.Section.Table;
import org.entente.assessment.report.Document.Section.Text;

/// Markdown: pipe tables and lists, for a page or a mail.
final class MarkdownReport {
    private MarkdownReport() {}

    static String render(Document document) {
        StringBuilder out = new StringBuilder();
        for (Section section : document.sections()) {
            switch (section.plain()) {
                case Text text -> append(out, text.title(), text.lines());
                case Table table -> append(out, table);
            }
        }
        if (!document.notes().isEmpty()) {
            append(out, "Notes", document.notes());
        }
        return out.toString();
    }

    private static void append(StringBuilder out, String title, List<String> lines) {
        heading(out, title);
        lines.forEach(line -> out.append("- ").append(escape(line.strip())).append('\n'));
        out.append('\n');
    }

    private static void append(StringBuilder out, Table table) {
        heading(out, table.title());
        out.append(row(table.columns().stream().map(Column::header).toList()));
        out.append(row(table.columns().stream()
                .map(column -> column.numeric() ? "---:" : "---")
                .toList()));
        table.rows().forEach(row -> out.append(row(row)));
        out.append('\n');
    }

    private static void heading(StringBuilder out, String title) {
        if (!title.isEmpty()) {
            List<String> lines = title.lines().toList();
            out.append("## ").append(escape(lines.getFirst())).append("\n\n");
            lines.stream().skip(1).forEach(line -> out.append(escape(line)).append("\n\n"));
        }
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> escape(cell).replace("\n", " "))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String escape(String text) {
        return text.replace("|", "\\|");
    }
}
