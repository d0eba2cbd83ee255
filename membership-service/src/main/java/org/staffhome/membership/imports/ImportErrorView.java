package org.staffhome.membership.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fault of a row as it is answered. */
@Schema(description = "A fault of a row; never what the cell contains")
record ImportErrorView(
        @Schema(description = "Row as in the spreadsheet, from 1", examples = "648")
        int sheetRow,

        @Schema(
                description = "Another row of the file about the same person or thing, which competes with this one;"
                        + " null when there is none",
                examples = "3157")
        Integer twinRow,

        @Schema(description = "Title of the column; null when the whole row is meant", examples = "身份证号")
        String column,

        @Schema(description = "Letter of the column; null when the whole row is meant", examples = "F")
        String columnLetter,

        @Schema(description = "Kind of fault", examples = "row-repeated")
        String code,

        @Schema(description = "Reason in Chinese", examples = "与另一行重复")
        String reasonZh,

        @Schema(description = "Reason in English", examples = "row repeated")
        String reason) {}
