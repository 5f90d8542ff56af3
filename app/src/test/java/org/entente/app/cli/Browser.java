package org.entente.app.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A Chromium without a window, steered by the Chrome DevTools Protocol over a WebSocket of this machine.
final class Browser implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> incoming = new LinkedBlockingQueue<>();
    private final List<JsonNode> events = new ArrayList<>();
    private final String session;
    private int last;

    /// The browser's program: what ENTENTE_BROWSER names, else a Chromium or Chrome on the PATH.
    static Optional<Path> find() {
        String named = System.getenv("ENTENTE_BROWSER");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of("chromium", "chromium-browser", "google-chrome", "chrome")
                .flatMap(name -> Stream.of(path.split(File.pathSeparator, -1))
                        .map(folder -> Path.of(folder).resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// @param profile an empty folder for what the browser remembers
    Browser(Path program, Path profile) throws IOException, InterruptedException {
        process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address()), new Listener())
                .join();
        String target = call("", "Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asString();
        session = call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asString();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", Map.of());
        }
    }

    /// The address that the browser prints when it is ready.
    private String address() throws IOException {
        BufferedReader errors = process.errorReader(StandardCharsets.UTF_8);
        StringBuilder printed = new StringBuilder();
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            printed.append(line).append('\n');
            if (line.startsWith("DevTools listening on ")) {
                // Whatever follows must be read too, or the browser waits for a reader.
                Thread.ofVirtual().start(() -> errors.lines().forEach(_ -> {}));
                return line.substring("DevTools listening on ".length());
            }
        }
        throw new IOException("the browser did not start: " + printed);
    }

    /// Opens a page of a file in a window of a width and waits until it has loaded; forgets earlier events.
    void open(URI page, int width) throws InterruptedException {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        call("Emulation.setEmulatedMedia", Map.of("features", List.of()));
        call("Page.navigate", Map.of("url", "about:blank"));
        events.clear();
        call("Page.navigate", Map.of("url", page.toString()));
        while (events.stream().noneMatch(event -> is(event, "Page.loadEventFired"))) {
            take();
        }
        // One more turn, so that what loading set off has been reported.
        evaluate("new Promise(done => setTimeout(done, 100))");
    }

    /// The value of an expression in the page; a promise is waited for.
    JsonNode evaluate(String expression) throws InterruptedException {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.get("result").path("value");
    }

    /// What the console, the log and uncaught exceptions said since the page was opened.
    List<String> complaints() {
        return events.stream()
                .filter(event -> is(event, "Runtime.exceptionThrown")
                        || is(event, "Log.entryAdded")
                        || is(event, "Runtime.consoleAPICalled"))
                .map(JsonNode::toString)
                .toList();
    }

    /// Every address that was asked for since the page was opened.
    List<String> requests() {
        return events.stream()
                .filter(event -> is(event, "Network.requestWillBeSent"))
                .map(event -> event.get("params").get("request").get("url").asString())
                .toList();
    }

    JsonNode call(String method, Map<String, ?> parameters) throws InterruptedException {
        return call(session, method, parameters);
    }

    private JsonNode call(String where, String method, Map<String, ?> parameters) throws InterruptedException {
        int id = ++last;
        Map<String, Object> message = new TreeMap<>(Map.of("id", id, "method", method, "params", parameters));
        if (!where.isEmpty()) {
            message.put("sessionId", where);
        }
        socket.sendText(JSON.writeValueAsString(message), true).join();
        while (true) {
            JsonNode received = take();
            if (received.path("id").asInt(0) == id) {
                if (received.has("error")) {
                    throw new AssertionError(method + ": " + received.get("error"));
                }
                return received.get("result");
            }
        }
    }

    private JsonNode take() throws InterruptedException {
        JsonNode received = incoming.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (received == null) {
            throw new AssertionError("the browser said nothing for %d s".formatted(PATIENCE_SECONDS));
        }
        if (received.has("method")) {
            events.add(received);
        }
        return received;
    }

    private static boolean is(JsonNode event, String method) {
        return event.get("method").asString().equals(method);
    }

    @Override
    public void close() throws InterruptedException {
        call("", "Browser.close", Map.of());
        socket.abort();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                incoming.add(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}
