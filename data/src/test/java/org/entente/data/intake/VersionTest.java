package org.entente.data.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.data.catalog.Catalogue;
import org.entente.data.engine.Engine;
import org.entente.data.intake.Intake.Added;
import org.entente.data.intake.Intake.Choices;
import org.entente.data.layout.Layout;
import org.entente.data.layout.Layouts;
import org.entente.data.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which version a file is of, and which of several is in use. That a name gives it group by group is in
/// [IntakeTest].
class VersionTest {
    @TempDir
    Path folder;

    private Engine engine;
    private Store store;
    private Layout layout;

    @BeforeEach
    void open() throws IOException {
        engine = Engine.open(folder.resolve("spill"));
        store = Store.openOrCreate(folder.resolve("store"));
        layout = layout("");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void whatTheUserSaysGoesBeforeTheName() throws IOException {
        assertThat(version(add("small-7.csv", "a\n1\n", "8"))).isEqualTo("8");
        assertThat(version(add("small-7.csv", "a\n1\n", ""))).isEqualTo("7");
    }

    @Test
    void theNewerVersionIsInUseWhicheverCameFirst() throws IOException {
        add("small-5.10.csv", "a\n1\n", "");
        add("small-5.9.csv", "a\n2\n", "");
        assertThat(store.snapshots()).hasSize(2);
        assertThat(inUse()).containsExactly("5.10");
        add("small-5.11.csv", "a\n3\n", "");
        assertThat(inUse()).containsExactly("5.11");
    }

    @Test
    void ofOneVersionTheFileThatCameLastIsInUse() throws IOException {
        add("small-5.csv", "a\n1\n", "");
        Added corrected = add("small-5.csv", "a\n2\n", "");
        assertThat(store.current())
                .extracting(table -> table.snapshot().id())
                .containsExactly(corrected.snapshot().id());
    }

    @Test
    void theSameBytesUnderTheSameDescriptorAreTheSameSnapshotWhateverTheirName() throws IOException {
        Added first = add("one.csv", "a\n1\n", "");
        Added again = add("two.csv", "a\n1\n", "");
        assertThat(first.isNew()).isTrue();
        assertThat(again.isNew()).isFalse();
        assertThat(again.snapshot().id()).isEqualTo(first.snapshot().id());
    }

    @Test
    void otherBytesAnotherDescriptorOrAnotherVersionMakeAnotherSnapshot() throws IOException {
        String first = add("one.csv", "a\n1\n", "").snapshot().id();
        String bytes = add("one.csv", "a\n2\n", "").snapshot().id();
        String version = add("one.csv", "a\n1\n", "9").snapshot().id();
        layout = layout("notes: [another]\n");
        String descriptor = add("one.csv", "a\n1\n", "").snapshot().id();
        assertThat(List.of(first, bytes, version, descriptor)).doesNotHaveDuplicates();
        assertThat(store.snapshots()).hasSize(4);
    }

    private List<String> inUse() {
        return store.current().stream().map(table -> table.facts().version()).toList();
    }

    private static String version(Added added) {
        return added.snapshot().tables().getFirst().facts().version();
    }

    private Added add(String name, String text, String version) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        String moment = "2024-01-01T00:00:%02dZ".formatted(store.snapshots().size());
        return new Intake(store, Catalogue.load(), Layouts.load(), engine, "test")
                .add(file, new Choices(Optional.of(layout), version, "", ""), moment);
    }

    private Layout layout(String more) throws IOException {
        return Layouts.read(Files.writeString(folder.resolve("small.yml"), """
                        id: small
                        source: gdelt
                        title: t
                        version: v
                        version-in-name: "small-([\\\\d.]+)\\\\.csv"
                        row: r
                        key: [a]
                        columns: {a: {type: integer}}
                        """ + more));
    }
}
