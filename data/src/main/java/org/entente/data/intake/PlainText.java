package org.entente.data.intake;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.problem.Problem;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;

/// A text file as the engine reads it: UTF-8, lines that end in LF or CR LF.
///
/// @param firstLines the lines at the top, without their ends
/// @param notes what had to be changed to make it so
record PlainText(Path file, List<String> firstLines, List<String> notes) {
    /// Enough for the widest header known, and for the lines above it.
    private static final int SAMPLE = 1 << 20;

    private static final int MOST_LINES = 30;

    PlainText {
        firstLines = List.copyOf(firstLines);
        notes = List.copyOf(notes);
    }

    /// @param encoding what the file is known to be written in; empty if it is not known, and then a byte
    ///     order mark decides, else UTF-8
    /// @param staging where a copy goes if the text has to be written anew
    static PlainText of(String name, Path file, String encoding, Path staging) throws IOException {
        byte[] sample = sample(file);
        List<String> notes = new ArrayList<>();
        Charset charset = encoding.isEmpty() ? byMark(sample) : named(name, encoding);
        boolean oldMacLines = hasOldMacLines(new String(sample, charset));
        Path plain = file;
        if (oldMacLines || !charset.equals(StandardCharsets.UTF_8)) {
            plain = Files.createTempFile(staging, "text-", ".csv");
            rewrite(name, file, charset, plain);
            sample = sample(plain);
            if (oldMacLines) {
                notes.add("lines end in CR, as old Macs wrote them");
            }
            if (!charset.equals(StandardCharsets.UTF_8)) {
                notes.add("decoded from " + charset.name());
            }
        }
        return new PlainText(plain, lines(new String(sample, StandardCharsets.UTF_8)), notes);
    }

    /// Whether a whole file is UTF-8.
    static boolean isUtf8(Path file) throws IOException {
        try (Reader reader = new BufferedReader(new InputStreamReader(
                new BufferedInputStream(Files.newInputStream(file)),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /// The first lines alone, of a file that is not yet unpacked or decoded.
    static PlainText glance(Path file, byte[] beginning) {
        String text = new String(beginning, byMark(beginning));
        return new PlainText(file, lines(hasOldMacLines(text) ? text.replace('\r', '\n') : text), List.of());
    }

    private static byte[] sample(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(SAMPLE);
        }
    }

    private static Charset byMark(byte[] sample) {
        if (sample.length >= 2 && (sample[0] & 0xff) == 0xff && (sample[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16;
        }
        if (sample.length >= 2 && (sample[0] & 0xff) == 0xfe && (sample[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16;
        }
        return StandardCharsets.UTF_8;
    }

    private static Charset named(String name, String encoding) {
        try {
            return Charset.forName(encoding);
        } catch (IllegalArgumentException _) {
            throw new ProblemException(
                    Kind.USAGE,
                    Problem.of(
                                    "ENT-4080",
                                    "there is no encoding '%s'".formatted(encoding),
                                    "",
                                    "Name one such as UTF-8, windows-1252 or UTF-16LE: --encoding NAME.")
                            .at(Place.of(name)));
        }
    }

    private static boolean hasOldMacLines(String text) {
        return text.indexOf('\r') >= 0 && text.indexOf('\n') < 0;
    }

    private static void rewrite(String name, Path from, Charset charset, Path to) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(from));
                Reader reader = new BufferedReader(new InputStreamReader(
                        stream,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
                BufferedWriter writer = Files.newBufferedWriter(to)) {
            boolean afterCr = false;
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (afterCr && c != '\n') {
                    writer.write('\n');
                }
                afterCr = c == '\r';
                if (!afterCr && c != '\uFEFF') {
                    writer.write(c);
                }
            }
            if (afterCr) {
                writer.write('\n');
            }
        } catch (CharacterCodingException _) {
            throw isNot(charset, Place.of(name));
        }
    }

    static ProblemException isNot(Charset charset, Place place) {
        return new ProblemException(
                Kind.INVALID_FILE,
                Problem.of(
                                "ENT-4002",
                                "the text is not %s".formatted(charset.name()),
                                "Names would come out wrong.",
                                "Name its encoding: --encoding windows-1252; or download it again.")
                        .at(place));
    }

    private static List<String> lines(String sample) {
        String text = sample.startsWith("\uFEFF") ? sample.substring(1) : sample;
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (lines.size() < MOST_LINES && from < text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            String line = text.substring(from, to);
            lines.add(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
            from = to + 1;
        }
        return lines;
    }
}
