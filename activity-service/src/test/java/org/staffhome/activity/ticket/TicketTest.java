package org.staffhome.activity.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tickets can be checked without a network and cannot be forged. */
class TicketTest {
    private static final byte[] KEY = "key of one activity, 32 bytes ok".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER_KEY = "key of another activity, 32 byte".getBytes(StandardCharsets.UTF_8);
    private static final Ticket TICKET = new Ticket(UUID.randomUUID(), UUID.randomUUID(), 3);

    @Test
    void aTicketIsReadWithTheKeyOfItsActivity() {
        assertThat(Ticket.read(TICKET.text(KEY), KEY)).contains(TICKET);
    }

    @Test
    void aTicketOfAnotherActivityIsNotRead() {
        assertThat(Ticket.read(TICKET.text(KEY), OTHER_KEY)).isEmpty();
    }

    @Test
    void anyChangedCharacterBreaksTheTicket() {
        String text = TICKET.text(KEY);
        for (int i = 0; i < text.length(); i++) {
            char changed = text.charAt(i) == 'A' ? 'B' : 'A';
            String forged = text.substring(0, i) + changed + text.substring(i + 1);
            assertThat(Ticket.read(forged, KEY))
                    .as(forged)
                    .isNotEqualTo(java.util.Optional.of(
                            new Ticket(TICKET.activityId(), TICKET.signUpId(), TICKET.party() + 1)));
            if (i < text.lastIndexOf('.')) {
                assertThat(Ticket.read(forged, KEY)).as(forged).isEmpty();
            }
        }
    }

    @Test
    void textsThatAreNoTicketsAreRefused() {
        for (String text : new String[] {
            "", ".", "SH1", "SH1..", "SH1.a.b", "SH1.!!.!!", "x".repeat(500), "SH2." + "A".repeat(44) + ".AAAA"
        }) {
            assertThat(Ticket.read(text, KEY)).as(text).isEmpty();
        }
    }

    @Test
    void aTicketCarriesIdsAndACountAndNothingElse() {
        assertThat(TICKET.text(KEY)).hasSizeLessThan(80).matches("SH1\\.[A-Za-z0-9_-]{44}\\.[A-Za-z0-9_-]{22}");
    }

    @Test
    void aDeskCodeIsReadAsPeopleTypeIt() {
        String code = DeskCode.of(UUID.randomUUID());

        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{10}");
        assertThat(DeskCode.typed(
                        " " + code.toLowerCase(java.util.Locale.ROOT).substring(0, 5) + "-" + code.substring(5)))
                .isEqualTo(code);
        assertThat(DeskCode.typed("oil")).isEqualTo("011");
    }
}
