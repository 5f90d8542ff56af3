package org.entente.data.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Sends requests, one at a time, with a pause between two to the same host, and follows where a server
/// points to, never from `https` to `http`.
final class Requests {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final HttpClient client;
    private final Manners manners;
    private final InstantSource time;
    private final Pauses pauses;
    private final Map<String, Instant> lastByHost = new HashMap<>();

    Requests(HttpClient client, Manners manners, InstantSource time, Pauses pauses) {
        this.client = client;
        this.manners = manners;
        this.time = time;
        this.pauses = pauses;
    }

    /// The first answer that is no redirect.
    Answer get(URI address, Map<String, String> headers, Refusal refusal) throws TryAgain, InterruptedException {
        Set<URI> seen = new HashSet<>();
        URI at = address;
        for (int hop = 0; hop <= manners.mostRedirects(); hop++) {
            if (!seen.add(at)) {
                throw refusal.redirect("it points round in a circle");
            }
            Answer answer = send(at, headers, refusal);
            if (!REDIRECTS.contains(answer.status())) {
                return answer;
            }
            answer.close();
            String location = answer.headers().firstValue("Location").orElse("");
            at = next(at, location, refusal);
        }
        throw refusal.redirect("it points elsewhere more than %d times".formatted(manners.mostRedirects()));
    }

    private static URI next(URI from, String location, Refusal refusal) {
        URI to;
        try {
            to = from.resolve(new URI(location.strip().replace(" ", "%20")));
        } catch (URISyntaxException | IllegalArgumentException _) {
            throw refusal.redirect("it points to '%s', which is not an address".formatted(location));
        }
        if (location.isBlank() || !Download.isWeb(to)) {
            throw refusal.redirect("it points to '%s', which is not an address of the web".formatted(location));
        }
        if (isSecure(from) && !isSecure(to)) {
            throw refusal.redirect("it points from https to http (host %s)".formatted(to.getHost()));
        }
        return to;
    }

    private static boolean isSecure(URI address) {
        return address.getScheme().equalsIgnoreCase("https");
    }

    private Answer send(URI address, Map<String, String> headers, Refusal refusal)
            throws TryAgain, InterruptedException {
        waitForTurn(address.getHost());
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("User-Agent", manners.userAgent())
                .header("Accept", "*/*")
                .header("Accept-Encoding", "identity");
        headers.forEach(request::header);
        CompletableFuture<HttpResponse<Publisher<List<ByteBuffer>>>> answer =
                client.sendAsync(request.build(), BodyHandlers.ofPublisher());
        try {
            Duration patience = manners.connectTimeout().plus(manners.stallTimeout());
            HttpResponse<Publisher<List<ByteBuffer>>> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.headers(), new Body(response, manners.stallTimeout()));
        } catch (TimeoutException _) {
            throw new TryAgain("ENT-3013", "the server of %s does not answer".formatted(address.getHost()));
        } catch (ExecutionException e) {
            throw failed(e, address, refusal);
        } finally {
            answer.cancel(true);
            lastByHost.put(host(address.getHost()), time.instant());
        }
    }

    private void waitForTurn(String name) throws InterruptedException {
        Instant last = lastByHost.get(host(name));
        if (last != null) {
            Duration left = manners.betweenRequests().minus(Duration.between(last, time.instant()));
            if (left.isPositive() && left.compareTo(manners.betweenRequests()) <= 0) {
                pauses.pause(left);
            }
        }
    }

    private static String host(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private TryAgain failed(ExecutionException e, URI address, Refusal refusal) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        if (has(cause, CertPathBuilderException.class) || has(cause, CertificateException.class)) {
            throw refusal.untrusted(address.getHost(), String.valueOf(cause.getMessage()));
        }
        if (has(cause, UnresolvedAddressException.class)) {
            return new TryAgain(
                    "ENT-3011",
                    "no host %s was found: there is no network, or no such host".formatted(address.getHost()));
        }
        if (cause instanceof HttpConnectTimeoutException || cause instanceof ConnectException) {
            return new TryAgain(
                    "ENT-3011",
                    "no connection to %s comes about (%s)".formatted(address.getHost(), Refusal.reason(cause)));
        }
        if (cause instanceof IOException) {
            return new TryAgain(
                    "ENT-3014",
                    "the connection to %s broke off before an answer came (%s)"
                            .formatted(address.getHost(), Refusal.reason(cause)));
        }
        throw new IllegalStateException("the request to %s failed".formatted(address), cause);
    }

    private static boolean has(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
