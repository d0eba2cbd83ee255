package org.staffhome.activity.signup;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of lists of sign-ups; a {@code @BeanParam}. Those given must all hold. */
public class SignUpFilter {
    @QueryParam("state")
    @Parameter(description = "Only sign-ups in this state (状态)", example = "SUBMITTED")
    SignUpState state;

    @QueryParam("attendance")
    @Parameter(description = "Only sign-ups with this attendance (到场情况)", example = "NO_SHOW")
    Attendance attendance;

    @QueryParam("organizationId")
    @Parameter(description = "Only sign-ups of members of this organisation or below it (所在工会及下级)")
    UUID organizationId;
}
