package org.entente.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.entente.assessment.report.Document;
import org.entente.assessment.report.Format;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The options that say where a result goes and in which format.
final class Printing {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description =
                    "table, csv, tsv, json, ndjson, md or html (default: table on a terminal; in a pipe csv for lists"
                            + " and measures, table for assess, explain and union show).")
    private @Nullable Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file, whole or not at all.")
    private @Nullable Path output;

    /// Prints a list or a measure: CSV in a pipe.
    void printList(Document document) {
        boolean toTerminal = output == null && Boolean.getBoolean("entente.terminal");
        print(document, format != null ? format : toTerminal ? Format.TABLE : Format.CSV);
    }

    /// Prints a page made to be read: text also in a pipe.
    void printPage(Document document) {
        print(document, format != null ? format : Format.TABLE);
    }

    /// Prints text that has a format of its own, such as BibTeX.
    void printText(String text) {
        if (output == null) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        } else {
            write(output, text);
        }
    }

    private void print(Document document, Format chosen) {
        printText(chosen.render(document));
        if (chosen == Format.CSV || chosen == Format.TSV || chosen == Format.NDJSON) {
            if (document.records().isEmpty()) {
                spec.commandLine().getErr().println("note: no rows");
            }
            document.notes().forEach(note -> spec.commandLine().getErr().println("note: " + note));
        }
    }

    /// The folder that a file is to be written into.
    ///
    /// @throws ProblemException if there is none, or a folder stands in the file's place
    static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ProblemException(
                    ProblemException.Kind.USAGE,
                    Problem.of("ENT-2004", "cannot write %s: no such folder".formatted(file), "", "make it first"));
        }
        if (Files.isDirectory(file)) {
            throw unwritable(file, "it is a folder");
        }
        return folder;
    }

    private static ProblemException unwritable(Path file, String why) {
        return new ProblemException(
                ProblemException.Kind.USAGE,
                Problem.of(
                        "ENT-2007",
                        "cannot write %s: %s".formatted(file, why),
                        "",
                        "name a file, in a folder that may be written to, on a disk with room"));
    }

    /// Writes a file, whole or not at all.
    static void write(Path file, String text) {
        Path folder = folderOf(file);
        try {
            Path draft = folder.resolve(".%s.%d.tmp"
                    .formatted(file.getFileName(), ProcessHandle.current().pid()));
            try {
                Files.writeString(draft, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw unwritable(file, e instanceof AccessDeniedException ? "no permission" : "the system refuses it");
        }
    }
}
