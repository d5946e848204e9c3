package org.gongdan.subsidy.portal;

import java.time.LocalDate;
import org.gongdan.subsidy.programme.CostLine;
import org.jspecify.annotations.Nullable;

/** One row of the cost table in the draft form, as it was typed. */
final class DraftLine {

    private String category = "";
    private String amount = "";
    private String vat = "";
    private String contractedOn = "";
    private String paidOn = "";

    static DraftLine of(CostLine cost) {
        var line = new DraftLine();
        line.category = cost.category();
        line.amount = cost.amount().amount();
        line.vat = cost.vat() == null ? "" : cost.vat().amount();
        line.contractedOn = typed(cost.contractedOn());
        line.paidOn = typed(cost.paidOn());
        return line;
    }

    private static String typed(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** A category alone is chosen in every row. */
    boolean isBlank() {
        return amount.isBlank() && !isDetailed();
    }

    /** Whether more than the amount is stated. */
    public boolean isDetailed() {
        return !(vat.isBlank() && contractedOn.isBlank() && paidOn.isBlank());
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getVat() {
        return vat;
    }

    public void setVat(String vat) {
        this.vat = vat;
    }

    public String getContractedOn() {
        return contractedOn;
    }

    public void setContractedOn(String contractedOn) {
        this.contractedOn = contractedOn;
    }

    public String getPaidOn() {
        return paidOn;
    }

    public void setPaidOn(String paidOn) {
        this.paidOn = paidOn;
    }
}
