package org.staffhome.membership.statistics;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Organisation statistics as they are answered. */
@Schema(description = "Statistics of an organisation and all below it (组织统计)")
record StatisticsView(
        @Schema(
                description = "The organisation counted with all below it; null for the whole of the caller's scope",
                examples = "01938f00-0000-7000-8000-000000000002")
        UUID organizationId,

        @Schema(description = "Day of the count", examples = "2026-11-20")
        LocalDate asOf,

        @Schema(description = "Established grassroots and joint unions (工会组织数)", examples = "58")
        long unions,

        @Schema(description = "Units covered by unions (涵盖单位数)", examples = "93")
        long units,

        @Schema(description = "Memberships ACTIVE or RETAINED (会员数)", examples = "4859")
        long members,

        @Schema(
                description = "Persons who hold a seat of a committee in office (工会干部数); a person counts once; those of"
                        + " overdue committees, who stay in office until the next is elected, are among them",
                examples = "156")
        long officers,

        @Schema(description = "Members who are women (女会员数)", examples = "2226")
        long women,

        @Schema(description = "Members RETAINED, paying no dues (保留会籍)", examples = "0")
        long retained,

        @Schema(
                description = "Members by kind of employment (按用工形式)",
                examples = "{\"REGULAR\": 3008, \"MIGRANT\": 351}")
        Map<String, Long> membersByEmployment,

        @Schema(description = "Officers full time (专职)", examples = "30")
        long officersFullTime,

        @Schema(description = "Officers beside other work (兼职)", examples = "126")
        long officersPartTime,

        @Schema(
                description =
                        "Officers all of whose seats are of committees past their term (超期任职): they keep the duty to"
                                + " hold the election and have no authority any more",
                examples = "6")
        long officersOverdue,

        @Schema(
                description = "Established organisations by kind, bodies above the unions included (按组织类型)",
                examples = "{\"GRASSROOTS_UNION\": 47, \"JOINT_UNION\": 11}")
        Map<String, Long> organizationsByKind,

        @Schema(description = "Committees in office past the last day of their term (超期未换届)", examples = "12")
        long overdueCommittees,

        @Schema(description = "Women among the members") Rate womenRate,

        @Schema(
                description = "Members by staff of the covered units (入会率); unknown unless the staff of every covered"
                        + " unit is known")
        Rate joinRate,

        @Schema(description = "Units covered by all registered units (建会覆盖率)")
        Rate coverageRate,

        @Schema(description = "Members per union") Rate membersPerUnion,
        @Schema(description = "Members per officer") Rate membersPerOfficer,
        @Schema(description = "Units per union") Rate unitsPerUnion) {}
