package org.staffhome.evaluation;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.staffhome.evaluation.scene.EvaluationTest;
import org.staffhome.testkit.OpenApiContract;

/** The OpenAPI document is the auditors' manual: committed and complete. */
@QuarkusTest
class ApiDocumentTest extends EvaluationTest {
    @Test
    void theServedDocumentIsTheCommittedOne() {
        OpenApiContract.isCommitted("evaluation");
    }

    @Test
    void everyOperationIsDescribed() {
        OpenApiContract.isComplete();
    }
}
