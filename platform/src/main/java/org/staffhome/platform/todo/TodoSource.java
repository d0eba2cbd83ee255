package org.staffhome.platform.todo;

import java.util.List;

/** Names what waits in one room; a CDI bean. Reads under the caller's view of {@link #permission}, writes nothing. */
public interface TodoSource {
    /** The todos with the nearest due dates, at most so many, in any order. */
    List<Todo> todos(int limit);

    /**
     * The permission whose holders do this work: the source sees the organisations where the caller holds it (and his own
     * rows), and is not asked where he holds it nowhere.
     */
    default String permission() {
        return "todo.read";
    }
}
