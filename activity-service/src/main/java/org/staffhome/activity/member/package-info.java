/**
 * Local copy of the members (会员) that membership owns, fed by its compacted state topic and rebuildable from it. It
 * holds what audience rules and attendance lists need and nothing more: organisation, status, name, gender, year of
 * birth, kind of employment. The personal fields travel sealed, and are sealed again for their row here. A tombstone
 * erases the row.
 */
package org.staffhome.activity.member;
