/** What every job shares: starting it once, seeing how far it is, and picking it up after a crash. */
@org.jspecify.annotations.NullMarked
package org.gongdan.batch.run;
