/**
 * Encryption of single fields at rest and on the way, their search by blind index, and their masks.
 *
 * <p>{@link org.staffhome.platform.crypto.FieldCipher} seals a column of a row,
 * {@link org.staffhome.platform.crypto.TopicCipher} a field of a message in a state topic,
 * {@link org.staffhome.platform.crypto.BlindIndex} makes an equal search possible without opening anything,
 * {@link org.staffhome.platform.crypto.Masks} is what people see instead.
 *
 * <p>Every master key has an id that stands in front of what it sealed. A new key is added to the configuration, made
 * the active one, and {@link org.staffhome.platform.crypto.FieldRotation} re-seals the old rows while the service
 * works; the old key is then taken out. The blind index key is the one key that is not rotated this way: a new one means
 * computing every index value again.
 */
package org.staffhome.platform.crypto;
