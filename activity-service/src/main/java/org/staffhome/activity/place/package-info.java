/**
 * Places (名额) of an activity: one counter beside each published activity, and the lock under which they are given.
 *
 * <p>Life: opened with the publication, resized with the capacity, given and taken back until the activity is closed. No
 * events of its own: sign-ups tell who holds a place. See {@link org.staffhome.activity.place.PlaceBook} for the lock.
 */
package org.staffhome.activity.place;
