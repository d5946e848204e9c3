/** The reconciliation of the return: promise, claim, approval, payment and ledger of every live investment. */
@org.jspecify.annotations.NullMarked
package org.gongdan.batch.reconciliation;
