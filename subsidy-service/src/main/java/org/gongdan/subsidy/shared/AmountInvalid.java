package org.gongdan.subsidy.shared;

/** An amount that is no exact number of fen; answered as a problem that names the field it came in. */
public final class AmountInvalid extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String given;

    AmountInvalid(String given, Throwable cause) {
        super("an amount is decimal yuan with at most two decimals, not " + given, cause);
        this.given = given;
    }

    public String given() {
        return given;
    }
}
