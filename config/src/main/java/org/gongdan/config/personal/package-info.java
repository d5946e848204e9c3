/** Personal data in events and lists: kept under a key of each person, so that deleting the key erases it everywhere. */
@org.jspecify.annotations.NullMarked
package org.gongdan.config.personal;
