package org.entente.data.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.net.ServerSocketFactory;

/// A server on this machine that answers as a test tells it, down to the byte, one request a connection.
final class LocalServer implements AutoCloseable {
    /// What was asked, in order.
    final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    /// Bytes of bodies that were handed to the connection.
    final AtomicLong bodyBytes = new AtomicLong();
    /// The most connections that were open at the same time.
    final AtomicInteger mostAtOnce = new AtomicInteger();

    private final AtomicInteger open = new AtomicInteger();
    private final ServerSocket socket;
    private final String scheme;
    private final Map<String, List<Handler>> handlers = new ConcurrentHashMap<>();

    private LocalServer(ServerSocketFactory sockets, String scheme) throws IOException {
        this.socket = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.scheme = scheme;
        Thread.ofVirtual().start(this::accept);
    }

    static LocalServer start() {
        return start(ServerSocketFactory.getDefault(), "http");
    }

    static LocalServer start(ServerSocketFactory sockets, String scheme) {
        try {
            return new LocalServer(sockets, scheme);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Answers the first request for a path by the first handler, and so on; the last one stays.
    URI on(String path, Handler... inTurn) {
        handlers.put(path, new ArrayList<>(List.of(inTurn)));
        return address(path);
    }

    URI address(String path) {
        return URI.create("%s://localhost:%d%s".formatted(scheme, socket.getLocalPort(), path));
    }

    Request lastRequest() {
        return requests.getLast();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        mostAtOnce.accumulateAndGet(open.incrementAndGet(), Math::max);
        try (connection) {
            Request request = Request.read(connection.getInputStream());
            requests.add(request);
            handler(request.path).answer(request, new Reply(connection));
        } catch (IOException _) {
            // the client has gone
        } finally {
            open.decrementAndGet();
        }
    }

    private synchronized Handler handler(String path) {
        List<Handler> inTurn = handlers.getOrDefault(path, List.of((_, reply) -> reply.head(500)));
        return inTurn.size() > 1 ? inTurn.removeFirst() : inTurn.getFirst();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    interface Handler {
        void answer(Request request, Reply reply) throws IOException;
    }

    /// Announces all of a body and sends a part of it, whatever range is asked for.
    static Handler sending(byte[] body, int upTo, String... headers) {
        return (_, reply) -> {
            reply.head(200, and(headers, "Content-Length: " + body.length));
            reply.body(body, 0, upTo);
        };
    }

    static Handler sending(byte[] body, String... headers) {
        return sending(body, body.length, headers);
    }

    /// Sends a range that begins so far after the one asked for, whatever validator comes with the request.
    static Handler sendingRange(byte[] content, int shift, String... headers) {
        return (request, reply) -> {
            int from = request.from() + shift;
            String range = "Content-Range: bytes %d-%d/%d".formatted(from, content.length - 1, content.length);
            reply.head(206, and(headers, range, "Content-Length: " + (content.length - from)));
            reply.body(content, from, content.length);
        };
    }

    private static String[] and(String[] headers, String... more) {
        return Stream.concat(Stream.of(headers), Stream.of(more)).toArray(String[]::new);
    }

    record Request(String path, Map<String, String> headers) {
        private static Request read(InputStream in) throws IOException {
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
            String first = lines.readLine();
            if (first == null) {
                throw new IOException("no request");
            }
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                int colon = line.indexOf(':');
                headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
            return new Request(first.split(" ")[1], headers);
        }

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        /// Where the range begins that is asked for, or 0.
        int from() {
            return header("Range")
                    .map(range -> Integer.parseInt(range.substring("bytes=".length(), range.length() - 1)))
                    .orElse(0);
        }
    }

    /// The connection's other side; it closes when the handler is done.
    final class Reply {
        private final Socket connection;
        private final OutputStream out;

        private Reply(Socket connection) throws IOException {
            this.connection = connection;
            this.out = connection.getOutputStream();
        }

        void head(int status, String... headers) throws IOException {
            StringBuilder text = new StringBuilder("HTTP/1.1 " + status + " Told So\r\nConnection: close\r\n");
            for (String header : headers) {
                text.append(header).append("\r\n");
            }
            out.write(text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        void body(byte[] bytes) throws IOException {
            body(bytes, 0, bytes.length);
        }

        void body(byte[] bytes, int from, int to) throws IOException {
            out.write(bytes, from, to - from);
            out.flush();
            bodyBytes.addAndGet(to - from);
        }

        /// Sends nothing more until the client gives up.
        void stall() throws IOException {
            try {
                while (connection.getInputStream().read() >= 0) {
                    // until it closes
                }
            } catch (IOException _) {
                // it has
            }
        }
    }

    /// A file as an ordinary server serves it: with a validator, and in parts to those who ask.
    record ServedFile(byte[] content, String etag) {
        static ServedFile of(byte[] content) {
            return new ServedFile(content, "\"" + Integer.toHexString(Arrays.hashCode(content)) + "\"");
        }

        /// Serves it as it should be.
        Handler fine() {
            return (request, reply) -> body(reply, head(request, reply), content.length);
        }

        /// Closes the connection after so many bytes of each answer.
        Handler closingAfter(int bytes) {
            return (request, reply) -> {
                int from = head(request, reply);
                body(reply, from, Math.min(content.length, from + bytes));
            };
        }

        /// Sends so many bytes of each answer, and then nothing.
        Handler stallingAfter(int bytes) {
            return (request, reply) -> {
                int from = head(request, reply);
                body(reply, from, Math.min(content.length, from + bytes));
                reply.stall();
            };
        }

        private void body(Reply reply, int from, int to) throws IOException {
            reply.body(content, from, to);
        }

        private int head(Request request, Reply reply) throws IOException {
            boolean isCurrent = request.header("If-Range").map(etag::equals).orElse(true);
            int from = isCurrent ? request.from() : 0;
            if (from >= content.length) {
                reply.head(416, "Content-Range: bytes */" + content.length, "Content-Length: 0");
                return content.length;
            }
            String length = "Content-Length: " + (content.length - from);
            if (from > 0) {
                String range = "Content-Range: bytes %d-%d/%d".formatted(from, content.length - 1, content.length);
                reply.head(206, "ETag: " + etag, range, length);
            } else {
                reply.head(200, "ETag: " + etag, "Content-Type: application/octet-stream", length);
            }
            return from;
        }
    }
}
