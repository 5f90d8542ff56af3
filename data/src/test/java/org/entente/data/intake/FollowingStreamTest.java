package org.entente.data.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is read of a file that grows.
class FollowingStreamTest {
    @TempDir
    Path folder;

    @Test
    void nothingIsReadBeforeItIsSaidToBeThere() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "abcdef");
        try (FollowingStream stream = new FollowingStream(file)) {
            stream.hasGrown(2);
            stream.hasGrown(0);
            assertThat(stream.read(new byte[10], 0, 10)).isEqualTo(2);
            stream.hasGrown(3);
            stream.isComplete();
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("cde");
            assertThat(stream.read()).isEqualTo(-1);
        }
    }

    @Test
    void aReaderWaitsForTheWriter() throws IOException {
        Path file = Files.createFile(folder.resolve("f"));
        FollowingStream stream = new FollowingStream(file);
        BackgroundTask<String> read = BackgroundTask.start(() -> {
            try (stream) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            }
        });
        for (String part : new String[] {"a", "bc", "def"}) {
            Files.writeString(file, part, StandardOpenOption.APPEND);
            stream.hasGrown(part.length());
        }
        stream.isComplete();
        assertThat(read.get()).isEqualTo("abcdef");
    }

    @Test
    void aFileThatLostWhatWasWrittenIsNoEnd() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "abc");
        try (FollowingStream stream = new FollowingStream(file)) {
            stream.hasGrown(4);
            stream.isComplete();
            assertThatThrownBy(stream::readAllBytes).isInstanceOf(IOException.class);
        }
    }
}
