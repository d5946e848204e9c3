package org.gongdan.subsidy.portal;

import org.gongdan.subsidy.shared.Refusal;

/** Why something that was typed cannot be read. */
enum TypedRefusal implements Refusal {
    NOTHING_TYPED,
    NUMBER_TYPED_WRONG,
    DAY_TYPED_WRONG,
    MONTH_TYPED_WRONG,
    CHOICE_TYPED_WRONG;

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
