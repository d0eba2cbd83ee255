package org.staffhome.platform.sample;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.http.Versions;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.outbox.Outbox;
import org.staffhome.platform.paging.Cursor;
import org.staffhome.platform.problem.CommonProblem;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.Organizations;

/** Use cases and reads of notes in one class, as far as tests need them. */
@ApplicationScoped
class Notes implements PanacheRepositoryBase<Note, UUID> {
    private final Organizations organizations;
    private final Outbox outbox;

    Notes(Organizations organizations, Outbox outbox) {
        this.organizations = organizations;
        this.outbox = outbox;
    }

    record Written(UUID noteId, UUID organizationId, int length) {}

    @Transactional
    Note write(UUID organizationId, UUID memberId, String text) {
        OrganizationNode organization = organizations.require(organizationId);
        Note note = new Note(Ids.next(), organization.id(), organization.path(), memberId, text);
        persist(note);
        flush();
        tell("sample.note.written.v1", note);
        return note;
    }

    @Transactional
    Note rewrite(UUID id, int expected, String text) {
        Note note = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
        Versions.check(expected, note.version());
        note.rewrite(text);
        flush();
        tell("sample.note.rewritten.v1", note);
        return note;
    }

    private void tell(String type, Note note) {
        Written data = new Written(note.id(), note.organizationId(), note.text().length());
        outbox.publish(type, "note", note.id(), data);
        outbox.state("note", note.id(), data);
    }

    @Transactional
    List<Note> page(Cursor cursor, int limit) {
        return cursor.isStart()
                ? find("order by text, id").page(0, limit + 1).list()
                : find("(text, id) > (?1, ?2) order by text, id", cursor.text(0), cursor.uuid(1))
                        .page(0, limit + 1)
                        .list();
    }
}
