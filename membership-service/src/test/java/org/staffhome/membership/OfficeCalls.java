package org.staffhome.membership;

import static org.staffhome.membership.City.BASE;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.id.Ids;

/** Calls about offices that several tests make. */
public final class OfficeCalls {

    private OfficeCalls() {}

    /** The civil date of the service. */
    public static LocalDate today() {
        return LocalDate.now(BusinessClock.ZONE);
    }

    /** Reports the election of one chair. */
    public static ValidatableResponse report(UUID organization, String kind, UUID chair, LocalDate from, int years) {
        return City.asAdmin()
                .body(Map.of(
                        "organizationId",
                        organization,
                        "kind",
                        kind,
                        "termFrom",
                        from.toString(),
                        "termYears",
                        years,
                        "seats",
                        List.of(Map.of("memberId", chair, "post", "CHAIR", "employment", "PART_TIME"))))
                .post(BASE + "/committees")
                .then();
    }

    /** The decision of the federation by somebody who did not report. */
    public static ValidatableResponse approve(UUID committee) {
        return City.as(City.subjectWith("FEDERATION_ADMIN", City.federation()))
                .body(Map.of("approved", true))
                .post(BASE + "/committees/" + committee + "/approval")
                .then();
    }

    /** A committee in office since a day. */
    public static UUID inOffice(UUID organization, String kind, UUID chair, LocalDate from) {
        UUID committee = City.id(report(organization, kind, chair, from, 5).statusCode(201));
        approve(committee).statusCode(200);
        return committee;
    }

    /** Appoints a member; the last day may be null. */
    public static ValidatableResponse appoint(
            UUID organization, UUID member, String post, LocalDate from, LocalDate until) {
        Map<String, Object> body = new HashMap<>();
        body.put("organizationId", organization);
        body.put("memberId", member);
        body.put("post", post);
        body.put("employment", "PART_TIME");
        body.put("from", from.toString());
        body.put("until", until == null ? null : until.toString());
        return City.asAdmin().body(body).post(BASE + "/appointments").then();
    }

    /** Links a member to an account. */
    public static ValidatableResponse link(UUID member, String subject) {
        return City.asAdmin()
                .body(Map.of("subject", subject))
                .put(BASE + "/members/" + member + "/account")
                .then();
    }

    /** A new account of a member. */
    public static String linked(UUID member) {
        String subject = "account-" + Ids.next();
        link(member, subject).statusCode(200);
        return subject;
    }

    /** Moves a membership on. */
    public static void become(UUID member, String status) {
        City.asAdmin()
                .header(
                        "If-Match",
                        City.asAdmin().get(BASE + "/members/" + member).getHeader("ETag"))
                .body(Map.of("status", status, "on", today().toString()))
                .post(BASE + "/members/" + member + "/status")
                .then()
                .statusCode(200);
    }

    /** The roles that the account has in all services, as far as grants are published. */
    public static List<String> roles(String account) {
        return City.DATABASE.rows("select role from scope_grant where subject = ? order by role", account).stream()
                .map(row -> row.get("role").toString())
                .toList();
    }
}
