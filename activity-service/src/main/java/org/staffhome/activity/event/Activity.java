package org.staffhome.activity.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.staffhome.activity.audience.Audience;
import org.staffhome.activity.audience.Candidate;
import org.staffhome.activity.audience.Gender;
import org.staffhome.activity.category.ActivityCategory;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.problem.Problem;

/**
 * An activity (活动) that a union hosts for its members: drafted, published with an audience and a way to sign up,
 * completed or cancelled. It tells who may sign up and when; who did stands in the room {@code signup}.
 *
 * <p>Instants are UTC, dates civil dates in Asia/Shanghai, money in fen.
 */
@Entity
@Table(name = "activity")
public class Activity {
    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "org_path")
    private String orgPath;

    private String title;

    @Enumerated(EnumType.STRING)
    private ActivityCategory category;

    @Enumerated(EnumType.STRING)
    private SignUpMode mode;

    @Enumerated(EnumType.STRING)
    private ActivityState state;

    private String place;

    private String description;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "sign_up_opens_at")
    private Instant signUpOpensAt;

    @Column(name = "sign_up_closes_at")
    private Instant signUpClosesAt;

    private Integer capacity;

    @Column(name = "budget_fen")
    private Long budgetFen;

    @Column(name = "audience_organizations")
    private UUID[] audienceOrganizations;

    @Enumerated(EnumType.STRING)
    @Column(name = "audience_gender")
    private Gender audienceGender;

    @Column(name = "audience_age_from")
    private Integer audienceAgeFrom;

    @Column(name = "audience_age_to")
    private Integer audienceAgeTo;

    @Column(name = "audience_employment_kinds")
    private String[] audienceEmploymentKinds;

    @Column(name = "guests_allowed")
    private boolean guestsAllowed;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    @Column(name = "cancel_reason")
    private String cancelReason;

    @Column(name = "completed_on")
    private LocalDate completedOn;

    @Column(name = "sign_ups")
    private Integer signUps;

    private Integer attendees;

    @Column(name = "cost_fen")
    private Long costFen;

    /** For the persistence provider. */
    protected Activity() {}

    /** A draft of the host that nobody else sees yet. */
    static Activity draft(UUID id, UUID hostId, String hostPath, ActivityPlan plan, Instant now) {
        Activity activity = new Activity();
        activity.id = id;
        activity.organizationId = hostId;
        activity.orgPath = hostPath;
        activity.state = ActivityState.DRAFTED;
        activity.draftedAt = now;
        activity.take(plan);
        return activity;
    }

    /**
     * Takes another plan. A draft may change in everything; once published, the rules of admission (mode, category and
     * audience) are fixed, because members have already been admitted or refused by them.
     */
    void revise(ActivityPlan plan) {
        if (state != ActivityState.DRAFTED && state != ActivityState.PUBLISHED) {
            throw Problem.of(ActivityProblem.NOT_CHANGEABLE);
        }
        boolean admissionChanges = plan.mode() != mode
                || plan.category() != category
                || !plan.audience().equals(audience());
        if (state == ActivityState.PUBLISHED && admissionChanges) {
            throw Problem.of(ActivityProblem.ADMISSION_RULES_FIXED);
        }
        take(plan);
    }

    /** Shows the activity to its audience; sign-up opens by its window. */
    void publish(Instant now) {
        if (state != ActivityState.DRAFTED) {
            throw Problem.of(ActivityProblem.NOT_DRAFTED);
        }
        state = ActivityState.PUBLISHED;
        publishedAt = now;
    }

    /**
     * Gives the activity up; the sign-ups are cancelled with it. One that is over took place: it is completed, not
     * cancelled. One that has begun can still be broken off as long as nobody came, which {@link SignUpBook} knows.
     */
    void cancel(String reason, Instant now) {
        if (state != ActivityState.DRAFTED && state != ActivityState.PUBLISHED) {
            throw Problem.of(ActivityProblem.NOT_CANCELLABLE);
        }
        if (state == ActivityState.PUBLISHED && hasEnded(now)) {
            throw Problem.of(ActivityProblem.TOOK_PLACE);
        }
        state = ActivityState.CANCELLED;
        cancelReason = reason;
        cancelledAt = now;
    }

    /** Closes an activity that has begun, with what became of it. */
    void complete(Outcome outcome, Instant now) {
        requireCompletable(now);
        LocalDate today = LocalDate.ofInstant(now, BusinessClock.ZONE);
        if (outcome.completedOn().isBefore(startsOn()) || outcome.completedOn().isAfter(today)) {
            throw Problem.of(ActivityProblem.COMPLETED_ON_IMPOSSIBLE)
                    .with("startsOn", startsOn())
                    .with("today", today)
                    .at("/completedOn");
        }
        state = ActivityState.COMPLETED;
        completedOn = outcome.completedOn();
        signUps = outcome.signUps();
        attendees = outcome.attendees();
        costFen = outcome.costFen();
    }

    /** Refuses unless the activity is published and has begun. */
    void requireCompletable(Instant now) {
        requirePublished();
        if (now.isBefore(startsAt)) {
            throw Problem.of(ActivityProblem.NOT_STARTED).with("startsOn", startsOn());
        }
    }

    /** Refuses unless the activity is published. */
    public void requirePublished() {
        if (state != ActivityState.PUBLISHED) {
            throw Problem.of(ActivityProblem.NOT_PUBLISHED);
        }
    }

    /** Refuses unless members can sign up at this instant. */
    public void requireSignUpOpen(Instant now) {
        requirePublished();
        if (signUpOpensAt != null && now.isBefore(signUpOpensAt)) {
            throw Problem.of(ActivityProblem.SIGN_UP_NOT_OPEN_YET).with("opensAt", signUpOpensAt);
        }
        if (!now.isBefore(signUpClosesAt)) {
            throw Problem.of(ActivityProblem.SIGN_UP_CLOSED).with("closedAt", signUpClosesAt);
        }
    }

    /** Whether members can sign up at this instant. */
    public boolean isSignUpOpen(Instant now) {
        return state == ActivityState.PUBLISHED
                && (signUpOpensAt == null || !now.isBefore(signUpOpensAt))
                && now.isBefore(signUpClosesAt);
    }

    /** Why the candidate may not take part, or empty when invited. */
    public Optional<Problem> refusalOf(Candidate candidate) {
        return audience().refusal(candidate, startsOn().getYear());
    }

    /** Civil date on which it starts. */
    public LocalDate startsOn() {
        return LocalDate.ofInstant(startsAt, BusinessClock.ZONE);
    }

    /** Whether the activity is over by its plan. */
    public boolean hasEnded(Instant now) {
        return !now.isBefore(endsAt);
    }

    /** Whether an instant lies between the start and the end by the plan, or not further than a margin from them. */
    public boolean isAround(Instant at, Duration margin) {
        return !at.isBefore(startsAt.minus(margin)) && !at.isAfter(endsAt.plus(margin));
    }

    Audience audience() {
        return new Audience(
                Set.of(audienceOrganizations),
                audienceGender,
                audienceAgeFrom,
                audienceAgeTo,
                Set.of(audienceEmploymentKinds),
                guestsAllowed);
    }

    ActivityPlan plan() {
        return new ActivityPlan(
                title,
                category,
                mode,
                place,
                description,
                startsAt,
                endsAt,
                signUpOpensAt,
                signUpClosesAt,
                capacity,
                budgetFen,
                audience());
    }

    /** What became of it; empty unless completed. */
    Optional<Outcome> outcome() {
        return state == ActivityState.COMPLETED
                ? Optional.of(new Outcome(completedOn, signUps, attendees, costFen))
                : Optional.empty();
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public String orgPath() {
        return orgPath;
    }

    public String title() {
        return title;
    }

    public ActivityState state() {
        return state;
    }

    public SignUpMode mode() {
        return mode;
    }

    public Integer capacity() {
        return capacity;
    }

    public ActivityCategory category() {
        return category;
    }

    public String place() {
        return place;
    }

    public String description() {
        return description;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public Instant signUpClosesAt() {
        return signUpClosesAt;
    }

    public Instant startsAt() {
        return startsAt;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    Instant cancelledAt() {
        return cancelledAt;
    }

    String cancelReason() {
        return cancelReason;
    }

    private void take(ActivityPlan plan) {
        title = plan.title();
        category = plan.category();
        mode = plan.mode();
        place = plan.place();
        description = plan.description();
        startsAt = plan.startsAt();
        endsAt = plan.endsAt();
        signUpOpensAt = plan.signUpOpensAt();
        signUpClosesAt = plan.signUpClosesAt();
        capacity = plan.capacity();
        budgetFen = plan.budgetFen();
        Audience audience = Objects.requireNonNull(plan.audience(), "audience");
        if (audienceOrganizations == null || !audience.equals(audience())) {
            audienceOrganizations = audience.organizations().toArray(UUID[]::new);
            audienceGender = audience.gender();
            audienceAgeFrom = audience.ageFrom();
            audienceAgeTo = audience.ageTo();
            audienceEmploymentKinds = audience.employmentKinds().toArray(String[]::new);
            guestsAllowed = audience.guestsAllowed();
        }
    }
}
