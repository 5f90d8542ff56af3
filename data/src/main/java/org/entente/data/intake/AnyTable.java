package org.entente.data.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.entente.core.problem.Problem;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.data.csv.CsvFile;
import org.entente.data.csv.CsvFormat;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.Problems;
import org.entente.data.dbf.DbfFile;
import org.entente.data.engine.Engine;
import org.entente.data.excel.ExcelFile;
import org.entente.data.rdata.RFile;
import org.entente.data.stata.StataFile;
import org.entente.data.store.Staging;
import org.entente.data.table.TableColumn;
import org.entente.data.table.TableFile;

/// A user's own table, of which no descriptor says how it looks: CSV with a comma, semicolon or tab, Stata, a
/// workbook's first sheet, R, dBASE or Parquet; gzipped or not. Read row by row, once; every cell is text.
public final class AnyTable implements AutoCloseable {
    private static final int LONGEST_HEADER = 1 << 16;

    private final String name;
    private final Path scratch;
    private final Rows rows;

    private AnyTable(String name, Path scratch, Rows rows) {
        this.name = name;
        this.scratch = scratch;
        this.rows = rows;
    }

    /// @param problems where a text's rows of a wrong length are reported
    /// @throws ProblemException if there is no such file, or it is no table
    public static AnyTable open(Path file, Problems problems) {
        String name = file.toString();
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(
                    Kind.DATA_NOT_HERE,
                    Problem.of(
                            "ENT-4184",
                            Files.isDirectory(file) ? "%s is a folder".formatted(name) : "there is no file " + name,
                            "",
                            "Name a table: CSV, TSV, Stata, Excel, R, dBASE or Parquet, gzipped or not."));
        }
        try {
            Path scratch = Files.createTempDirectory("entente-table-");
            try {
                Unpacking unpacking = new Unpacking(scratch, Files.size(file));
                Path plain = FileKind.of(file) == FileKind.GZIP ? unpacking.gunzip(name, file) : file;
                return new AnyTable(name, scratch, rows(name, plain, problems));
            } catch (RuntimeException | IOException e) {
                Staging.delete(scratch);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static Rows rows(String name, Path plain, Problems problems) throws IOException {
        CsvSource stored = new CsvSource(name, () -> Files.newInputStream(plain));
        FileKind kind = FileKind.of(plain);
        return switch (kind) {
            case TEXT -> new TextRows(CsvFile.open(stored, format(plain), problems));
            case STATA -> new TypedRows(StataFile.open(name, plain));
            case WORKBOOK, OLD_WORKBOOK -> new TypedRows(ExcelFile.open(stored));
            case DBASE -> new TypedRows(DbfFile.open(stored, java.util.Optional.empty()));
            case R -> new TypedRows(RFile.read(stored).open());
            case PARQUET -> ParquetRows.of(plain);
            default ->
                throw new ProblemException(
                        Kind.INVALID_FILE,
                        Problem.of(
                                        "ENT-4184",
                                        kind == FileKind.EMPTY ? "the file is empty" : "it is no table that is read",
                                        "",
                                        "Tables are CSV, TSV, Stata, Excel, R, dBASE or Parquet, gzipped or not.")
                                .at(Place.of(name)));
        };
    }

    /// By the separator that the first line has most of.
    private static CsvFormat format(Path plain) throws IOException {
        String first;
        try (InputStream stream = Files.newInputStream(plain)) {
            first = new String(stream.readNBytes(LONGEST_HEADER), StandardCharsets.ISO_8859_1)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
        char best = ',';
        for (char separator : new char[] {';', '\t'}) {
            if (count(first, separator) > count(first, best)) {
                best = separator;
            }
        }
        return new CsvFormat(best, '"', "", 0, List.of());
    }

    private static long count(String line, char separator) {
        return line.chars().filter(c -> c == separator).count();
    }

    public List<String> columns() {
        return rows.columns();
    }

    public boolean next() {
        return rows.next();
    }

    /// The cell of the current row, empty if it is missing.
    public String text(int column) {
        return rows.text(column);
    }

    /// Where the current row is: a line of a text, else the number of the row.
    public Place place() {
        return Place.of(name, rows.number());
    }

    @Override
    public void close() {
        try {
            rows.close();
            Staging.delete(scratch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One format.
    private sealed interface Rows {
        List<String> columns();

        boolean next();

        String text(int column);

        long number();

        void close();
    }

    private record TextRows(CsvFile file) implements Rows {
        @Override
        public List<String> columns() {
            return file.header().names();
        }

        @Override
        public boolean next() {
            return file.next();
        }

        @Override
        public String text(int column) {
            return file.row().text(column);
        }

        @Override
        public long number() {
            return file.row().line();
        }

        @Override
        public void close() {
            file.close();
        }
    }

    private static final class TypedRows implements Rows {
        private final TableFile file;
        private long number;

        TypedRows(TableFile file) {
            this.file = file;
        }

        @Override
        public List<String> columns() {
            return file.columns().stream().map(TableColumn::name).toList();
        }

        @Override
        public boolean next() {
            number++;
            return file.next();
        }

        @Override
        public String text(int column) {
            return file.text(column);
        }

        @Override
        public long number() {
            return number;
        }

        @Override
        public void close() {
            file.close();
        }
    }

    private static final class ParquetRows implements Rows {
        private final List<String> columns;
        private final Iterator<String[]> rows;
        private String[] row = {};
        private long number;

        private ParquetRows(List<String> columns, List<String[]> rows) {
            this.columns = columns;
            this.rows = rows.iterator();
        }

        static ParquetRows of(Path file) {
            try (Engine engine = Engine.open()) {
                String query = "SELECT * FROM " + Engine.parquet(List.of(file));
                List<String> columns = engine.columns(query);
                List<String[]> rows = engine.list(query, row -> {
                    List<String> cells = new ArrayList<>();
                    for (int i = 1; i <= columns.size(); i++) {
                        String cell = row.getString(i);
                        cells.add(cell == null ? "" : cell);
                    }
                    return cells.toArray(String[]::new);
                });
                return new ParquetRows(columns, rows);
            }
        }

        @Override
        public List<String> columns() {
            return columns;
        }

        @Override
        public boolean next() {
            if (!rows.hasNext()) {
                return false;
            }
            row = rows.next();
            number++;
            return true;
        }

        @Override
        public String text(int column) {
            return row[column];
        }

        @Override
        public long number() {
            return number;
        }

        @Override
        public void close() {
            // The file was read as a whole.
        }
    }
}
