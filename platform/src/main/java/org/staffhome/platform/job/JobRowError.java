package org.staffhome.platform.job;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something wrong with a row of the input. Says where and why, never what the cell contains. */
@Schema(description = "Something wrong with a row of the input (错误行)")
public record JobRowError(
        @Schema(description = "Row as in the spreadsheet, from 1", examples = "17")
        int sheetRow,

        @Schema(description = "Title of the column, null for the whole row", examples = "身份证号")
        String column,

        @Schema(description = "Letter of the column, null for the whole row", examples = "C")
        String columnLetter,

        @Schema(description = "Kind of the error", examples = "check-digit")
        String code,

        @Schema(description = "Reason in Chinese", examples = "校验码不正确")
        String reasonZh,

        @Schema(description = "Reason in English", examples = "The check digit is wrong")
        String reasonEn) {}
