package org.staffhome.platform.sample;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeAll;
import org.staffhome.testkit.ServiceTestResource;
import org.staffhome.testkit.TestDatabase;
import org.staffhome.testkit.Tokens;

/** A test of the platform on the sample service, real PostgreSQL and real Kafka. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "sample"))
public abstract class SampleTest {
    protected static final TestDatabase DATABASE = TestDatabase.of("sample");

    @BeforeAll
    static void city() {
        SampleCity.build();
    }

    /** A request with a token of this subject. */
    protected static RequestSpecification as(String subject) {
        return given().basePath("/api/sample/v1")
                .auth()
                .oauth2(Tokens.forSubject(subject))
                .contentType(ContentType.JSON);
    }
}
