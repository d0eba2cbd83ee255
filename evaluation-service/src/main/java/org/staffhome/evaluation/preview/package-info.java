/** What a standard or a single expression would give an organisation, before anything is published. Nothing is stored. */
package org.staffhome.evaluation.preview;
