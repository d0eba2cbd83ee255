/** What the service tests share: a little city, people with grants, and events as the other services send them. */
package org.staffhome.evaluation.scene;
