package org.staffhome.welfare.fund;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money that came in. */
public record PostReceiptRequest(
        @Schema(
                description = "Organisation that received the money (收款工会)",
                examples = "01990d7e-5c00-7000-8000-000000000001")
        @NotNull
        UUID organizationId,

        @Schema(description = "Where it comes from (资金来源)", examples = "FISCAL") @NotNull
        FundSource source,

        @Schema(description = "What it may be spent on (专项用途); GENERAL for any kind of aid", examples = "WARMTH")
        @NotNull
        Earmark earmark,

        @Schema(description = "Amount in fen, greater than zero", examples = "13020000") @Max(100_000_000_000_000L)
        long amountFen,

        @Schema(description = "Day on which the money arrived (到账日期)", examples = "2026-01-20") @NotNull
        LocalDate receivedOn,

        @Schema(
                description =
                        "Number of the bank slip or voucher (凭证号); one document of an organisation is booked once",
                examples = "2026-SK-0001")
        @NotBlank
        @Size(max = 60)
        String documentNumber,

        @Schema(description = "Free words without personal data (备注); null for none", examples = "市财政送温暖专项资金")
        @Size(max = 200)
        String note) {}
