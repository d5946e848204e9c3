package org.gongdan.subsidy.claim;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gongdan.subsidy.shared.AllowedFor;

/** What a claim asks of an invoice; sent only from within the commands of claims. */
public sealed interface InvoiceUseCommand {

    @TargetAggregateIdentifier
    InvoiceUseId invoiceUseId();

    /** Refused when another claim, or another line, uses it. */
    @AllowedFor(
            value = {},
            system = true)
    record UseInvoice(InvoiceUseId invoiceUseId, ClaimId claimId, int line) implements InvoiceUseCommand {}

    /** Of an invoice that this claim does not use it changes nothing. */
    @AllowedFor(
            value = {},
            system = true)
    record FreeInvoice(InvoiceUseId invoiceUseId, ClaimId claimId) implements InvoiceUseCommand {}
}
