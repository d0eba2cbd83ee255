/** Feeds the local copy of organisations and grants from membership's state topics. */
package org.staffhome.platform.authority;
