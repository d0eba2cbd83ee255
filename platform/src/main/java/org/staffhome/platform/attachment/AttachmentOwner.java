package org.staffhome.platform.attachment;

import java.util.UUID;
import org.staffhome.platform.scope.OrganizationNode;

/** Says of one kind of object that files may be attached to it, and who may; a CDI bean of the room that has the object. */
public interface AttachmentOwner {
    /** Kind of the object, such as {@code household}. */
    String objectType();

    /** Permission to see the files. */
    String readPermission();

    /** Permission to add and remove files. */
    String writePermission();

    /** Organisation of the object; a 404 problem of the room when it does not exist in the caller's scope. */
    OrganizationNode organizationOf(UUID objectId);
}
