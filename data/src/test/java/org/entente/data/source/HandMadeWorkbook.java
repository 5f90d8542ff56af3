package org.entente.data.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook as providers publish theirs: a sheet of explanations first, the table in the second.
final class HandMadeWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private HandMadeWorkbook() {}

    /// @param sheet name of the sheet with the table
    /// @param rows the names of the columns and the cells; those that are numbers are stored as such
    static void write(Path file, String sheet, List<List<String>> rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/xl/workbook.xml" \
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""");
            put(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s%s</sheets></workbook>"
                            .formatted(MAIN, RELATIONS, sheet("Notes", 1), sheet(sheet, 2)));
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations("worksheet", "worksheets/sheet1.xml", "worksheets/sheet2.xml"));
            put(zip, "xl/worksheets/sheet1.xml", table(List.of(List.of("Invented by hand; cite the provider"))));
            put(zip, "xl/worksheets/sheet2.xml", table(rows));
        }
    }

    private static String sheet(String name, int number) {
        return "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(name, number, number);
    }

    private static String relations(String kind, String... targets) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < targets.length; i++) {
            all.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(i + 1, RELATIONS, kind, targets[i]));
        }
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>"
                .formatted(all);
    }

    private static String table(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(HandMadeWorkbook::cell).collect(Collectors.joining("", "<row>", "</row>")))
                .collect(Collectors.joining(
                        "", "<worksheet xmlns=\"%s\"><sheetData>".formatted(MAIN), "</sheetData></worksheet>"));
    }

    private static String cell(String text) {
        if (text.isEmpty()) {
            return "<c/>";
        }
        return text.matches("-?\\d+(\\.\\d+)?")
                ? "<c><v>%s</v></c>".formatted(text)
                : "<c t=\"inlineStr\"><is><t>%s</t></is></c>"
                        .formatted(text.replace("&", "&amp;").replace("<", "&lt;"));
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>%s"
                .formatted(content)
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
