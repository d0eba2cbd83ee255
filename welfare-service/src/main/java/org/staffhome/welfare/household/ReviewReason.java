package org.staffhome.welfare.household;

/** Why a dossier cannot stay as it is (待复核原因). */
public enum ReviewReason {
    /** The head left the union (户主已退会): the tier is to be decided anew. */
    HEAD_LEFT,
    /** The head was expelled (户主被开除会籍): the tier is to be decided anew. */
    HEAD_EXPELLED,
    /** The head died (户主去世): the tier is to be decided anew, for those who stay behind. */
    HEAD_DECEASED,
    /** The head belongs to another union now (户主会籍转移), below which the responsible cadre does not stand. */
    HEAD_MOVED,
    /** The responsible cadre is no member any more (责任人已离会). */
    CADRE_LEFT;

    /** The reason that a way of leaving the union gives. */
    public static ReviewReason ofLeaving(String status) {
        return switch (status) {
            case "EXPELLED" -> HEAD_EXPELLED;
            case "DECEASED" -> HEAD_DECEASED;
            default -> HEAD_LEFT;
        };
    }
}
