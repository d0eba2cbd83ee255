/**
 * What the tests of every module share.
 *
 * <p>{@link org.staffhome.testkit.ServiceTestResource} gives a Quarkus test a real PostgreSQL, a real Kafka broker and an OpenID
 * Connect issuer, each started once per JVM however many class loaders and test profiles come and go:
 *
 * <pre>{@code
 * @QuarkusTest
 * @QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "welfare"))
 * class HouseholdTest { ... given().auth().oauth2(Tokens.forSubject(subject)) ... }
 * }</pre>
 *
 * {@link org.staffhome.testkit.EventCapture} reads what a service publishes, {@link org.staffhome.testkit.Events} sends what
 * another service would publish, {@link org.staffhome.testkit.ContractCheck} holds both against the published schemas,
 * {@link org.staffhome.testkit.TestPeople} invents people, and {@link org.staffhome.testkit.TestDatabase} looks into the
 * database past the service.
 */
package org.staffhome.testkit;
