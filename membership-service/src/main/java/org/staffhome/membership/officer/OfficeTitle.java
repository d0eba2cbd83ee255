package org.staffhome.membership.officer;

import java.util.Map;
import java.util.Optional;
import org.staffhome.membership.committee.CommitteeKind;
import org.staffhome.membership.committee.SeatPost;

/** A seat as lists of officers name it (职务名称): the kind of committee and the seat in it. */
public record OfficeTitle(CommitteeKind committee, SeatPost post) {

    private static final Map<String, OfficeTitle> TITLES = Map.ofEntries(
            Map.entry("主席", new OfficeTitle(CommitteeKind.UNION, SeatPost.CHAIR)),
            Map.entry("工会主席", new OfficeTitle(CommitteeKind.UNION, SeatPost.CHAIR)),
            Map.entry("副主席", new OfficeTitle(CommitteeKind.UNION, SeatPost.VICE_CHAIR)),
            Map.entry("常委", new OfficeTitle(CommitteeKind.UNION, SeatPost.STANDING_MEMBER)),
            Map.entry("委员", new OfficeTitle(CommitteeKind.UNION, SeatPost.MEMBER)),
            Map.entry("经审委员会主任", new OfficeTitle(CommitteeKind.AUDIT, SeatPost.CHAIR)),
            Map.entry("经审委员会副主任", new OfficeTitle(CommitteeKind.AUDIT, SeatPost.VICE_CHAIR)),
            Map.entry("经审委员会委员", new OfficeTitle(CommitteeKind.AUDIT, SeatPost.MEMBER)),
            Map.entry("女职工委员会主任", new OfficeTitle(CommitteeKind.WOMEN, SeatPost.CHAIR)),
            Map.entry("女职工委员会副主任", new OfficeTitle(CommitteeKind.WOMEN, SeatPost.VICE_CHAIR)),
            Map.entry("女职工委员会委员", new OfficeTitle(CommitteeKind.WOMEN, SeatPost.MEMBER)));

    /** Reads a Chinese title, or {@code KIND/POST} in codes. */
    public static Optional<OfficeTitle> read(String text) {
        OfficeTitle known = TITLES.get(text);
        if (known != null) {
            return Optional.of(known);
        }
        for (CommitteeKind kind : CommitteeKind.values()) {
            for (SeatPost post : SeatPost.values()) {
                if ((kind + "/" + post).equalsIgnoreCase(text)) {
                    return Optional.of(new OfficeTitle(kind, post));
                }
            }
        }
        return Optional.empty();
    }
}
