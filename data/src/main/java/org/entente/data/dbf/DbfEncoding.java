package org.entente.data.dbf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.data.csv.CsvSource;

/// Which encoding the texts of a file are in.
final class DbfEncoding {
    private static final int MOST_BYTES = 64;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private DbfEncoding() {}

    /// The encoding that a `.cpg` file names, such as `UTF-8`, `1252` or `ANSI 1251`.
    static Charset ofFile(CsvSource source, DbfProblems problems) {
        String name;
        try (InputStream stream = source.opener().open()) {
            name = new String(stream.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1).strip();
        } catch (IOException e) {
            throw problems.encoding("%s cannot be read (%s)".formatted(source.name(), e.getMessage()), 0);
        }
        return find(name)
                .orElseThrow(() -> problems.encoding(
                        "%s names the encoding '%s', which is not known here".formatted(source.name(), name), 0));
    }

    /// The encoding that the language byte of the header stands for; empty where it says nothing.
    static Optional<Charset> ofLanguage(int language, DbfProblems problems) {
        String name = switch (language) {
            case 0x01, 0x09, 0x0b, 0x0d, 0x0f, 0x11, 0x15, 0x18, 0x19, 0x1b -> "437";
            case 0x02, 0x0a, 0x0e, 0x10, 0x12, 0x14, 0x16, 0x1a, 0x1d, 0x25, 0x37 -> "850";
            case 0x03, 0x57, 0x58, 0x59 -> "1252";
            case 0x08, 0x17, 0x66 -> "865";
            case 0x13, 0x7b -> "932";
            case 0x1c, 0x6c -> "863";
            case 0x1f, 0x22, 0x23, 0x40, 0x64, 0x87 -> "852";
            case 0x24 -> "860";
            case 0x26, 0x65 -> "866";
            case 0x4d, 0x7a -> "936";
            case 0x4e, 0x79 -> "949";
            case 0x4f, 0x78 -> "950";
            case 0x50, 0x7c -> "874";
            case 0x67 -> "861";
            case 0x6a, 0x86 -> "737";
            case 0x6b, 0x88 -> "857";
            case 0x7d -> "1255";
            case 0x7e -> "1256";
            case 0xc8 -> "1250";
            case 0xc9 -> "1251";
            case 0xca -> "1254";
            case 0xcb -> "1253";
            case 0xcc -> "1257";
            default -> "";
        };
        if (name.isEmpty() && language != 0) {
            throw problems.encoding(
                    "the header gives the language 0x%02x, which is not known here".formatted(language), 0);
        }
        return name.isEmpty() ? Optional.empty() : find(name);
    }

    private static Optional<Charset> find(String name) {
        Matcher number = NUMBER.matcher(name);
        String digits = number.find() ? number.group() : "";
        Stream<String> spellings = digits.startsWith("8859") && name.length() > 4
                ? Stream.of(name, "ISO-8859-" + name.toLowerCase(Locale.ROOT).replaceFirst(".*?8859[-_ ]?", ""))
                : digits.equals("65001")
                        ? Stream.of("UTF-8")
                        : Stream.of(name, "windows-" + digits, "IBM" + digits, "x-windows-" + digits, "x-IBM" + digits);
        return spellings.map(DbfEncoding::charset).flatMap(List::stream).findFirst();
    }

    private static List<Charset> charset(String name) {
        try {
            return List.of(Charset.forName(name));
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }
}
