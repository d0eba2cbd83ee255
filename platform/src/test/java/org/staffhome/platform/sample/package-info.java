/** The smallest room there is: notes of organisations. The platform's promises are tested on it. */
package org.staffhome.platform.sample;
