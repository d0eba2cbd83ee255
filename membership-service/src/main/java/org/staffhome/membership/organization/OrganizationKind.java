package org.staffhome.membership.organization;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Kinds of organisations (组织类型) and which of them may stand directly below which: the rule of the tree. Federations
 * lead by territory, committees on behalf of a federation; below a grassroots union there are only its own parts.
 */
public enum OrganizationKind {
    CITY_FEDERATION("市总工会"),
    DISTRICT_FEDERATION("区县总工会"),
    INDUSTRY_UNION("产业工会"),
    TOWNSHIP_FEDERATION("乡镇街道总工会"),
    WORK_COMMITTEE("工会工作委员会"),
    GRASSROOTS_UNION("基层工会"),
    JOINT_UNION("联合工会"),
    BRANCH_UNION("分工会"),
    WORKSHOP_UNION("车间工会"),
    LABOUR_TEAM_UNION("务工队工会"),
    UNION_GROUP("工会小组");

    private final String chinese;

    OrganizationKind(String chinese) {
        this.chinese = chinese;
    }

    /** Whether an organisation of kind {@code child} may stand directly below one of this kind. */
    public boolean mayLead(OrganizationKind child) {
        return childKinds().contains(child);
    }

    /** Unions with members and a committee of their own; they are what a count of unions counts. */
    public boolean isUnion() {
        return this == GRASSROOTS_UNION || this == JOINT_UNION;
    }

    /** Territorial and industrial bodies above the unions. */
    public boolean isUpperBody() {
        return ordinal() <= WORK_COMMITTEE.ordinal();
    }

    /** Whether members can belong to it: everything but the bodies above the unions. */
    public boolean hasMembers() {
        return !isUpperBody();
    }

    public String chinese() {
        return chinese;
    }

    /** Reads the code or the Chinese name, as lists sent by offices use either. */
    public static Optional<OrganizationKind> read(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(text) || kind.chinese.equals(text))
                .findFirst();
    }

    private Set<OrganizationKind> childKinds() {
        return switch (this) {
            case CITY_FEDERATION ->
                EnumSet.of(
                        DISTRICT_FEDERATION,
                        INDUSTRY_UNION,
                        TOWNSHIP_FEDERATION,
                        WORK_COMMITTEE,
                        GRASSROOTS_UNION,
                        JOINT_UNION);
            case DISTRICT_FEDERATION ->
                EnumSet.of(INDUSTRY_UNION, TOWNSHIP_FEDERATION, WORK_COMMITTEE, GRASSROOTS_UNION, JOINT_UNION);
            case INDUSTRY_UNION, TOWNSHIP_FEDERATION -> EnumSet.of(WORK_COMMITTEE, GRASSROOTS_UNION, JOINT_UNION);
            case WORK_COMMITTEE -> EnumSet.of(GRASSROOTS_UNION, JOINT_UNION);
            case GRASSROOTS_UNION, JOINT_UNION ->
                EnumSet.of(BRANCH_UNION, WORKSHOP_UNION, LABOUR_TEAM_UNION, UNION_GROUP);
            case BRANCH_UNION -> EnumSet.of(WORKSHOP_UNION, LABOUR_TEAM_UNION, UNION_GROUP);
            case WORKSHOP_UNION -> EnumSet.of(LABOUR_TEAM_UNION, UNION_GROUP);
            case LABOUR_TEAM_UNION -> EnumSet.of(UNION_GROUP);
            case UNION_GROUP -> EnumSet.noneOf(OrganizationKind.class);
        };
    }
}
