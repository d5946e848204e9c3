/** Tests of the stack, and the PostgreSQL that the tests of all modules share. */
package org.gongdan.config.stack;
