/**
 * Files that belong to objects of rooms: evidence, photographs, documents.
 *
 * <p>What a file is and whose stands in a row under the scope; its content lies in a store by its SHA-256, on a file system
 * or in an S3-compatible one by configuration. Content is written first and whole, the row after it; content without a row
 * is swept. A room says by an {@link org.staffhome.platform.attachment.AttachmentOwner} to which of its objects files may be
 * attached and who may do so.
 */
package org.staffhome.platform.attachment;
