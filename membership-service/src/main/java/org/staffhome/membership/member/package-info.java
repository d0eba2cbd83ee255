/**
 * Members of the union (会员): one active membership per person in the city, sealed identity, life cycle, the member's
 * own view and the record of who saw sealed data.
 *
 * <p>Life: APPLIED &gt; ACTIVE &gt; RETAINED (retired or unemployed: keeps the membership, pays no dues; Constitution of
 * the Chinese Trade Unions art. 5 to 8) &gt; ACTIVE ..., LEFT, EXPELLED, DECEASED.
 *
 * <p>Publishes {@code membership.member.joined.v1}, {@code membership.member.left.v1} and the compacted state topic
 * {@code member}, in which name, gender, birth year and employment kind travel sealed per field.
 */
package org.staffhome.membership.member;
