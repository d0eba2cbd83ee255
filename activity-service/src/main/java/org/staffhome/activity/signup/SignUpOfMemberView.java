package org.staffhome.activity.signup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sign-up with the name of its member, for officers. */
@Schema(name = "SignUpOfMember", description = "A sign-up with its member (报名名单)")
public record SignUpOfMemberView(
        @Schema(
                description = "Name of the member (姓名); masked for readers without operative duty, null when the"
                        + " member is not known any more",
                examples = "欧阳波")
        String memberName,

        @Schema(description = "Short code under the ticket, for the desk (入场码)", examples = "7K2M9QX4TB")
        String deskCode,

        @Schema(description = "The sign-up") SignUpView signUp) {}
