package org.staffhome.platform.scope;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The rows a piece of work may see and change. It travels to the database as session settings; see
 * {@link ScopeOnConnection}.
 *
 * @param view ranges of organisations whose rows are visible
 * @param write ranges whose rows may be changed; inside {@code view}
 * @param memberId the member whose own rows are visible too, or null
 * @param memberMayWrite whether that member's own rows may be changed
 * @param subject the subject of the caller's token, or null
 * @param system name of the system scope, or null for callers
 */
public record Scope(
        List<PathRange> view,
        List<PathRange> write,
        UUID memberId,
        boolean memberMayWrite,
        String subject,
        String system) {

    /** Sees nothing. */
    public static final Scope NONE = new Scope(List.of(), List.of(), null, false, null, null);

    public Scope {
        view = PathRange.union(view);
        write = PathRange.union(write);
        for (PathRange range : write) {
            boolean inside = view.stream()
                    .anyMatch(v ->
                            v.from().compareTo(range.from()) <= 0 && range.to().compareTo(v.to()) <= 0);
            if (!inside) {
                throw new IllegalArgumentException("the write scope must lie inside the view scope");
            }
        }
    }

    /** The scope of a caller at organisations. */
    public static Scope of(Collection<PathRange> view, Collection<PathRange> write, String subject) {
        return new Scope(List.copyOf(view), List.copyOf(write), null, false, subject, null);
    }

    static Scope of(SystemScope system) {
        List<PathRange> all = List.of(PathRange.subtree(PathRange.ROOT));
        return new Scope(all, all, null, false, null, system.name());
    }

    /** The values of the settings named in {@link ScopeOnConnection#SETTINGS}, in that order. */
    List<String> settings() {
        return List.of(
                view.isEmpty() ? "" : view.get(0).from(),
                view.isEmpty() ? "" : view.get(view.size() - 1).to(),
                ranges(view),
                write.isEmpty() ? "" : write.get(0).from(),
                write.isEmpty() ? "" : write.get(write.size() - 1).to(),
                ranges(write),
                memberId == null ? "" : memberId.toString(),
                memberId == null || !memberMayWrite ? "" : memberId.toString(),
                subject == null ? "" : subject,
                system == null ? "" : system);
    }

    /** Several ranges as one flat array literal of their sorted borders; empty for one range, which the hull is. */
    private static String ranges(List<PathRange> ranges) {
        if (ranges.size() < 2) {
            return "";
        }
        StringBuilder literal = new StringBuilder("{");
        for (PathRange range : ranges) {
            literal.append(literal.length() > 1 ? "," : "")
                    .append(range.from())
                    .append(',')
                    .append(range.to());
        }
        return literal.append('}').toString();
    }
}
