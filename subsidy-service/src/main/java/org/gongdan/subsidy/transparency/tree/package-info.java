/** The Merkle tree of RFC 6962 and signed notes: pure functions that know neither events nor a database. */
@NullMarked
@NamedInterface("tree")
package org.gongdan.subsidy.transparency.tree;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
