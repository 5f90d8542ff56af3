package org.entente.data.excel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.data.table.UnpackLimit;

/// What the sheets of an `.xlsx` file have in common: their names, the shared texts, the formats of cells.
final class XlsxWorkbook implements AutoCloseable {
    private static final int MEMORY_OF_TEXT = 64;
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final ZipParts parts;
    private final ExcelProblems problems;
    private final UnpackLimit limit;
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final List<String> hidden = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<CellFormat> formats = new ArrayList<>();
    private boolean from1904;

    private XlsxWorkbook(ZipParts parts, ExcelProblems problems) {
        this.parts = parts;
        this.problems = problems;
        this.limit = parts.limit();
    }

    static XlsxWorkbook open(byte[] bytes, ExcelProblems problems) {
        ZipParts parts = ZipParts.open(bytes, problems);
        XlsxWorkbook workbook = new XlsxWorkbook(parts, problems);
        workbook.read();
        return workbook;
    }

    private void read() {
        String main = relations("").values().stream()
                .filter(relation -> relation.type().equals("officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElse("xl/workbook.xml");
        if (main.endsWith(".bin")) {
            throw problems.unsupported(
                    "the file is a binary workbook (.xlsb)", "Open it in a spreadsheet program and save it as .xlsx.");
        }
        Map<String, Relation> relations = relations(main);
        readSheets(main, relations);
        relations.values().stream()
                .filter(relation -> parts.has(relation.target()))
                .forEach(relation -> {
                    switch (relation.type()) {
                        case "sharedStrings" -> readTexts(relation.target());
                        case "styles" -> readFormats(relation.target());
                        default -> {}
                    }
                });
    }

    private record Relation(String type, String target) {}

    /// What a part refers to, by the names it uses for it. The part without a name is the file as a whole.
    private Map<String, Relation> relations(String part) {
        int folderEnd = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, folderEnd);
        String list = folder + "_rels/" + part.substring(folderEnd) + ".rels";
        SortedMap<String, Relation> relations = new TreeMap<>();
        try (Xml xml = xml(list)) {
            while (xml.next()) {
                if (xml.isStart("Relationship")) {
                    String type = xml.required("Type");
                    relations.put(
                            xml.required("Id"),
                            new Relation(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    resolved(folder, xml.required("Target"))));
                }
            }
        }
        return relations;
    }

    private static String resolved(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        String full = target.startsWith("/") ? target : folder + target;
        for (String step : full.split("/", -1)) {
            switch (step) {
                case "", "." -> {}
                case ".." -> path.pollLast();
                default -> path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    private void readSheets(String main, Map<String, Relation> relations) {
        try (Xml xml = xml(main)) {
            while (xml.next()) {
                if (xml.isStart("workbookPr")) {
                    from1904 = xml.attribute("date1904")
                            .map(value -> value.equals("1") || value.equals("true"))
                            .orElse(false);
                } else if (xml.isStart("sheet")) {
                    Relation relation = relations.get(xml.required("id"));
                    String name = xml.required("name");
                    if (relation != null && relation.type().equals("worksheet")) {
                        sheets.put(name, relation.target());
                    }
                    if (xml.attribute("state").orElse("visible").contains("idden")) {
                        hidden.add(name);
                    }
                }
            }
        }
    }

    private void readTexts(String part) {
        try (Xml xml = xml(part)) {
            while (xml.next()) {
                if (xml.isStart("si")) {
                    limit.count(MEMORY_OF_TEXT);
                    texts.add(unescaped(xml.text("rPh")));
                }
            }
        }
    }

    private void readFormats(String part) {
        Map<Integer, String> codes = new HashMap<>();
        boolean inCells = false;
        try (Xml xml = xml(part)) {
            while (xml.next()) {
                if (xml.isStart("numFmt")) {
                    codes.put(
                            number(xml.required("numFmtId")),
                            xml.attribute("formatCode").orElse(""));
                } else if (xml.isStart("cellXfs") || xml.isEnd("cellXfs")) {
                    inCells = xml.isStart("cellXfs");
                } else if (inCells && xml.isStart("xf")) {
                    int id = number(xml.attribute("numFmtId").orElse("0"));
                    limit.count(MEMORY_OF_TEXT);
                    formats.add(CellFormat.of(id, codes.getOrDefault(id, "")));
                }
            }
        }
    }

    private int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw problems.damaged("'%s' stands where a number should".formatted(ExcelProblems.shown(text)));
        }
    }

    /// Characters that XML cannot hold are written by their number.
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher matcher = ESCAPE.matcher(text);
        return matcher.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private Xml xml(String part) {
        return new Xml(parts, part, limit, problems);
    }

    /// The names of the sheets with cells, in order.
    List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    boolean isHidden(String sheet) {
        return hidden.contains(sheet);
    }

    SheetRows rows(String sheet, SheetNotes notes) {
        String part = sheets.get(sheet);
        if (part == null) {
            throw new IllegalArgumentException(sheet);
        }
        return new XlsxRows(this, new Xml(parts, part, parts.limit(), problems), notes, problems);
    }

    boolean countsFrom1904() {
        return from1904;
    }

    /// How many shared texts there are.
    int textCount() {
        return texts.size();
    }

    String sharedText(int i) {
        return texts.get(i);
    }

    /// The format of the cells of a style; a style that is not there is that of plain numbers.
    CellFormat format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : CellFormat.NUMBER;
    }

    @Override
    public void close() {
        parts.close();
    }
}
