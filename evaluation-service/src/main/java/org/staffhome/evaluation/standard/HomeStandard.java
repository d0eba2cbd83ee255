package org.staffhome.evaluation.standard;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;

/**
 * One version of a staff-home standard (职工之家建设标准). Its life is DRAFT, in which it can be edited at will, then PUBLISHED,
 * after which it never changes: rounds are pinned to it. What changes later is the next version of the same series.
 */
@Entity
@Table(name = "home_standard")
public class HomeStandard {
    @Id
    private UUID id;

    @Column(name = "series_id")
    private UUID seriesId;

    @Column(name = "version_number")
    private int versionNumber;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "org_path")
    private String orgPath;

    private String name;

    private boolean trial;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Enumerated(EnumType.STRING)
    private StandardState state;

    @Convert(converter = ContentConverter.class)
    private StandardContent content;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Version
    private int version;

    protected HomeStandard() {}

    /** A first draft of a new series. */
    static HomeStandard draft(
            UUID id,
            UUID organizationId,
            String orgPath,
            String name,
            boolean trial,
            LocalDate validFrom,
            StandardContent content) {
        HomeStandard standard = new HomeStandard();
        standard.id = id;
        standard.seriesId = id;
        standard.versionNumber = 1;
        standard.organizationId = organizationId;
        standard.orgPath = orgPath;
        standard.name = name;
        standard.trial = trial;
        standard.validFrom = validFrom;
        standard.state = StandardState.DRAFT;
        standard.content = content;
        return standard;
    }

    /** The draft of the next version, which starts as a copy of this published one. */
    HomeStandard nextDraft(UUID id, int nextNumber) {
        if (state != StandardState.PUBLISHED) {
            throw Problem.of(StandardProblem.NOT_PUBLISHED);
        }
        HomeStandard next = draft(id, organizationId, orgPath, name, trial, validFrom, content);
        next.seriesId = seriesId;
        next.versionNumber = nextNumber;
        return next;
    }

    /** Rewrites a draft; a published version is refused. */
    void rewrite(String newName, boolean newTrial, LocalDate newValidFrom, StandardContent newContent) {
        requireDraft();
        name = newName;
        trial = newTrial;
        validFrom = newValidFrom;
        content = newContent;
    }

    /** Makes the version final. */
    void publish(Instant now) {
        requireDraft();
        state = StandardState.PUBLISHED;
        publishedAt = now;
    }

    private void requireDraft() {
        if (state != StandardState.DRAFT) {
            throw Problem.of(StandardProblem.NOT_A_DRAFT);
        }
    }

    public boolean isPublished() {
        return state == StandardState.PUBLISHED;
    }

    public UUID id() {
        return id;
    }

    UUID seriesId() {
        return seriesId;
    }

    public int versionNumber() {
        return versionNumber;
    }

    public UUID organizationId() {
        return organizationId;
    }

    String orgPath() {
        return orgPath;
    }

    public String name() {
        return name;
    }

    boolean trial() {
        return trial;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    StandardState state() {
        return state;
    }

    public StandardContent content() {
        return content;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    int version() {
        return version;
    }
}
