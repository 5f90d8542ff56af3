package org.entente.data.robust;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One way in which a text goes wrong.
enum TextDamage {
    UTF_16_WITH_MARK((text, _, _) -> text.getBytes(StandardCharsets.UTF_16)),
    UTF_16_WITHOUT_MARK((text, _, _) -> text.getBytes(StandardCharsets.UTF_16LE), true),
    WINDOWS_1252((text, _, _) -> text.getBytes(Charset.forName("windows-1252"))),
    EBCDIC((text, _, _) -> text.getBytes(Charset.forName("IBM1047"))),
    BROKEN_UTF_8(
            (text, _, random) -> {
                byte[] bytes = (text + "\u00e9").getBytes(StandardCharsets.UTF_8);
                bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? 0xe9 : 0xff);
                return bytes;
            },
            true),
    BYTE_ORDER_MARK((text, _, _) -> utf8("\uFEFF" + text)),
    CR_LF((text, _, _) -> utf8(text.replace("\n", "\r\n"))),
    OLD_MAC((text, _, _) -> utf8(text.replace("\n", "\r"))),
    MIXED_LINE_ENDS((text, _, random) -> {
        int at = text.indexOf('\n', random.nextInt(text.length() - 1));
        return utf8(text.substring(0, at) + "\r" + text.substring(at));
    }),
    COLUMNS_MOVED((text, base, random) -> columns(text, base, cells -> {
        Collections.rotate(cells, 1 + random.nextInt(3));
    })),
    COLUMN_DROPPED((text, base, random) -> {
        int at = random.nextInt(3);
        return columns(text, base, cells -> {
            if (cells.size() > at) {
                cells.remove(at);
            }
        });
    }),
    COLUMN_DOUBLED((text, base, random) -> {
        int at = random.nextInt(3);
        return columns(text, base, cells -> {
            if (cells.size() > at) {
                cells.add(cells.get(at));
            }
        });
    }),
    COLUMN_RENAMED((text, base, random) -> header(text, base, random, "x'; DROP TABLE t; --")),
    COLUMN_WITH_QUOTES((text, base, random) -> header(text, base, random, "\"a\"\"b'c\"")),
    COLUMN_ADDED((text, base, random) -> {
        String[] names = {"\"na'me\"\"s\"", "", "entente_texts", "rowid", "Год", " ", "a/*b*/", "\"\"\"\""};
        String name = names[random.nextInt(names.length)];
        int[] line = {0};
        return columns(text, base, cells -> cells.add(++line[0] == base.form().header() ? name : "1"));
    }),
    NO_HEADER((text, _, _) -> utf8(text.substring(text.indexOf('\n') + 1))),
    ONLY_HEADER((text, base, _) -> utf8(text.lines().limit(base.form().header()).collect(Collectors.joining("\n")))),
    EMPTY((_, _, _) -> new byte[0], true),
    SEPARATOR((text, base, random) -> utf8(text.replace(base.form().separator(), ";|\t:,".charAt(random.nextInt(5))))),
    UNBALANCED_QUOTE((text, _, random) -> utf8(inserted(text, random, "\""))),
    NUL((text, _, random) -> utf8(inserted(text, random, "\0"))),
    NONSENSE_IN_A_CELL((text, base, random) -> {
        String[] nonsense = {
            "abc",
            "1e999",
            "-1e999",
            "NaN",
            "Infinity",
            "-inf",
            "0x10",
            "1.5",
            "-99999999999999999999",
            "99999999999999999",
            "9007199254740993",
            "1_000",
            "'",
            "\\",
            "2014-02-30",
            "epoch",
            "infinity",
            "--",
            "=1+1",
            "1 000",
            "1,5",
            "١٢",
            "null",
            "true",
            "{}",
            "%s",
            "$1",
            "\u0000",
            "\u202e",
            "\ud83d\ude00",
            " ",
            "1d",
            "0b1"
        };
        return cell(text, base, random, nonsense[random.nextInt(nonsense.length)]);
    }),
    HUGE_CELL((text, base, random) -> cell(text, base, random, "x".repeat(1 << 20))),
    LONG_NUMBER((text, base, random) -> cell(text, base, random, "1".repeat(10_000))),
    LONG_LINE((text, _, _) -> utf8(text + "x".repeat(3 << 20) + "\n")),
    MANY_CELLS((text, base, _) ->
            utf8(text + String.valueOf(base.form().separator()).repeat(10_000) + "\n")),
    MANY_COLUMNS((text, base, _) -> columns(text, base, cells -> {
        for (int i = 0; i < 300; i++) {
            cells.add("c" + i);
        }
    })),
    TRUNCATED((text, _, random) -> {
        byte[] bytes = utf8(text);
        return java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }),
    DOUBLE_ROW((text, base, random) -> {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at =
                base.form().header() + random.nextInt(lines.size() - base.form().header());
        lines.add(lines.get(at));
        return utf8(String.join("\n", lines) + "\n");
    }),
    BLANK_LINES((text, base, random) -> {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at =
                base.form().header() + random.nextInt(lines.size() - base.form().header());
        lines.add(at, random.nextBoolean() ? "" : "  ");
        return utf8(String.join("\n", lines));
    }),
    SHORT_ROW((text, _, random) -> {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        lines.set(at, line.substring(0, line.length() / 2));
        return utf8(String.join("\n", lines) + "\n");
    }),
    BYTES((text, _, random) -> {
        byte[] bytes = utf8(text);
        for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    });

    private final Change change;
    private final boolean isFatal;

    TextDamage(Change change) {
        this(change, /* isFatal= */ false);
    }

    TextDamage(Change change, boolean isFatal) {
        this.change = change;
        this.isFatal = isFatal;
    }

    byte[] damage(FuzzBase base, SplittableRandom random) {
        return change.apply(base.string(), base, random);
    }

    /// Whether no file that was damaged so may come in.
    boolean isFatal() {
        return isFatal;
    }

    private static byte[] utf8(String text) {
        return SmallFiles.utf8(text);
    }

    private static String inserted(String text, SplittableRandom random, String what) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + what + text.substring(at);
    }

    /// Changes all rows from the header on in the same way.
    private static byte[] columns(String text, FuzzBase base, java.util.function.Consumer<List<String>> change) {
        String separator = String.valueOf(base.form().separator());
        StringBuilder all = new StringBuilder();
        int line = 0;
        for (String one : text.lines().toList()) {
            line++;
            if (line < base.form().header()) {
                all.append(one).append('\n');
                continue;
            }
            List<String> cells = new ArrayList<>(List.of(one.split(Pattern.quote(separator), -1)));
            change.accept(cells);
            all.append(String.join(separator, cells)).append('\n');
        }
        return utf8(all.toString());
    }

    private static byte[] header(String text, FuzzBase base, SplittableRandom random, String name) {
        int line = Math.max(0, base.form().header() - 1);
        return cellOf(text, base, random, line, name);
    }

    private static byte[] cell(String text, FuzzBase base, SplittableRandom random, String value) {
        int lines = (int) text.lines().count();
        return cellOf(
                text,
                base,
                random,
                base.form().header() + random.nextInt(lines - base.form().header()),
                value);
    }

    private static byte[] cellOf(String text, FuzzBase base, SplittableRandom random, int line, String value) {
        String separator = String.valueOf(base.form().separator());
        List<String> lines = new ArrayList<>(text.lines().toList());
        String[] cells = lines.get(line).split(Pattern.quote(separator), -1);
        cells[random.nextInt(cells.length)] = value;
        lines.set(line, String.join(separator, cells));
        return utf8(String.join("\n", lines) + "\n");
    }

    private interface Change {
        byte[] apply(String text, FuzzBase base, SplittableRandom random);
    }
}
