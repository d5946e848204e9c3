/** The Merkle tree of RFC 6962 and signed notes: pure functions that know neither events nor a database. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.transparency.tree;
