/**
 * What waits for somebody: every room names its own by a {@link org.staffhome.platform.todo.TodoSource}, the service
 * merges them by due date, the gateway merges the services. Todos are computed, never stored, so that none outlives its
 * reason.
 */
package org.staffhome.platform.todo;
