package org.entente.data.fetch;

import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.OptionalLong;

/// What a server answered, with the body still to be read.
record Answer(int status, HttpHeaders headers, Body body) implements AutoCloseable {
    String contentType() {
        return headers.firstValue("Content-Type").orElse("");
    }

    /// The length of this body, where the server says so.
    OptionalLong length() {
        return headers.firstValueAsLong("Content-Length");
    }

    /// The range of the file that this body is.
    Optional<ContentRange> range() {
        return headers.firstValue("Content-Range").flatMap(ContentRange::parse);
    }

    @Override
    public void close() {
        body.close();
    }
}
