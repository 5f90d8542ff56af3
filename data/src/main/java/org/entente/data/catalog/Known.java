package org.entente.data.catalog;

import java.util.SortedSet;
import java.util.TreeSet;

/// Keys that the files read so far have defined, for those that refer to them.
final class Known {
    final SortedSet<String> citations = new TreeSet<>();
    final SortedSet<String> states = new TreeSet<>();
    final SortedSet<String> unions = new TreeSet<>();
    final SortedSet<String> functions = new TreeSet<>();
    final SortedSet<String> decisionRules = new TreeSet<>();
}
