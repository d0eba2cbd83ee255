/**
 * Values of a person as documents and lists state them: identity number (GB 11643), mobile number, gender, kind of
 * employment. No life cycle and no events; the rooms of members, rosters and officers read them.
 */
package org.staffhome.membership.person;
