package org.entente.data.scan;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// One thing that the scan looks for.
public interface Check {
    Description description();

    /// What it finds in tables that are here.
    ///
    /// @param layouts one of the alternatives of the description; findings are reported on the first
    List<Finding> find(Tables tables, List<String> layouts);

    /// What a check is about, in the words of its page.
    ///
    /// @param id lower-case with hyphens
    /// @param alternatives lists of layouts; the check runs on each list whose layouts are all here
    /// @param looksFor what it looks for, with its thresholds
    /// @param why why that cannot be right, or must be shown, with a citation where there is one
    /// @param weight how the weight is made
    record Description(String id, List<List<String>> alternatives, String looksFor, String why, String weight) {
        public Description {
            alternatives = alternatives.stream().map(List::copyOf).toList();
        }

        /// Every layout that it can use.
        public SortedSet<String> layouts() {
            SortedSet<String> all = new TreeSet<>();
            alternatives.forEach(all::addAll);
            return all;
        }

        /// The layouts it needs, in words.
        public String needs() {
            return String.join(
                    " or ",
                    alternatives.stream().map(list -> String.join(" + ", list)).toList());
        }
    }
}
