/** The kinds of activity (活动类别) that unions report by: published codes with their labels. No life cycle and no events. */
package org.staffhome.activity.category;
