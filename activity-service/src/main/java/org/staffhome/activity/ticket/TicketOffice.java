package org.staffhome.activity.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.crypto.FieldCipher;
import org.staffhome.platform.crypto.FieldRef;

/** Issues and checks tickets. Each activity has a random key of its own, so a leaked device key opens one activity. */
@ApplicationScoped
public class TicketOffice {
    private static final int KEY_BYTES = 32;

    private final EntityManager entities;
    private final FieldCipher cipher;
    private final BusinessClock clock;
    private final SecureRandom random = new SecureRandom();

    TicketOffice(EntityManager entities, FieldCipher cipher, BusinessClock clock) {
        this.entities = entities;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Makes the key of an activity that is being published. */
    public void open(UUID activityId, UUID organizationId, String orgPath) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        String sealed = cipher.seal(Base64.getEncoder().encodeToString(key), place(activityId));
        entities.persist(new TicketKey(activityId, organizationId, orgPath, sealed, clock.now()));
    }

    /** The text for a QR code. */
    public String issue(Ticket ticket) {
        return ticket.text(key(ticket.activityId()).orElseThrow());
    }

    /** The ticket that a text holds, or empty when it is none of this activity. */
    public Optional<Ticket> check(UUID activityId, String text) {
        return key(activityId).flatMap(key -> Ticket.read(text, key)).filter(ticket -> ticket.activityId()
                .equals(activityId));
    }

    /** The key in base64, for the device of an organiser; empty when the activity is not in the scope or not published. */
    @Transactional
    public Optional<String> keyForDevice(UUID activityId) {
        return key(activityId).map(Base64.getEncoder()::encodeToString);
    }

    private Optional<byte[]> key(UUID activityId) {
        return Optional.ofNullable(entities.find(TicketKey.class, activityId))
                .map(row -> Base64.getDecoder().decode(cipher.open(row.sealedKey(), place(activityId))));
    }

    private static FieldRef place(UUID activityId) {
        return FieldRef.of("ticket_key", "sealed_key", activityId);
    }
}
