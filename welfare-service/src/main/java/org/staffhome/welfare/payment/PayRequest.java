package org.staffhome.welfare.payment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.welfare.aid.PaymentMethod;

/** The payment of an approved application; it is always paid in full. */
record PayRequest(
        @Schema(description = "How it was paid (发放方式)", examples = "BANK") @NotNull
        PaymentMethod method,

        @Schema(
                description = "Number of the bank slip or of the signed receipt (银行流水号或签收单号)",
                examples = "2026-FK-0007")
        @NotBlank
        @Size(max = 60)
        String documentNumber,

        @Schema(description = "Day on which the money left; null for today", examples = "2026-03-12")
        LocalDate paidOn,

        @Schema(description = "Remark, sealed; null for none", examples = "本人签收") @Size(max = 1000)
        String note) {}
