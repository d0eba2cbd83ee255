package org.staffhome.platform.scope;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A half-open range of organisation paths, compared by bytes. Paths are digits and slashes, {@code /1/5/}; a subtree is
 * {@code ['/1/5/', '/1/50')} because {@code '0'} follows {@code '/'}.
 */
public record PathRange(String from, String to) {
    /** The path of the root of all organisations, above the federation. */
    public static final String ROOT = "/";

    /** The organisation with this path and all below it. */
    public static PathRange subtree(String path) {
        check(path);
        return new PathRange(path, path.substring(0, path.length() - 1) + "0");
    }

    /** The organisation with this path alone; {@code '!'} sorts before all digits. */
    public static PathRange exactly(String path) {
        check(path);
        return new PathRange(path, path + "!");
    }

    /** Whether a path is the root's or the federation's: what is held there is held for everything. */
    static boolean isTop(String path) {
        check(path);
        return path.indexOf('/', 1) == path.length() - 1 || path.equals(ROOT);
    }

    public boolean contains(String path) {
        return from.compareTo(path) <= 0 && path.compareTo(to) < 0;
    }

    /** The same set of paths as disjoint ranges in order. */
    static List<PathRange> union(Collection<PathRange> ranges) {
        List<PathRange> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparing(PathRange::from).thenComparing(PathRange::to));
        List<PathRange> merged = new ArrayList<>();
        for (PathRange next : sorted) {
            PathRange last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && next.from().compareTo(last.to()) <= 0) {
                String to = last.to().compareTo(next.to()) >= 0 ? last.to() : next.to();
                merged.set(merged.size() - 1, new PathRange(last.from(), to));
            } else {
                merged.add(next);
            }
        }
        return List.copyOf(merged);
    }

    private static void check(String path) {
        if (!path.matches("/([0-9]+/)*")) {
            throw new IllegalArgumentException("not an organisation path");
        }
    }
}
