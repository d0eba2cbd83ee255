package org.staffhome.welfare.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.crypto.FieldCipher;
import org.staffhome.platform.crypto.FieldRef;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.paging.Cursor;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;
import org.staffhome.welfare.aid.AidApplication;
import org.staffhome.welfare.aid.AidFiles;
import org.staffhome.welfare.aid.AidState;
import org.staffhome.welfare.duty.AidAct;

/** Objections to applications in publicity: raised by a member or written down by an officer, and decided. */
@ApplicationScoped
class Objections {

    private static final String TEXT = "text_sealed";
    private static final String GROUNDS = "grounds_sealed";

    private final ObjectionRows rows;
    private final AidFiles files;
    private final FieldCipher cipher;
    private final Scopes scopes;
    private final Caller caller;

    Objections(ObjectionRows rows, AidFiles files, FieldCipher cipher, Scopes scopes, Caller caller) {
        this.rows = rows;
        this.files = files;
        this.cipher = cipher;
        this.scopes = scopes;
        this.caller = caller;
    }

    /** An officer writes down an objection that came on paper or by word. */
    @Transactional
    ObjectionView raise(UUID applicationId, String text) {
        return suspendFor(applicationId, null, text);
    }

    /**
     * A member objects to a publicity that he sees. He may not change the application himself: that is done for him, after
     * his own scope has shown that the publicity is one of his unions.
     */
    @Transactional
    ObjectionView raiseAsMember(UUID applicationId, String text) {
        UUID memberId = caller.memberId().orElseThrow();
        files.require(applicationId);
        return scopes.within(SystemScope.MEMBER_ACTION, () -> suspendFor(applicationId, memberId, text));
    }

    private ObjectionView suspendFor(UUID applicationId, UUID memberId, String text) {
        AidApplication application = files.lockFor(AidAct.OBJECTED, applicationId);
        application.suspend();
        UUID id = Ids.next();
        Objection objection =
                new Objection(id, application, memberId, seal(TEXT, id, text), files.today(), caller.subject());
        rows.persist(objection);
        files.record(application, AidAct.OBJECTED, null);
        return objection.view();
    }

    /** Decides an objection with grounds; upheld it rejects the application, dismissed it lets it go on. */
    @Transactional
    void decide(UUID applicationId, int version, UUID objectionId, DecideObjectionRequest request) {
        boolean upheld = request.decision() == Objection.Decision.UPHELD;
        AidAct act = upheld ? AidAct.OBJECTION_UPHELD : AidAct.OBJECTION_DISMISSED;
        AidApplication application = files.lockFor(act, applicationId, version);
        Objection objection = rows.require(applicationId, objectionId);
        objection.decide(
                request.decision(), seal(GROUNDS, objectionId, request.grounds()), files.today(), caller.subject());
        if (application.state() == AidState.SUSPENDED) {
            if (upheld) {
                files.end(application, AidState.REJECTED);
            } else if (rows.to(applicationId).stream().noneMatch(Objection::open)) {
                application.resume();
            }
        }
        files.record(application, act, null);
    }

    /** The objections to an application with their words, for those who handle it. */
    @Transactional
    Page<ObjectionDetail> list(UUID applicationId, int limit, Cursor cursor) {
        files.require(applicationId);
        List<ObjectionDetail> after = rows.to(applicationId).stream()
                .filter(objection -> cursor.isStart() || objection.id().compareTo(cursor.uuid(0)) > 0)
                .limit(limit + 1L)
                .map(this::detail)
                .toList();
        return Page.of(after, limit, objection -> Cursor.of(objection.id()));
    }

    private ObjectionDetail detail(Objection objection) {
        ObjectionView view = objection.view();
        return new ObjectionDetail(
                view.id(),
                view.applicationId(),
                cipher.open(objection.sealedText(), field(TEXT, view.id())),
                view.raisedOn(),
                view.decision(),
                view.decidedOn(),
                cipher.open(objection.sealedGrounds(), field(GROUNDS, view.id())));
    }

    private String seal(String column, UUID id, String text) {
        return cipher.seal(text, field(column, id));
    }

    private static FieldRef field(String column, UUID id) {
        return FieldRef.of("aid_objection", column, id);
    }
}
