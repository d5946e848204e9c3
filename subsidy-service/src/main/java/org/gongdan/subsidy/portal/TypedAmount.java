package org.gongdan.subsidy.portal;

import org.gongdan.subsidy.shared.AmountInvalid;
import org.gongdan.subsidy.shared.Money;

/** An amount in yuan as people type or paste it: thousands may be set apart and the currency sign be there. */
final class TypedAmount {

    private TypedAmount() {}

    /** Without what only makes it easier to read; empty when nothing else was typed. */
    static String plain(String typed) {
        return typed.replace(",", "").replace("¥", "").strip();
    }

    /** @throws AmountInvalid when it is no amount of whole fen */
    static Money read(String typed) {
        return Money.ofYuan(plain(typed));
    }
}
