package org.entente.data.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// Takes in the body of an answer: a whole file, or the rest of one.
final class Reception {
    private static final int ENOUGH_TO_TELL_A_PAGE = 1024;
    private static final int ENOUGH_TO_SHOW = 1 << 16;

    private final Job job;
    private final Partial partial;
    private final Answer answer;

    Reception(Job job, Answer answer) {
        this.job = job;
        this.partial = job.partial;
        this.answer = answer;
    }

    /// The answer is the whole file.
    ///
    /// @param from what had been asked for
    void wholeFile(long from) throws TryAgain, IOException, InterruptedException {
        Version version = Version.of(answer.headers(), answer.length());
        if (!version.encoding().isEmpty() && !Job.isGzip(version)) {
            throw job.refusal.encoding("the server sends it packed as '%s'".formatted(version.encoding()));
        }
        checkLength(version, 0);
        List<ByteBuffer> first = beginning(version);
        if (from > 0) {
            boolean same = partial.version().orElse(version).agreesWith(version);
            job.note(
                    same
                            ? "the server does not send the rest of a file, so the download starts over"
                            : "the file changed at the provider since the last attempt, so the download starts over");
        }
        job.continuedFrom = 0;
        partial.begin(version);
        receive(first, version, version.length());
    }

    /// The answer is the rest of the file.
    void rest(long from) throws TryAgain, IOException, InterruptedException {
        ContentRange range = answer.range().orElse(new ContentRange(-1, OptionalLong.empty()));
        Version version = Version.of(answer.headers(), range.total());
        Version before = partial.version().orElse(version);
        if (from == 0 || range.first() != from || !before.agreesWith(version)) {
            throw changed();
        }
        checkLength(version, from);
        job.continuedFrom = from;
        receive(List.of(), version, version.length().isPresent() ? version.length() : before.length());
    }

    TryAgain changed() throws IOException {
        partial.discard();
        return new TryAgain(
                "ENT-3014", "the file changed at the provider since the last attempt, so the download starts over");
    }

    /// Refuses a length that is too large, not the expected one, or more than the disk has room for.
    private void checkLength(Version version, long here) throws IOException {
        if (version.length().isEmpty()) {
            return;
        }
        long length = version.length().getAsLong();
        OptionalLong expected = job.expected().bytes();
        if (!job.isToBeUnpacked(version) && expected.isPresent() && expected.getAsLong() != length) {
            throw job.refusal.mismatch(
                    "it has %d bytes where %d were expected".formatted(length, expected.getAsLong()));
        }
        if (length > job.manners.mostBytes()) {
            throw job.refusal.tooLarge(job.manners.mostBytes());
        }
        long room = partial.room() + partial.length() - here;
        if (length - here > room) {
            throw job.refusal.noRoom(length - here, room);
        }
    }

    /// Enough of the beginning to see that it is no web page.
    private List<ByteBuffer> beginning(Version version) throws TryAgain, InterruptedException {
        List<ByteBuffer> first = new ArrayList<>();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (head.size() < ENOUGH_TO_TELL_A_PAGE) {
            List<ByteBuffer> buffers = next(head.size());
            if (buffers.isEmpty()) {
                break;
            }
            first.addAll(buffers);
            for (ByteBuffer buffer : buffers) {
                byte[] copy = new byte[buffer.remaining()];
                buffer.duplicate().get(copy);
                head.writeBytes(copy);
            }
        }
        boolean isPageWanted = job.download.fileName().toLowerCase(Locale.ROOT).matches(".*\\.x?html?");
        if (!isPageWanted && WebPage.is(unpacked(head, version), answer.contentType())) {
            head.writeBytes(answer.body().head(ENOUGH_TO_SHOW));
            throw job.refusal.page(WebPage.words(unpacked(head, version)));
        }
        return first;
    }

    private static byte[] unpacked(ByteArrayOutputStream head, Version version) {
        return Job.isGzip(version) ? Gunzip.head(head.toByteArray()) : head.toByteArray();
    }

    private void receive(List<ByteBuffer> first, Version version, OptionalLong total)
            throws TryAgain, IOException, InterruptedException {
        job.progress.arrived(partial.length(), total);
        List<ByteBuffer> buffers = first.isEmpty() ? next(partial.length()) : first;
        while (!buffers.isEmpty()) {
            partial.append(buffers);
            stopAboveLimit(job.isToBeUnpacked(version));
            job.progress.arrived(partial.length(), total);
            buffers = next(partial.length());
        }
        if (partial.length() == 0) {
            throw job.refusal.empty();
        }
        if (total.isPresent() && partial.length() < total.getAsLong()) {
            throw brokenOff(partial.length(), "of %s".formatted(Size.of(total.getAsLong())));
        }
        if (total.isEmpty() && job.expected().equals(Expected.NOTHING)) {
            job.note("the server did not say how long the file is, so it cannot be seen whether all of it came");
        }
    }

    private void stopAboveLimit(boolean isPacked) throws IOException {
        long here = partial.length();
        if (here > job.manners.mostBytes()) {
            partial.discard();
            throw job.refusal.tooLarge(job.manners.mostBytes());
        }
        long expected = job.expected().bytes().orElse(Long.MAX_VALUE);
        if (here > expected && !isPacked) {
            partial.discard();
            throw job.refusal.mismatch("it has more than the %d bytes that were expected".formatted(expected));
        }
    }

    private List<ByteBuffer> next(long here) throws TryAgain, InterruptedException {
        try {
            return answer.body().next();
        } catch (Body.Stalled _) {
            throw new TryAgain("ENT-3013", "nothing more came after %s".formatted(Size.of(here)));
        } catch (IOException e) {
            throw brokenOff(here, "(%s)".formatted(Refusal.reason(e.getCause() == null ? e : e.getCause())));
        }
    }

    private static TryAgain brokenOff(long here, String rest) {
        return new TryAgain("ENT-3014", "the connection broke off after %s %s".formatted(Size.of(here), rest));
    }
}
