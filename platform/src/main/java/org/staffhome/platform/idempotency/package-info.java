/** One effect per Idempotency-Key: the answer is stored in the transaction of the effect. */
package org.staffhome.platform.idempotency;
