package org.staffhome.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.platform.audit.Audit;

/**
 * Reveals sealed fields of a member for a stated purpose (查看敏感信息). What was revealed to whom and why stands in the
 * audit log, where the member reads it (Personal Information Protection Law art. 44, 45).
 */
@ApplicationScoped
class DiscloseMember {

    static final String ACTION = "member.disclose";

    private final Members members;
    private final MemberFields fields;
    private final Audit audit;

    DiscloseMember(Members members, MemberFields fields, Audit audit) {
        this.members = members;
        this.fields = fields;
        this.audit = audit;
    }

    /** A sealed field. */
    enum Field {
        ID_NUMBER,
        MOBILE
    }

    /** What is to be revealed and why. */
    @Schema(name = "DisclosureRequest", description = "What is to be revealed, and why")
    record Request(
            @NotEmpty @Schema(description = "Fields to reveal", examples = "[\"MOBILE\"]")
            Set<@NotNull Field> fields,

            @NotBlank
            @Size(max = 200)
            @Schema(description = "Purpose in words; the member reads it (用途)", examples = "通知困难职工慰问时间")
            String purpose) {}

    /** The revealed fields. */
    @Schema(description = "The revealed fields; not to be stored by the caller")
    record Disclosure(
            @Schema(description = "Id of the member", examples = "01938f00-0000-7000-8000-000000001001")
            UUID memberId,

            @Schema(description = "Identity number; null when not asked for", examples = "990101196601010001")
            String idNumber,

            @Schema(description = "Mobile; null when not asked for or unknown", examples = "19900000001")
            String mobile) {

        /** Leaves out what must not reach a log. */
        @Override
        public String toString() {
            return "Disclosure[memberId=" + memberId + "]";
        }
    }

    @Transactional
    Disclosure disclose(UUID id, Request request) {
        Member member = members.required(id);
        audit.entry(ACTION)
                .on("member", id)
                .in(member.organizationId(), member.path())
                .about(id)
                .purpose(request.purpose().strip())
                .after(Map.of("fields", new TreeSet<>(request.fields())))
                .write();
        return new Disclosure(
                id,
                request.fields().contains(Field.ID_NUMBER) ? fields.openIdNumber(id, member.idNumberSealed()) : null,
                request.fields().contains(Field.MOBILE) ? fields.openMobile(id, member.mobileSealed()) : null);
    }
}
