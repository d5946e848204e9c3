/** The API of reconciliation. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.reconciliation.web;
