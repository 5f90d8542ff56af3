package org.entente.data.source.unga;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.state.StateId;
import org.entente.core.vote.Ballot;
import org.entente.core.vote.Issue;
import org.entente.core.vote.RollCall;
import org.entente.core.vote.RollCalls;
import org.entente.data.catalog.Catalogue;
import org.entente.data.csv.Fingerprint;
import org.entente.data.source.Extract;

/// Puts the files of one folder together into one table of roll calls.
///
/// @param votes roll calls with every member's ballot
/// @param inferred ids of the roll calls whose absences were inferred
/// @param files the files behind it
/// @param notes rows left out, absences inferred, contradictions between files
public record UngaVotes(RollCalls votes, SortedSet<String> inferred, List<Fingerprint> files, List<String> notes) {
    public UngaVotes {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /// Reads what is there.
    ///
    /// Roll calls come from `un_roll_calls.csv`; ballots and absences from `UNVotesPublished.csv` where it
    /// has the roll call, else from `un_votes.csv` with inferred absence; later ones from the UN Digital
    /// Library. Issues come from `un_roll_call_issues.csv`, the newer coding; without it, from
    /// `UNVotesPublished.csv` for the roll calls that it has.
    public static UngaVotes read(UngaFiles files, Catalogue catalogue) {
        Assembly assembly = new Assembly(catalogue);
        Map<String, RollCall> described = Map.of();
        if (files.rollCalls().isPresent()) {
            described =
                    assembly.take(new RollCallsReader().read(files.rollCalls().get(), catalogue));
        }
        Optional<Map<String, Set<Issue>>> issues =
                files.issues().map(file -> assembly.take(new RollCallIssuesReader().read(file, catalogue)));
        assembly.issues(issues);
        Optional<RollCalls.Builder> published = Optional.empty();
        if (files.published().isPresent()) {
            published = Optional.of(assembly.take(
                    new PublishedVotesReader(described).read(files.published().get(), catalogue)));
        }
        Optional<RollCalls.Builder> cast = Optional.empty();
        if (files.castVotes().isPresent()) {
            cast = Optional.of(assembly.take(
                    new CastVotesReader(described).read(files.castVotes().get(), catalogue)));
        }
        if (published.isPresent()) {
            assembly.addRecorded(published.get().build(), cast);
        }
        if (cast.isPresent()) {
            assembly.addInferred(described, cast.get());
        }
        if (files.digitalLibrary().isPresent()) {
            assembly.addLater(assembly.take(new DigitalLibraryReader()
                            .read(files.digitalLibrary().get(), catalogue))
                    .build());
        }
        return assembly.result();
    }

    /// The table while files are added to it.
    private static final class Assembly {
        private final RollCalls.Builder table = RollCalls.builder();
        private final Attendance attendance;
        private final SortedSet<String> inferred = new TreeSet<>();
        private final List<Fingerprint> files = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private LocalDate last = LocalDate.MIN;
        private Optional<Map<String, Set<Issue>>> issues = Optional.empty();

        Assembly(Catalogue catalogue) {
            this.attendance = new Attendance(catalogue);
        }

        <T> T take(Extract<T> extract) {
            files.add(extract.file());
            extract.notes().forEach(note -> notes.add(extract.file().file() + ": " + note));
            return extract.records();
        }

        void addRecorded(RollCalls published, Optional<RollCalls.Builder> cast) {
            int contradictions = 0;
            int opposite = 0;
            int additional = 0;
            for (int r = 0; r < published.size(); r++) {
                RollCall rollCall = published.list().get(r);
                add(rollCall);
                for (int s = 0; s < published.states().size(); s++) {
                    Ballot ballot = published.ballot(r, s);
                    StateId state = published.states().get(s);
                    Optional<Ballot> other = cast.flatMap(votes -> votes.get(rollCall.id(), state));
                    if (ballot != Ballot.NOT_A_MEMBER) {
                        table.put(rollCall.id(), state, ballot);
                    }
                    boolean differs = other.isPresent() && other.get() != ballot;
                    contradictions += differs && ballot.isCast() ? 1 : 0;
                    additional += differs && !ballot.isCast() ? 1 : 0;
                    opposite += differs && isOpposite(ballot, other.get()) ? 1 : 0;
                }
            }
            if (cast.isPresent()) {
                notes.add("%d cells of un_votes.csv differ from UNVotesPublished.csv, %d of them yes against no, and %d"
                                .formatted(contradictions, opposite, additional)
                        + " are votes where it has none; UNVotesPublished.csv is kept");
            }
        }

        private static boolean isOpposite(Ballot a, Ballot b) {
            return (a == Ballot.YES && b == Ballot.NO) || (a == Ballot.NO && b == Ballot.YES);
        }

        void addInferred(Map<String, RollCall> described, RollCalls.Builder cast) {
            int absences = 0;
            RollCalls votes = cast.build();
            for (int r = 0; r < votes.size(); r++) {
                RollCall rollCall = votes.list().get(r);
                if (!described.containsKey(rollCall.id()) || table.has(rollCall.id())) {
                    continue;
                }
                add(rollCall);
                for (int s = 0; s < votes.states().size(); s++) {
                    if (votes.ballot(r, s) != Ballot.NOT_A_MEMBER) {
                        table.put(rollCall.id(), votes.states().get(s), votes.ballot(r, s));
                    }
                }
                absences += attendance.infer(table, rollCall);
                inferred.add(rollCall.id());
            }
            notes.add("%d absences in %d roll calls are inferred: a United Nations member on the day without a row in"
                            .formatted(absences, inferred.size())
                    + " un_votes.csv was absent");
        }

        void addLater(RollCalls library) {
            int earlier = 0;
            LocalDate end = last;
            for (int r = 0; r < library.size(); r++) {
                RollCall rollCall = library.list().get(r);
                if (!rollCall.date().isAfter(end) || table.has(rollCall.id())) {
                    earlier++;
                    continue;
                }
                add(rollCall);
                for (int s = 0; s < library.states().size(); s++) {
                    table.put(rollCall.id(), library.states().get(s), library.ballot(r, s));
                }
            }
            if (earlier > 0) {
                notes.add("%d roll calls of the UN Digital Library up to %s are left out: the other files have them"
                        .formatted(earlier, end));
            }
        }

        void issues(Optional<Map<String, Set<Issue>>> coded) {
            issues = coded;
        }

        private void add(RollCall rollCall) {
            table.add(issues.map(coded -> rollCall.about(coded.getOrDefault(rollCall.id(), Set.of())))
                    .orElse(rollCall));
            last = rollCall.date().isAfter(last) ? rollCall.date() : last;
        }

        UngaVotes result() {
            return new UngaVotes(table.build(), inferred, files, notes);
        }
    }
}
