package org.staffhome.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.http.Versions;

/** Moves a membership on (会籍变动): retained on retirement, left, expelled, ended by death. */
@ApplicationScoped
class ChangeMemberStatus {

    private final Members members;
    private final MemberViews views;
    private final MemberTimeline timeline;
    private final MemberEvents events;
    private final Event<MembershipEnded> ended;
    private final BusinessClock clock;
    private final Audit audit;

    ChangeMemberStatus(
            Members members,
            MemberViews views,
            MemberTimeline timeline,
            MemberEvents events,
            Event<MembershipEnded> ended,
            BusinessClock clock,
            Audit audit) {
        this.members = members;
        this.views = views;
        this.timeline = timeline;
        this.events = events;
        this.ended = ended;
        this.clock = clock;
        this.audit = audit;
    }

    /** The change wanted. */
    @Schema(name = "ChangeMemberStatusRequest", description = "New status of a membership (会籍变动)")
    record Request(
            @NotNull @Schema(description = "Status from that day on", examples = "RETAINED")
            MemberStatus status,

            @NotNull @Schema(description = "Day of the change, not in the future", examples = "2026-11-01")
            LocalDate on,

            @Size(max = 200) @Schema(description = "Why, or null", examples = "退休")
            String reason) {}

    @Transactional
    MemberView change(UUID id, int expectedVersion, Request request) {
        Member member = members.locked(id);
        Versions.check(expectedVersion, member.version());
        MemberView before = views.masked(member);
        member.become(request.status(), request.on(), clock.today());
        members.flush();
        timeline.record(member, request.reason());
        if (member.status().isLive()) {
            events.changed(member);
        } else {
            events.left(member);
            ended.fire(new MembershipEnded(id, request.on()));
        }
        audit.entry("member.change-status")
                .on("member", id)
                .in(member.organizationId(), member.path())
                .about(id)
                .before(before)
                .after(views.masked(member))
                .write();
        return views.of(member);
    }
}
