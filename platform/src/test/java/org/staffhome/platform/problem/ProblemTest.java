package org.staffhome.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.staffhome.platform.sample.SampleCity.UNION;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.staffhome.platform.sample.SampleCity;
import org.staffhome.platform.sample.SampleTest;

@QuarkusTest
class ProblemTest extends SampleTest {
    @Inject
    ProblemCatalogue catalogue;

    @Test
    void everyCodeIsCatalogued() throws ClassNotFoundException {
        int codes = 0;
        for (JavaClass type : new ClassFileImporter().importPackages("org.staffhome.platform")) {
            if (type.isEnum() && type.isAssignableTo(ProblemCode.class)) {
                for (Object constant : Class.forName(type.getName()).getEnumConstants()) {
                    assertThat(catalogue.find(((ProblemCode) constant).code()))
                            .as(((ProblemCode) constant).code())
                            .isPresent();
                    codes++;
                }
            }
        }
        assertThat(codes).isGreaterThan(20);
    }

    @Test
    void aRuleOfTheLawNamesItsArticleAndThePlace() {
        body("{\"organizationId\": \"" + UNION + "\", \"text\": \"" + "字".repeat(101) + "\"}")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/api/sample/v1/problems/note.too-long"))
                .body("detail", equalTo("最多 100 个字。"))
                .body("legalBasis", equalTo("示例条例第一条"))
                .body("violations[0].pointer", equalTo("/text"))
                .header("Content-Language", "zh-CN");
    }

    @ParameterizedTest
    @CsvSource({"en,Note too long", "'en-GB,en;q=0.9',Note too long", "zh-CN,记录过长", "fr,记录过长", "';;;',记录过长"})
    void textsAreInTheLanguageAskedFor(String language, String title) {
        as(SampleCity.subjectWith("UNION_CHAIR", UNION))
                .header("Accept-Language", language)
                .body(Map.of("organizationId", UNION.toString(), "text", "x".repeat(101)))
                .post("/notes")
                .then()
                .statusCode(422)
                .body("title", equalTo(title));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{'|/",
                "'[]'|",
                "'{\"organizationId\": \"no uuid\", \"text\": \"a\"}'|/organizationId",
                "'{\"organizationId\": 7, \"text\": \"a\"}'|/organizationId",
                "'{\"text\": 7}'|/text",
                "'{\"text\": \"a\\u0000b\"}'|/text",
                "'{\"text\": \"\\ud800\"}'|/text",
                "'{\"unknown\": 1}'|/unknown",
                "'{\"text\": {\"deep\": 1}}'|/text"
            })
    void aMalformedBodyIsAnsweredWithItsPlace(String json, String pointer) {
        ValidatableResponse answer = body(json)
                .statusCode(400)
                .body("code", equalTo("request.malformed"))
                .body("traceId", not(""));
        if (pointer != null && pointer.length() > 1) {
            answer.body("violations[0].pointer", equalTo(pointer));
        }
    }

    @Test
    void missingFieldsAreNamed() {
        body("{}")
                .statusCode(400)
                .body("code", equalTo("request.invalid"))
                .body("violations.pointer", org.hamcrest.Matchers.containsInAnyOrder("/organizationId", "/text"));
        body("").statusCode(400);
        body("null").statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/notes?limit=0,400,request.limit-out-of-range",
        "/notes?limit=501,400,request.limit-out-of-range",
        "/notes?cursor=%21%21,400,request.cursor-malformed",
        "/notes?cursor=e30,400,request.cursor-malformed",
        "/notes?cursor=WzFd,400,request.cursor-malformed",
        "/notes?cursor=%00,400,request.text-unstorable",
        "/notes/not-a-uuid,404,request.not-found",
        "/notes/01930a5e-7c00-7000-8000-000000000001,404,request.not-found",
        "/nothing,404,request.not-found"
    })
    void faultyAddressesAreAnswered(String address, int status, String code) {
        as(SampleCity.subjectWith("UNION_CHAIR", UNION))
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    @Test
    void otherMethodsAndTypesAreAnswered() {
        String chair = SampleCity.subjectWith("UNION_CHAIR", UNION);
        as(chair).delete("/notes").then().statusCode(405).body("code", equalTo("request.method-not-allowed"));
        as(chair)
                .contentType("text/plain")
                .body("text")
                .post("/notes")
                .then()
                .statusCode(415)
                .body("code", equalTo("request.unsupported-media-type"));
        as(chair).accept("image/png").get("/notes").then().statusCode(406);
    }

    @Test
    void theCatalogueIsServedToAnybody() {
        io.restassured.RestAssured.given()
                .basePath("/api/sample/v1")
                .get("/problems/note.too-long")
                .then()
                .statusCode(200)
                .body("titleEn", equalTo("Note too long"));
        io.restassured.RestAssured.given()
                .basePath("/api/sample/v1")
                .get("/problems")
                .then()
                .statusCode(200)
                .body("code", org.hamcrest.Matchers.hasItem("request.invalid"));
    }

    @Test
    void aVersionMustBeNamedAndFit() {
        String chair = SampleCity.subjectWith("UNION_CHAIR", UNION);
        String id = as(chair)
                .body(Map.of("organizationId", UNION.toString(), "text", "v"))
                .post("/notes")
                .path("id");
        as(chair).body(Map.of("text", "w")).patch("/notes/" + id).then().statusCode(428);
        as(chair)
                .header("If-Match", "abc")
                .body(Map.of("text", "w"))
                .patch("/notes/" + id)
                .then()
                .statusCode(400);
        as(chair)
                .header("If-Match", "\"9\"")
                .body(Map.of("text", "w"))
                .patch("/notes/" + id)
                .then()
                .statusCode(412);
        as(chair)
                .header("If-Match", "\"0\"")
                .body(Map.of("text", "w"))
                .patch("/notes/" + id)
                .then()
                .statusCode(200)
                .header("ETag", containsString("1"));
    }

    private static ValidatableResponse body(String json) {
        return as(SampleCity.subjectWith("UNION_CHAIR", UNION))
                .body(json)
                .post("/notes")
                .then();
    }
}
