package org.staffhome.platform.event;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of an event besides its data.
 *
 * @param subject id of the aggregate, the key of the record
 * @param sequence number of the event within its aggregate and topic, from 1
 */
public record EventHeader(UUID id, String type, String source, String subject, long sequence, Instant time) {}
