package org.staffhome.platform.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;

@Entity
@Table(name = "note")
class Note {
    static final int MAX = 100;

    @Id
    private UUID id;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "org_path")
    private String orgPath;

    @Column(name = "member_id")
    private UUID memberId;

    private String text;

    @Version
    private int version;

    protected Note() {}

    Note(UUID id, UUID organizationId, String orgPath, UUID memberId, String text) {
        this.id = id;
        this.organizationId = organizationId;
        this.orgPath = orgPath;
        this.memberId = memberId;
        rewrite(text);
    }

    void rewrite(String newText) {
        if (newText.length() > MAX) {
            throw Problem.of(NoteProblem.TOO_LONG).with("max", MAX).at("/text");
        }
        this.text = newText;
    }

    UUID id() {
        return id;
    }

    UUID organizationId() {
        return organizationId;
    }

    String text() {
        return text;
    }

    int version() {
        return version;
    }
}
