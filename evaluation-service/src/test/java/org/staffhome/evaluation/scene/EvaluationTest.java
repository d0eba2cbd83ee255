package org.staffhome.evaluation.scene;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.testkit.ServiceTestResource;
import org.staffhome.testkit.Tokens;

/** A test of the service on real PostgreSQL and real Kafka. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "evaluation"))
public abstract class EvaluationTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** The clock that the rules of the service see; it runs again after each test. */
    @Inject
    protected BusinessClock clock;

    @AfterEach
    void theClockRunsAgain() {
        clock.reset();
    }

    /** A request with a token of this subject. */
    protected static RequestSpecification as(String subject) {
        return given().basePath("/api/evaluation/v1")
                .auth()
                .oauth2(Tokens.forSubject(subject))
                .contentType(ContentType.JSON);
    }

    /** Waits until what events bring about has come. */
    protected static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().atMost(LIMIT).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
    }
}
