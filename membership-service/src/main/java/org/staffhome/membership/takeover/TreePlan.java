package org.staffhome.membership.takeover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.staffhome.membership.committee.TermRule;
import org.staffhome.membership.imports.ListReading;
import org.staffhome.membership.imports.RowFault;
import org.staffhome.membership.organization.OrganizationKind;
import org.staffhome.membership.organization.OrganizationTakeOver;
import org.staffhome.platform.id.Ids;

/**
 * Places the rows of a list of organisations into the tree that exists: each below its parent, which may stand in the list
 * or in the city, at whatever order they were written. Rows that cannot be placed are refused with the reason.
 */
final class TreePlan {

    /** An organisation that exists. */
    record Known(UUID id, UUID parentId, String path, OrganizationKind kind, String name, String code) {}

    /**
     * A row with its place; {@code existing} is the organisation that it names, or null for a new one.
     *
     * @param pathAbove path of the nearest organisation above that exists, whose rules hold
     */
    record Place(
            OrganizationListRow row, UUID id, UUID parentId, String parentPath, Known existing, String pathAbove) {}

    private final Map<String, Known> byCode = new HashMap<>();
    private final Map<String, Known> byParentAndName = new HashMap<>();
    private final Set<String> creditCodes;
    private final boolean hasRoot;
    private final TermRule terms;
    private final ListReading reading;
    private final Map<String, OrganizationListRow> rows = new HashMap<>();
    private final Map<String, Place> placed = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final List<Place> inOrder = new ArrayList<>();

    TreePlan(List<Known> known, Set<String> creditCodesInUse, TermRule terms, ListReading reading) {
        this.reading = reading;
        this.terms = terms;
        this.creditCodes = new HashSet<>(creditCodesInUse);
        this.hasRoot = known.stream().anyMatch(k -> k.parentId() == null);
        for (Known k : known) {
            if (k.code() != null) {
                byCode.put(k.code(), k);
            } else {
                byParentAndName.put(k.parentId() + k.name(), k);
            }
        }
    }

    /** Parents before children. */
    List<Place> place(List<OrganizationListRow> list) {
        for (OrganizationListRow row : list) {
            OrganizationListRow earlier = row.good() ? rows.put(row.code(), row) : null;
            if (earlier != null) {
                reading.refuse(
                        earlier.row().number(), RowFault.ROW_REPEATED, row.row().number());
            }
        }
        for (OrganizationListRow row : list) {
            if (row.good() && rows.get(row.code()) == row) {
                placeOf(row.code());
            }
        }
        return inOrder;
    }

    /** The place of a code's row, placed now if it was not yet; null when the row was refused. */
    private Place placeOf(String code) {
        if (placed.containsKey(code)) {
            return placed.get(code);
        }
        OrganizationListRow row = rows.get(code);
        open.add(code);
        Place place = row.parent() == null ? root(row) : below(row);
        open.remove(code);
        placed.put(code, place);
        if (place != null) {
            inOrder.add(place);
        }
        return place;
    }

    private Place root(OrganizationListRow row) {
        Known existing = byCode.getOrDefault(row.code(), byParentAndName.get(null + row.name()));
        if (existing != null) {
            return existing(row, existing, null);
        }
        if (row.kind() != OrganizationKind.CITY_FEDERATION) {
            return refuse(row, OrganizationListRow.PARENT, RowFault.ROOT_MUST_BE_FEDERATION);
        }
        if (hasRoot) {
            return refuse(row, OrganizationListRow.PARENT, RowFault.SECOND_ROOT);
        }
        if (!reading.mayWriteTo(OrganizationTakeOver.PATH_ROOT)) {
            return refuse(row, OrganizationListRow.PARENT, RowFault.PARENT_UNKNOWN);
        }
        return fresh(row, null, null, OrganizationTakeOver.PATH_ROOT);
    }

    private Place below(OrganizationListRow row) {
        Known parent = byCode.get(row.parent());
        UUID parentId = parent == null ? null : parent.id();
        String parentPath = parent == null ? null : parent.path();
        OrganizationKind parentKind = parent == null ? null : parent.kind();
        String pathAbove = parentPath;
        if (rows.containsKey(row.parent())) {
            if (open.contains(row.parent())) {
                return refuse(row, OrganizationListRow.PARENT, RowFault.PARENT_CYCLE);
            }
            Place place = placeOf(row.parent());
            if (place == null) {
                return refuse(row, OrganizationListRow.PARENT, RowFault.PARENT_UNKNOWN);
            }
            parentId = place.id();
            parentPath = place.existing() == null ? null : place.existing().path();
            parentKind = place.row().kind();
            pathAbove = place.existing() == null
                    ? place.pathAbove()
                    : place.existing().path();
        }
        if (parentKind == null || (parentPath != null && !reading.mayWriteTo(parentPath))) {
            return refuse(row, OrganizationListRow.PARENT, RowFault.PARENT_UNKNOWN);
        }
        Known existing = byCode.getOrDefault(row.code(), byParentAndName.get(parentId + row.name()));
        if (existing != null) {
            return existing(row, existing, parentId);
        }
        if (!parentKind.mayLead(row.kind())) {
            return refuse(row, OrganizationListRow.KIND, RowFault.KIND_NOT_ALLOWED);
        }
        return fresh(row, parentId, parentPath, pathAbove);
    }

    private Place existing(OrganizationListRow row, Known existing, UUID parentId) {
        if (!existing.name().equals(row.name()) || existing.kind() != row.kind()) {
            return refuse(row, OrganizationListRow.CODE, RowFault.CODE_TAKEN);
        }
        if (!Objects.equals(existing.parentId(), parentId)) {
            return refuse(row, OrganizationListRow.PARENT, RowFault.PARENT_CHANGED);
        }
        return new Place(row, existing.id(), existing.parentId(), null, existing, existing.path());
    }

    private Place fresh(OrganizationListRow row, UUID parentId, String parentPath, String pathAbove) {
        Optional<RowFault> termFault = row.termFault(terms, pathAbove);
        if (termFault.isPresent()) {
            boolean day = termFault.get() == RowFault.TERM_DAY_IMPLAUSIBLE;
            return refuse(row, day ? OrganizationListRow.TERM_FROM : OrganizationListRow.TERM_YEARS, termFault.get());
        }
        if (row.creditCode() != null && !creditCodes.add(row.creditCode())) {
            return refuse(row, OrganizationListRow.CREDIT_CODE, RowFault.CREDIT_CODE_TAKEN);
        }
        return new Place(row, Ids.next(), parentId, parentPath, null, pathAbove);
    }

    private Place refuse(OrganizationListRow row, String column, RowFault fault) {
        reading.refuse(row.row(), column, fault);
        return null;
    }
}
