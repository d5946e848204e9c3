/** The ledger over HTTP. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.ledger.web;
