package org.staffhome.activity.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.staffhome.activity.audience.AudienceCheck;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.http.Versions;
import org.staffhome.platform.problem.CommonProblem;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.Organizations;

/** A host changes an activity (修改活动) by a JSON merge patch (RFC 7396) of what it said before. */
@ApplicationScoped
class ReviseActivity {
    private final Activities activities;
    private final Organizations organizations;
    private final AudienceCheck audiences;
    private final ActivityQueries queries;
    private final SignUpBook book;
    private final ObjectMapper json;
    private final Validator validator;
    private final Audit audit;

    ReviseActivity(
            Activities activities,
            Organizations organizations,
            AudienceCheck audiences,
            ActivityQueries queries,
            SignUpBook book,
            ObjectMapper json,
            Validator validator,
            Audit audit) {
        this.activities = activities;
        this.organizations = organizations;
        this.audiences = audiences;
        this.queries = queries;
        this.book = book;
        this.json = json;
        this.validator = validator;
        this.audit = audit;
    }

    @Transactional
    public ActivityView handle(UUID id, int expectedVersion, ObjectNode patch) {
        Activity activity = activities.lock(id);
        Versions.check(expectedVersion, activity.version());
        OrganizationNode host = organizations.require(activity.organizationId());
        ActivityRequest before = ActivityRequest.of(activity);
        ActivityRequest after = patched(before, patch);
        if (!after.organizationId().equals(host.id())) {
            throw Problem.of(ActivityProblem.HOST_FIXED).at("/organizationId");
        }
        ActivityPlan plan = after.plan();
        audiences.require(plan.audience(), host);
        boolean capacityChanges = !Objects.equals(activity.capacity(), plan.capacity());
        activity.revise(plan);
        activities.flush();
        if (capacityChanges && activity.state() == ActivityState.PUBLISHED) {
            book.changeCapacity(id, plan.capacity());
        }
        audit.entry("activity.revise")
                .on("activity", id)
                .in(host)
                .before(before)
                .after(after)
                .write();
        return queries.view(activity);
    }

    private ActivityRequest patched(ActivityRequest before, ObjectNode patch) {
        ActivityRequest after;
        try {
            after = json.treeToValue(merge(json.valueToTree(before), patch), ActivityRequest.class);
        } catch (JsonProcessingException e) {
            throw misfit(e);
        }
        var violations = validator.validate(after);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return after;
    }

    /** The patch names a field that an activity has not, or gives one a value of another type. */
    private static Problem misfit(JsonProcessingException e) {
        Problem problem = Problem.of(CommonProblem.MALFORMED);
        return e instanceof JsonMappingException mapping ? problem.at(pointer(mapping)) : problem;
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static JsonNode merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                target.remove(field.getKey());
            } else if (field.getValue() instanceof ObjectNode inner
                    && target.get(field.getKey()) instanceof ObjectNode known) {
                merge(known, inner);
            } else {
                target.set(field.getKey(), field.getValue());
            }
        });
        return target;
    }
}
