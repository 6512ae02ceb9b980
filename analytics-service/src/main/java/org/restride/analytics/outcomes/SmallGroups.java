package org.restride.analytics.outcomes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Leaves out what would be told of too few patients. */
final class SmallGroups {

    private SmallGroups() {}

    /** Null for a group that is too small; nobody is no group. */
    static Integer total(int patients, int smallest) {
        return patients > 0 && patients < smallest ? null : patients;
    }

    /**
     * The parts of a group, with null for those that are left out: the small ones, and then the smallest others, until what is
     * left out is at least two parts of together at least {@code smallest} patients. So the total less what is shown tells of
     * nobody. All are left out of a group that is too small itself.
     */
    static List<Integer> parts(List<Integer> parts, int smallest) {
        int total = parts.stream().mapToInt(Integer::intValue).sum();
        if (total(total, smallest) == null) {
            return Collections.nCopies(parts.size(), null);
        }
        List<Integer> bySize = IntStream.range(0, parts.size())
                .boxed()
                .filter(part -> parts.get(part) > 0)
                .sorted(Comparator.comparing(parts::get))
                .toList();
        List<Integer> shown = new ArrayList<>(parts);
        int left = 0;
        int patients = 0;
        for (int part : bySize) {
            boolean tells = left > 0 && (left < 2 || patients < smallest);
            if (parts.get(part) < smallest || tells) {
                shown.set(part, null);
                left++;
                patients += parts.get(part);
            }
        }
        return shown;
    }
}
