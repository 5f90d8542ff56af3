package org.entente.assessment.report;

import java.util.Locale;

/// The formats that every command prints.
public enum Format {
    TABLE,
    CSV,
    TSV,
    JSON,
    NDJSON,
    MD,
    HTML;

    /// The document in this format, ending with a line feed.
    public String render(Document document) {
        return switch (this) {
            case TABLE -> TextReport.render(document);
            case MD -> MarkdownReport.render(document);
            case HTML -> HtmlReport.render(document);
            case CSV -> CsvReport.render(document, ',');
            case TSV -> CsvReport.render(document, '\t');
            case JSON -> JsonReport.render(document);
            case NDJSON -> JsonReport.renderLines(document);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
