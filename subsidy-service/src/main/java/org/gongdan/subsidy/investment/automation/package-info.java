/** What investments do by themselves when something happens elsewhere. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.investment.automation;
