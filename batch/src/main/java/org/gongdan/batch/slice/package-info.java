/** What jobs share that walk through a list slice by slice: a slice is an item, a chunk, a command and a transaction. */
@NullMarked
package org.gongdan.batch.slice;

import org.jspecify.annotations.NullMarked;
