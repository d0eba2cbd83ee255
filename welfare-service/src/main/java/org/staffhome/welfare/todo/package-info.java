/** Applications that wait for an act of the caller (待办): one list for each step of the way, without what he may not do. */
package org.staffhome.welfare.todo;
