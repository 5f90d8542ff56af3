package org.entente.data.fetch;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The body of a response, piece by piece, for a reader that does not wait for ever. Closing it before its
/// end closes the connection.
final class Body implements AutoCloseable {
    private final Receiver receiver = new Receiver();
    private final Duration patience;
    private boolean atEnd;

    Body(HttpResponse<Publisher<List<ByteBuffer>>> response, Duration patience) {
        this.patience = patience;
        response.body().subscribe(receiver);
    }

    /// The next bytes; an empty list is the end.
    ///
    /// @throws Stalled if none came in time
    /// @throws IOException if the connection broke off
    List<ByteBuffer> next() throws IOException, InterruptedException {
        if (atEnd) {
            return List.of();
        }
        Signal signal = receiver.signals.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (signal == null) {
            throw new Stalled();
        }
        return switch (signal) {
            case Signal.Bytes(List<ByteBuffer> bytes) -> {
                receiver.askForMore();
                yield bytes.isEmpty() ? next() : bytes;
            }
            case Signal.End _ -> {
                atEnd = true;
                yield List.of();
            }
            case Signal.Broken(Throwable cause) -> throw new IOException(cause);
        };
    }

    /// The first bytes, at most about so many; fewer if the connection breaks off or stalls.
    byte[] head(int most) throws InterruptedException {
        ByteBuffer head = ByteBuffer.allocate(most);
        try {
            for (List<ByteBuffer> bytes = next(); !bytes.isEmpty() && head.hasRemaining(); bytes = next()) {
                for (ByteBuffer buffer : bytes) {
                    head.put(buffer.slice(buffer.position(), Math.min(buffer.remaining(), head.remaining())));
                }
            }
        } catch (IOException _) {
            // what has come is enough to show
        }
        byte[] read = new byte[head.position()];
        head.flip().get(read);
        return read;
    }

    @Override
    public void close() {
        receiver.cancel();
    }

    /// Nothing came in time.
    static final class Stalled extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private sealed interface Signal {
        record Bytes(List<ByteBuffer> bytes) implements Signal {}

        record End() implements Signal {}

        record Broken(Throwable cause) implements Signal {}
    }

    private static final class Receiver implements Subscriber<List<ByteBuffer>> {
        private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
        private volatile @Nullable Subscription subscription;

        void askForMore() {
            Subscription current = subscription;
            if (current != null) {
                current.request(1);
            }
        }

        void cancel() {
            Subscription current = subscription;
            if (current != null) {
                current.cancel();
            }
        }

        @Override
        public void onSubscribe(Subscription given) {
            subscription = given;
            given.request(1);
        }

        @Override
        public void onNext(List<ByteBuffer> bytes) {
            signals.add(new Signal.Bytes(bytes));
        }

        @Override
        public void onError(Throwable cause) {
            signals.add(new Signal.Broken(cause));
        }

        @Override
        public void onComplete() {
            signals.add(new Signal.End());
        }
    }
}
