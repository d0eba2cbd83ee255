package org.staffhome.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.staffhome.testkit.ApiDescription.Operation;

/**
 * The matrix of role x endpoint x own, subordinate and foreign organisation, generated from the OpenAPI document and
 * {@code permissions.properties} of the service under test. A service adds a good call for each operation; an operation
 * without one fails. Each cell is judged:
 *
 * <ul>
 *   <li>a role without the permission gets 403;
 *   <li>a role with it at {@link TestCity#OWN} is let in for its own and the subordinate organisation: whatever the rules
 *       then say, it is not 401, 403, 404 or a failure;
 *   <li>what addresses a foreign organisation gets 403 or 404;
 *   <li>no answer to a caller of OWN holds a marker of FOREIGN: ids and names the service planted there.
 * </ul>
 */
public final class ScopeMatrix {
    /** Whose rows a call is about. */
    public enum Target {
        OWN(TestCity.OWN),
        SUBORDINATE(TestCity.SUBORDINATE),
        FOREIGN(TestCity.FOREIGN);

        private final UUID organization;

        Target(UUID organization) {
            this.organization = organization;
        }

        public UUID organization() {
            return organization;
        }
    }

    /** What a call names, and so how its cells are judged. */
    private enum Kind {
        /** Rows of an organisation: a foreign one answers 403 or 404. */
        ADDRESSED,
        /** No organisation: a list, which must not show foreign rows. */
        UNADDRESSED,
        /** An object that need not exist: 404 is as good as an answer. */
        LOOSE,
        /** Never sent by a role that may, because it would change the world of the other cells. */
        DENIED_ONLY
    }

    private record Probe(Function<Target, ApiCall> call, Kind kind) {}

    private final TestCity city;
    private final Map<String, Probe> probes = new LinkedHashMap<>();
    private final Set<String> foreignMarkers = new TreeSet<>();

    private ScopeMatrix(String context) {
        this.city = TestCity.in(context);
    }

    public static ScopeMatrix of(String context) {
        return new ScopeMatrix(context);
    }

    public TestCity city() {
        return city;
    }

    /** A good call of an operation that names rows of an organisation: by id, in the body or by a filter. */
    public ScopeMatrix addressed(String operationId, Function<Target, ApiCall> call) {
        probes.put(operationId, new Probe(call, Kind.ADDRESSED));
        return this;
    }

    /** A good call of an operation that names no organisation, such as a list: it must not show foreign markers. */
    public ScopeMatrix unaddressed(String operationId, ApiCall call) {
        probes.put(operationId, new Probe(target -> call, Kind.UNADDRESSED));
        return this;
    }

    /** A call that names an object which need not exist; only refusals, failures and leaks are judged. */
    public ScopeMatrix loose(String operationId, ApiCall call) {
        probes.put(operationId, new Probe(target -> call, Kind.LOOSE));
        return this;
    }

    /** A call that would change the world of the other cells; sent only by roles that must be refused. */
    public ScopeMatrix deniedOnly(String operationId, ApiCall call) {
        probes.put(operationId, new Probe(target -> call, Kind.DENIED_ONLY));
        return this;
    }

    /** Texts that stand only in rows of FOREIGN and so may never be seen from OWN. */
    public ScopeMatrix foreignMarker(Object... markers) {
        for (Object marker : markers) {
            foreignMarkers.add(marker.toString());
        }
        return this;
    }

    /** The good call of an operation for OWN; the seed of the bad input. */
    Map<String, ApiCall> goodCalls() {
        Map<String, ApiCall> calls = new LinkedHashMap<>();
        probes.forEach((id, probe) -> {
            if (probe.kind() != Kind.DENIED_ONLY) {
                calls.put(id, probe.call().apply(Target.OWN));
            }
        });
        return calls;
    }

    /** All cells as tests. */
    public Stream<DynamicTest> tests() {
        ApiDescription api = ApiDescription.ofTheServiceUnderTest();
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest("every operation is in the matrix", () -> {
            List<String> missing = api.operations().stream()
                    .filter(o -> !o.permission().equals("public"))
                    .map(Operation::id)
                    .filter(id -> !probes.containsKey(id))
                    .toList();
            assertThat(missing).isEmpty();
            assertThat(foreignMarkers).as("markers of the foreign organisation").isNotEmpty();
        }));
        tests.add(DynamicTest.dynamicTest("the matrix names no operation that is gone", () -> {
            Set<String> known = new TreeSet<>();
            api.operations().forEach(o -> known.add(o.id()));
            Set<String> unknown = new TreeSet<>(probes.keySet());
            unknown.removeAll(known);
            assertThat(unknown).isEmpty();
        }));
        tests.add(DynamicTest.dynamicTest("every permission asked for is given to some role", () -> {
            Set<String> asked = new TreeSet<>();
            api.operations().forEach(o -> asked.add(o.permission()));
            asked.removeAll(Set.of("public", "authenticated"));
            assertThat(api.permissions()).containsAll(asked);
        }));
        for (Operation operation : api.operations()) {
            Probe probe = probes.get(operation.id());
            if (probe == null || operation.permission().equals("public")) {
                continue;
            }
            tests.add(DynamicTest.dynamicTest(operation.id() + " without a token", () -> assertThat(
                            HttpProbe.send(operation, probe.call().apply(Target.OWN), null)
                                    .status())
                    .isEqualTo(401)));
            for (String role : api.roles()) {
                for (Target target : Target.values()) {
                    tests.add(DynamicTest.dynamicTest(
                            operation.id() + " as " + role + " on " + target,
                            () -> judge(operation, probe, role, target, api.rolesFor(operation))));
                }
            }
        }
        return tests.stream();
    }

    private void judge(Operation operation, Probe probe, String role, Target target, Set<String> allowed) {
        boolean open = operation.permission().equals("authenticated");
        // The caller's office is below the top of the tree: what is for the whole city is not for him.
        boolean entitled = open || allowed.contains(role) && !"CITY".equals(operation.reach());
        if (entitled && probe.kind() == Kind.DENIED_ONLY) {
            return;
        }
        boolean addressed = probe.kind() == Kind.ADDRESSED;
        String subject = city.subjectWith(role, TestCity.OWN);
        ApiCall call = probe.call().apply(target);
        HttpProbe.Answer answer = HttpProbe.send(operation, call, Tokens.forSubject(subject));
        int status = answer.status();
        String body = answer.body();
        assertThat(status).as("failure: %s", body).isLessThan(500);
        if (!entitled) {
            assertThat(status).as(body).isEqualTo(403);
        } else if (addressed && target == Target.FOREIGN) {
            assertThat(status).as(body).isIn(403, 404);
        } else if (probe.kind() == Kind.LOOSE) {
            assertThat(status).as(body).isNotIn(401, 403);
        } else {
            assertThat(status).as(body).isNotIn(401, 403, 404);
        }
        for (String marker : foreignMarkers) {
            boolean askedFor = call.toString().contains(marker);
            assertThat(!askedFor && body.contains(marker))
                    .as("leak of %s: %s", marker, body)
                    .isFalse();
        }
    }
}
