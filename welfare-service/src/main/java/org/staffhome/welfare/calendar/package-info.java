/**
 * Working days of the People's Republic of China (工作日): weekends, statutory holidays and make-up working days as the
 * State Council announces them for each year. The days themselves are rulebook data, one version a year; a year without
 * a version has its fixed statutory holidays only.
 *
 * <p><b>Door.</b> {@link org.staffhome.welfare.calendar.WorkingDayCalendar}.
 */
package org.staffhome.welfare.calendar;
