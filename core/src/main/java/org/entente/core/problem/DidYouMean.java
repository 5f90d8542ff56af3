package org.entente.core.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The known words that a mistyped one was most likely meant to be.
public final class DidYouMean {
    private static final int MOST = 3;

    private DidYouMean() {}

    /// Up to three known words, nearest first: those that begin with what was typed, or are a few keystrokes away.
    public static List<String> among(Collection<String> known, String typed) {
        String word = fold(typed);
        int tolerance = word.length() <= 3 ? 1 : word.length() <= 6 ? 2 : 3;
        record Near(String word, int distance) {}
        List<Near> near = new ArrayList<>();
        for (String candidate : known) {
            String other = fold(candidate);
            int distance = distance(word, other);
            if (distance <= tolerance || (word.length() >= 2 && other.startsWith(word))) {
                near.add(new Near(candidate, distance));
            }
        }
        return near.stream()
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
                .limit(MOST)
                .map(Near::word)
                .toList();
    }

    /// Advice in words: the likely words, or all of them when none is near.
    public static String advice(Collection<String> known, String typed) {
        List<String> near = among(known, typed);
        return near.isEmpty()
                ? "Use one of: " + String.join(", ", known) + "."
                : near.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" or ", "Did you mean ", "?"));
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /// Optimal string alignment: insert, delete, replace, or swap two neighbours.
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
