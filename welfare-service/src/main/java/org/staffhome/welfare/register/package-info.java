/**
 * Opening a dossier (建档立卡): head, family, housing, means and the responsible cadre are taken in, the tier is decided at
 * once. A person stands in one dossier of the city, which is found by a keyed blind index without opening anything; head and
 * cadre are members today.
 */
package org.staffhome.welfare.register;
