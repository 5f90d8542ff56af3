package org.entente.data.fetch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.Optional;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;

/// The words for a download that did not come about. An older file at the target is as it was.
final class Refusal {
    private static final String BY_HAND =
            "Open the provider's page in a browser, download the file there, then run: entente data add FILE.";
    private static final String AGAIN = "Run the same command again: what has come is kept, and the rest is fetched.";

    private final Download download;

    Refusal(Download download) {
        this.download = download;
    }

    private ProblemException of(String code, String what, String why, String next) {
        return new ProblemException(
                Kind.DATA_NOT_HERE,
                Problem.of(code, "%s cannot be fetched: %s".formatted(download.address(), what), why, next));
    }

    /// The last of several attempts failed.
    ProblemException gaveUp(TryAgain last, int attempts) {
        return of(
                last.code(),
                "%s (%s)"
                        .formatted(
                                last.what(),
                                attempts == 1 ? "after one attempt" : "after %d attempts".formatted(attempts)),
                "Servers and networks have bad days.",
                AGAIN);
    }

    ProblemException untrusted(String host, String reason) {
        return of(
                "ENT-3012",
                "the certificate of %s is not trusted (%s)".formatted(host, reason),
                "The file could come from somebody else. Some hosts send an incomplete chain of certificates, which a"
                        + " browser mends by itself.",
                BY_HAND);
    }

    ProblemException missing(int status) {
        return of(
                "ENT-3015",
                "the server answers %d, there is no such file any more".formatted(status),
                "Providers move their files when a new version comes out.",
                "Look for it on the provider's page, download it there, then run: entente data add FILE.");
    }

    /// @param wants how the server wants one to sign in, if it says so
    /// @param words what its page says, if it says something
    ProblemException forbidden(int status, Optional<String> wants, Optional<String> words) {
        return of(
                "ENT-3016",
                "the server answers %d%s%s"
                        .formatted(
                                status,
                                wants.map(scheme -> ", it asks to sign in (%s)".formatted(scheme))
                                        .orElse(", it does not hand the file out"),
                                said(words)),
                "The provider wants a login, an accepted form, or a person with a browser.",
                BY_HAND);
    }

    ProblemException busy(int status, Duration wait) {
        return of(
                "ENT-3017",
                "the server answers %d and asks to come back in %d s".formatted(status, wait.toSeconds()),
                "It has more requests than it can serve, or it limits how many one may send.",
                "Wait that long, then run the same command again.");
    }

    ProblemException unexpected(int status, Optional<String> words) {
        return of("ENT-3018", "the server answers %d%s".formatted(status, said(words)), "", BY_HAND);
    }

    ProblemException redirect(String what) {
        return of("ENT-3019", what, "The address does not lead to the file, or not safely.", BY_HAND);
    }

    ProblemException page(Optional<String> words) {
        return of(
                "ENT-3020",
                "a web page came where a data file was expected%s".formatted(said(words)),
                "Pages with a login, terms to accept or a test for robots look like this.",
                BY_HAND);
    }

    ProblemException tooLarge(long limit) {
        return of(
                "ENT-3021",
                "it is larger than %s".formatted(Size.of(limit)),
                "More than that is not expected here, and could fill the disk.",
                BY_HAND);
    }

    ProblemException mismatch(String what) {
        return of(
                "ENT-3022",
                what,
                "It is not the version that the catalogue describes: the provider has a new one, or it was changed on"
                        + " the way.",
                "Compare it with the provider's page. To use it all the same, download it in a browser and run: entente"
                        + " data add FILE.");
    }

    ProblemException noRoom(long needed, long room) {
        return of(
                "ENT-3023",
                "%s more are needed and the disk has room for %s".formatted(Size.of(needed), Size.of(room)),
                "",
                "Free some room, or choose a folder on another disk. " + AGAIN);
    }

    ProblemException notWritten(IOException e) {
        return of(
                "ENT-3023",
                "%s cannot be written (%s)".formatted(download.target(), reason(e)),
                "",
                "Check that the disk has room and that the folder may be written to. " + AGAIN);
    }

    ProblemException taken() {
        return of(
                "ENT-3024",
                "another process is fetching %s at this moment".formatted(download.target()),
                "Two at once would spoil each other's work.",
                "Wait until it is done.");
    }

    ProblemException encoding(String what) {
        return of("ENT-3025", what, "It cannot be unpacked.", BY_HAND);
    }

    ProblemException interrupted() {
        return of("ENT-3026", "it was interrupted", "", AGAIN);
    }

    ProblemException empty() {
        return of(
                "ENT-3027",
                "the file that came is empty",
                "Servers send empty files when something is wrong on their side.",
                BY_HAND);
    }

    private static String said(Optional<String> words) {
        return words.map(text -> "; it says: \"%s\"".formatted(text)).orElse("");
    }

    /// Why something failed, in as few words as the system has.
    static String reason(Throwable e) {
        if (e instanceof AccessDeniedException) {
            return "not permitted";
        }
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
