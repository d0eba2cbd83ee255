/**
 * The real servers that the local suite and the tests run, from registry artefacts and without Docker.
 *
 * <p>{@link org.staffhome.servers.PostgresServer} starts PostgreSQL, {@link org.staffhome.servers.ContextRoles} gives each
 * context its own schema and its two login roles, {@link org.staffhome.servers.KafkaServer} is a single KRaft broker inside
 * this JVM and {@link org.staffhome.servers.KafkaProcess} the same broker in a JVM of its own.
 *
 * <p>All of them listen on loopback only. What {@code close()} stops is the process that the object itself started, by its
 * process id.
 */
package org.staffhome.servers;
