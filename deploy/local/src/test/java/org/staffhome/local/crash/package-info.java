/** What is left when a service is killed in the middle of its work: everything acknowledged, nothing half written. */
package org.staffhome.local.crash;
