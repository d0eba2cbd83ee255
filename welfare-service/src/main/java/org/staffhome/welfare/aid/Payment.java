package org.staffhome.welfare.aid;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;

/** How the approved amount was paid, with its entry in the ledger. */
@Embeddable
public class Payment {

    @Column(name = "paid_on")
    private LocalDate paidOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "payment_method")
    private PaymentMethod method;

    @Column(name = "payment_document")
    private String document;

    @Column(name = "settle_entry_id")
    private UUID entryId;

    protected Payment() {}

    /**
     * @param document number of the bank slip or of the signed receipt
     * @param entryId the SETTLE entry of the ledger
     */
    public Payment(LocalDate paidOn, PaymentMethod method, String document, UUID entryId) {
        this.paidOn = paidOn;
        this.method = method;
        this.document = document;
        this.entryId = entryId;
    }

    public LocalDate paidOn() {
        return paidOn;
    }

    PaymentMethod method() {
        return method;
    }

    String document() {
        return document;
    }

    public UUID entryId() {
        return entryId;
    }
}
