package org.staffhome.welfare.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;
import org.staffhome.welfare.fund.FundAccount;
import org.staffhome.welfare.tier.Tier;

/** A programme of aid of one organisation and year. Amounts in fen. */
@Entity
@Table(name = "programme")
class Programme {

    enum State {
        OPEN,
        CLOSED
    }

    @Id
    private UUID id;

    @Column(name = "organization_id", updatable = false)
    private UUID organizationId;

    @Column(name = "org_path", updatable = false)
    private String orgPath;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ProgrammeKind kind;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private int year;

    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    @Column(name = "ceiling_fen", updatable = false)
    private long ceilingFen;

    @Column(name = "ceiling_rule_id", updatable = false)
    private UUID ceilingRuleId;

    @Convert(converter = TiersAsText.class)
    @Column(updatable = false)
    private Set<Tier> tiers;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "opened_on", updatable = false)
    private LocalDate openedOn;

    @Column(name = "opened_by", updatable = false)
    private String openedBy;

    @Version
    private int version;

    protected Programme() {}

    /** The ceiling of the rulebook for a kind of aid, in fen, with the version that was read. */
    record CeilingRule(UUID versionId, long ceilingFen) {}

    /** What a programme is to be. */
    record Plan(ProgrammeKind kind, String name, int year, Long ceilingFen, Set<Tier> tiers) {}

    /**
     * Opens a programme of the organisation that owns the account. Without a ceiling of its own it has that of the
     * rulebook; above that it is refused.
     */
    static Programme open(UUID id, FundAccount account, Plan plan, CeilingRule rule, LocalDate on, String by) {
        if (!account.earmark().serves(plan.kind().earmark())) {
            throw Problem.of(ProgrammeProblem.EARMARK_FOREIGN)
                    .with("earmark", account.earmark())
                    .with("kind", plan.kind())
                    .at("/accountId");
        }
        long ceiling = plan.ceilingFen() == null ? rule.ceilingFen() : plan.ceilingFen();
        if (ceiling > rule.ceilingFen()) {
            throw Problem.of(ProgrammeProblem.CEILING_ABOVE_RULE)
                    .with("ceilingFen", rule.ceilingFen())
                    .at("/ceilingFen");
        }
        if (plan.tiers().isEmpty() || !plan.tiers().stream().allMatch(Tier::inHardship)) {
            throw Problem.of(ProgrammeProblem.TIER_NOT_IN_HARDSHIP).at("/tiers");
        }
        Programme programme = new Programme();
        programme.id = id;
        programme.organizationId = account.organizationId();
        programme.orgPath = account.orgPath();
        programme.kind = plan.kind();
        programme.name = plan.name();
        programme.year = plan.year();
        programme.accountId = account.id();
        programme.ceilingFen = ceiling;
        programme.ceilingRuleId = rule.versionId();
        programme.tiers = Set.copyOf(plan.tiers());
        programme.state = State.OPEN;
        programme.openedOn = on;
        programme.openedBy = by;
        return programme;
    }

    /** Takes no more applications; repeating it changes nothing. */
    void close() {
        this.state = State.CLOSED;
    }

    UUID id() {
        return id;
    }

    UUID organizationId() {
        return organizationId;
    }

    String orgPath() {
        return orgPath;
    }

    int version() {
        return version;
    }

    ProgrammeView view() {
        return new ProgrammeView(
                id,
                organizationId,
                kind,
                name,
                year,
                accountId,
                ceilingFen,
                ceilingRuleId,
                tiers.stream().sorted().toList(),
                state,
                openedOn,
                version);
    }

    /** What the aid room needs to know. */
    OpenProgramme facts() {
        return new OpenProgramme(
                id, organizationId, orgPath, kind, name, year, accountId, ceilingFen, tiers, state == State.OPEN);
    }
}
