package org.staffhome.membership;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.staffhome.testkit.OpenApiContract;
import org.staffhome.testkit.ServiceTestResource;

@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "membership"))
class ApiContractTest {
    @Test
    void theServedDocumentIsTheCommittedOne() {
        OpenApiContract.isCommitted("membership");
    }

    @Test
    void everyOperationIsDescribedForAuditorsAndIntegrators() {
        OpenApiContract.isComplete();
    }
}
