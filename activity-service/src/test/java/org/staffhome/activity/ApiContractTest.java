package org.staffhome.activity;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.staffhome.testkit.OpenApiContract;
import org.staffhome.testkit.ServiceTestResource;

@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "activity"))
class ApiContractTest {
    @Test
    void theServedDocumentIsTheCommittedOne() {
        OpenApiContract.isCommitted("activity");
    }

    @Test
    void everyOperationIsDescribedForAuditorsAndIntegrators() {
        OpenApiContract.isComplete();
    }
}
