package org.gongdan.subsidy.claim;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** Where an invoice was used; stored for ever, so records here are only ever added to. */
public sealed interface InvoiceUseEvent {

    InvoiceUseId invoiceUseId();

    @Revision("1")
    record InvoiceUsed(InvoiceUseId invoiceUseId, ClaimId claimId, int line, Instant usedAt)
            implements InvoiceUseEvent {}

    @Revision("1")
    record InvoiceFreed(InvoiceUseId invoiceUseId, ClaimId claimId, Instant freedAt) implements InvoiceUseEvent {}
}
