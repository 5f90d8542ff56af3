package org.entente.data.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// A DuckDB database in memory. It reads and writes the files that it is told to, fetches no extensions,
/// and keeps within 3 GiB.
///
/// An engine serves one thread at a time.
public final class Engine implements AutoCloseable {
    private static final String MEMORY = "3GB";

    private final Connection connection;

    private Engine(Connection connection) {
        this.connection = connection;
    }

    /// @param spill a folder for what does not fit into memory
    public static Engine open(Path spill) {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", MEMORY);
        settings.setProperty("temp_directory", spill.toString());
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        try {
            return new Engine(DriverManager.getConnection("jdbc:duckdb:", settings));
        } catch (SQLException e) {
            throw new EngineException("DuckDB does not start", e);
        }
    }

    /// An engine that spills into the folder for temporary files.
    public static Engine open() {
        return open(Path.of(System.getProperty("java.io.tmpdir"), "entente-spill"));
    }

    /// Another connection to the same database, for a second thread; files are seen by both, temporary tables
    /// and views only by the one that made them.
    public Engine beside() {
        try {
            return new Engine(((DuckDBConnection) connection).duplicate());
        } catch (SQLException e) {
            throw new EngineException("a second connection", e);
        }
    }

    /// Runs a statement.
    ///
    /// @throws EngineException with the engine's own words
    public void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new EngineException(sql, e);
        }
    }

    /// Makes a temporary table of whole numbers from arrays of one length, row by row.
    public void fill(String table, List<String> names, List<int[]> columns) {
        String declared =
                names.stream().map(column -> name(column) + " INTEGER").collect(Collectors.joining(", "));
        execute("CREATE OR REPLACE TEMP TABLE %s (%s)".formatted(name(table), declared));
        try (DuckDBAppender rows = ((DuckDBConnection) connection).createAppender("temp", "main", table)) {
            for (int row = 0; row < columns.getFirst().length; row++) {
                rows.beginRow();
                for (int[] column : columns) {
                    rows.append(column[row]);
                }
                rows.endRow();
            }
        } catch (SQLException e) {
            throw new EngineException("filling " + table, e);
        }
    }

    /// Adds rows to a temporary table: texts, whole numbers, and null for no value.
    public void append(String table, List<@Nullable Object[]> rows) {
        try (DuckDBAppender appender = ((DuckDBConnection) connection).createAppender("temp", "main", table)) {
            for (@Nullable Object[] row : rows) {
                appender.beginRow();
                for (Object cell : row) {
                    switch (cell) {
                        case null -> appender.appendNull();
                        case Integer number -> appender.append(number.intValue());
                        default -> appender.append(cell.toString());
                    }
                }
                appender.endRow();
            }
        } catch (SQLException e) {
            throw new EngineException("filling " + table, e);
        }
    }

    /// All rows of a query.
    public <T> List<T> list(String sql, RowReader<T> reader) {
        List<T> all = new ArrayList<>();
        forEach(sql, row -> all.add(reader.read(row)));
        return all;
    }

    /// The only row of a query.
    public <T> T one(String sql, RowReader<T> reader) {
        return list(sql, reader).getFirst();
    }

    /// Visits all rows of a query, in order.
    public void forEach(String sql, RowVisitor visitor) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                visitor.visit(rows);
            }
        } catch (SQLException e) {
            throw new EngineException(sql, e);
        }
    }

    /// The names of the columns that a query gives.
    public List<String> columns(String sql) {
        return list("DESCRIBE " + sql, row -> row.getString(1));
    }

    /// A name in SQL, whatever characters are in it.
    public static String name(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /// A text in SQL, whatever characters are in it.
    public static String text(String value) {
        return '\'' + value.replace("'", "''") + '\'';
    }

    /// A list of texts in SQL, in parentheses.
    public static String texts(Collection<String> values) {
        return values.stream().map(Engine::text).collect(Collectors.joining(", ", "(", ")"));
    }

    /// A file that a query reads.
    public static String parquet(Collection<Path> files) {
        return files.stream()
                .map(file -> text(file.toString()))
                .collect(Collectors.joining(
                        ", ", "read_parquet([", "], union_by_name = true, hive_partitioning = false)"));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new EngineException("closing", e);
        }
    }

    /// Reads one row.
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// Visits one row.
    @FunctionalInterface
    public interface RowVisitor {
        void visit(ResultSet row) throws SQLException;
    }
}
