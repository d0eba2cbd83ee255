package org.staffhome.activity.signup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member says when signing up; who it is follows from the token. */
@Schema(name = "SignUpRequest", description = "Sign-up of the caller (报名)")
public record SignUpRequest(
        @Schema(description = "Family and guests the member brings (随行人数), 0 to 5; null: nobody", examples = "0")
        @Min(0)
        @Max(5)
        Integer guests) {
    int guestsOrNone() {
        return guests == null ? 0 : guests;
    }
}
