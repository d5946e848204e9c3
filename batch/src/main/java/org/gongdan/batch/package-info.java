/** Jobs: each reads rows of the read models and sends commands; it writes no table of a feature itself. */
@org.jspecify.annotations.NullMarked
package org.gongdan.batch;
