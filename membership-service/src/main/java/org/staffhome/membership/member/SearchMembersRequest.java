package org.staffhome.membership.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What members are searched by. */
@Schema(description = "Search for members (查找会员)")
record SearchMembersRequest(
        @NotBlank @Size(max = 60) @Schema(description = "Any part of the name (姓名)", examples = "测一")
        String name,

        @Schema(
                description = "Only members of this organisation and all below it; null: the whole scope",
                examples = "01938f00-0000-7000-8000-000000000035")
        UUID below,

        @Schema(description = "Only this status of the membership, or null", examples = "ACTIVE")
        MemberStatus status) {

    /** Leaves out what must not reach a log. */
    @Override
    public String toString() {
        return "SearchMembersRequest[below=" + below + ", status=" + status + "]";
    }
}
