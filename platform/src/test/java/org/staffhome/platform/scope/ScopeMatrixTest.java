package org.staffhome.platform.scope;

import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.sample.SampleTest;
import org.staffhome.testkit.ApiCall;
import org.staffhome.testkit.BadInput;
import org.staffhome.testkit.PlatformOperations;
import org.staffhome.testkit.ScopeMatrix;
import org.staffhome.testkit.ScopeMatrix.Target;
import org.staffhome.testkit.TestCity;

/** Every cell of role x endpoint x organisation of the sample service, and bad input to every operation. */
@QuarkusTest
class ScopeMatrixTest extends SampleTest {
    @TestFactory
    Stream<DynamicTest> noRoleReachesWhatIsNotItsOwn() {
        return matrix().tests();
    }

    @TestFactory
    Stream<DynamicTest> badInputIsRefusedAndLeavesNoTrace() {
        return BadInput.of("sample", matrix()).tests();
    }

    private static ScopeMatrix matrix() {
        Map<Target, UUID> notes = new EnumMap<>(Target.class);
        ScopeMatrix matrix = ScopeMatrix.of("sample");
        for (Target target : Target.values()) {
            UUID id = Ids.next();
            notes.put(target, id);
            DATABASE.execute(
                    "insert into note values (?, ?, ?, null, ?, 0)",
                    id,
                    target.organization(),
                    TestCity.PATHS.get(target.organization()),
                    "note of " + target);
        }
        matrix.foreignMarker(notes.get(Target.FOREIGN), "note of FOREIGN");
        matrix.addressed("getNote", target -> ApiCall.at("id", notes.get(target)))
                .addressed("rewriteNote", target -> ApiCall.at("id", notes.get(target))
                        .header("If-Match", "\"0\"")
                        .body("{\"text\": \"rewritten\"}"))
                .addressed(
                        "writeNote",
                        target -> ApiCall.json(
                                "{\"organizationId\": \"" + target.organization() + "\", \"text\": \"written\"}"))
                .addressed(
                        "writeNoteRest",
                        target -> ApiCall.json(
                                "{\"organizationId\": \"" + target.organization() + "\", \"text\": \"written\"}"))
                .addressed(
                        "writeNotePlain",
                        target -> ApiCall.json(
                                "{\"organizationId\": \"" + target.organization() + "\", \"text\": \"written\"}"))
                .addressed(
                        "writeOwnNote",
                        target -> ApiCall.json("{\"organizationId\": \""
                                + (target == Target.SUBORDINATE ? TestCity.FEDERATION : target.organization())
                                + "\", \"text\": \"own\"}"))
                .unaddressed("listNotes", ApiCall.plain().query("limit", 500))
                .unaddressed("listOwnNotes", ApiCall.plain())
                .unaddressed("listLineNotes", ApiCall.plain())
                .unaddressed("exportNotes", ApiCall.plain())
                .loose("writeNotes", ApiCall.json("{}"))
                .unaddressed("undeclared", ApiCall.plain());
        ApiCall attachments = ApiCall.plain().query("objectType", "note").query("objectId", Ids.next());
        matrix.loose("listAttachments", attachments)
                .loose("addAttachment", attachments.header("Content-Disposition", "attachment; filename=\"photo.png\""))
                .loose("downloadAttachment", ApiCall.at("id", Ids.next()))
                .loose("removeAttachment", ApiCall.at("id", Ids.next()));
        return PlatformOperations.addTo(matrix);
    }
}
