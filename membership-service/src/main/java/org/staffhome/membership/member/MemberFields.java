package org.staffhome.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.staffhome.membership.person.IdentityNumber;
import org.staffhome.membership.person.Mobile;
import org.staffhome.platform.crypto.BlindIndex;
import org.staffhome.platform.crypto.FieldCipher;
import org.staffhome.platform.crypto.FieldRef;

/** How the sensitive fields of a member are kept: sealed for their row, and the identity number's blind index. */
@ApplicationScoped
public class MemberFields {

    private static final String TABLE = "member";
    private static final String ID_NUMBER = "id_number";
    private static final String MOBILE = "mobile";
    private static final String ID_NUMBER_INDEX = "member.id-number";

    private final FieldCipher cipher;
    private final BlindIndex index;

    MemberFields(FieldCipher cipher, BlindIndex index) {
        this.cipher = cipher;
        this.index = index;
    }

    public String sealIdNumber(UUID memberId, IdentityNumber number) {
        return cipher.seal(number.value(), FieldRef.of(TABLE, ID_NUMBER, memberId));
    }

    /** Seals a mobile number; null stays null. */
    public String sealMobile(UUID memberId, Mobile mobile) {
        return mobile == null ? null : cipher.seal(mobile.value(), FieldRef.of(TABLE, MOBILE, memberId));
    }

    /** The keyed index by which the same person is found again without opening anything. */
    public String index(IdentityNumber number) {
        return index.of(ID_NUMBER_INDEX, number.value());
    }

    String openIdNumber(UUID memberId, String sealed) {
        return cipher.open(sealed, FieldRef.of(TABLE, ID_NUMBER, memberId));
    }

    String openMobile(UUID memberId, String sealed) {
        return cipher.open(sealed, FieldRef.of(TABLE, MOBILE, memberId));
    }
}
