package org.staffhome.welfare.aid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.crypto.FieldCipher;
import org.staffhome.platform.crypto.FieldRef;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;

/** Objections to applications in publicity: raised by a member or written down by an officer, and decided. */
@ApplicationScoped
class Objections {

    private static final String TEXT = "text_sealed";
    private static final String GROUNDS = "grounds_sealed";

    private final AidApplications applications;
    private final AidFiles files;
    private final AdvanceApplication advance;
    private final FieldCipher cipher;
    private final Scopes scopes;
    private final Caller caller;

    Objections(
            AidApplications applications,
            AidFiles files,
            AdvanceApplication advance,
            FieldCipher cipher,
            Scopes scopes,
            Caller caller) {
        this.applications = applications;
        this.files = files;
        this.advance = advance;
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
        applications.require(applicationId);
        return scopes.within(SystemScope.MEMBER_ACTION, () -> suspendFor(applicationId, memberId, text));
    }

    private ObjectionView suspendFor(UUID applicationId, UUID memberId, String text) {
        AidApplication application = files.lockFor(AidAct.OBJECTED, applicationId);
        application.suspend();
        UUID id = Ids.next();
        Objection objection =
                new Objection(id, application, memberId, seal(TEXT, id, text), files.today(), caller.subject());
        applications.add(objection);
        files.record(application, AidAct.OBJECTED, null);
        return objection.view();
    }

    /** Decides an objection with grounds; upheld it rejects the application, dismissed it lets it go on. */
    @Transactional
    void decide(UUID applicationId, int version, UUID objectionId, DecideObjectionRequest request) {
        boolean upheld = request.decision() == Objection.Decision.UPHELD;
        AidAct act = upheld ? AidAct.OBJECTION_UPHELD : AidAct.OBJECTION_DISMISSED;
        AidApplication application = files.lockFor(act, applicationId, version);
        List<Objection> all = applications.objectionsTo(applicationId);
        Objection objection = applications.objection(applicationId, objectionId);
        objection.decide(
                request.decision(), seal(GROUNDS, objectionId, request.grounds()), files.today(), caller.subject());
        if (application.state() == AidState.SUSPENDED) {
            if (upheld) {
                advance.end(application, AidState.REJECTED);
            } else if (all.stream().noneMatch(Objection::open)) {
                application.resume();
            }
        }
        files.record(application, act, null);
    }

    /** The words of an objection, for those who handle it. */
    String textOf(Objection objection) {
        return cipher.open(objection.sealedText(), field(TEXT, objection.id()));
    }

    /** The grounds of the decision on it; null while it is open. */
    String groundsOf(Objection objection) {
        return cipher.open(objection.sealedGrounds(), field(GROUNDS, objection.id()));
    }

    private String seal(String column, UUID id, String text) {
        return cipher.seal(text, field(column, id));
    }

    private static FieldRef field(String column, UUID id) {
        return FieldRef.of("aid_objection", column, id);
    }
}
