/** What the ledger keeps and tells. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.ledger.read;
