package org.gongdan.subsidy.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipientTest {

    @ParameterizedTest
    @CsvSource({
        "91440101MA5CJQ4N59, 广州示范智造科技有限公司, true",
        "91440101MA5CJQ4N59, 王小明服装有限公司, true",
        "93440101MA5CJQ4N59, 潮州刺绣专业合作社, true",
        "92440101MA5CJQ4N59, 广州市王小明服装有限公司, false",
        "92440101MA5CJQ4N59, 王小明刺绣店, false",
        "91440101MA5CJQ4N59, 王小明刺绣厂, false",
        "91440101MA5CJQ4N59, 广州李雷设计工作室（普通合伙）, false",
    })
    void namesLegalPersonsOnly(String uscc, String name, boolean named) {
        var recipient = Recipient.of(uscc, name, "360G-x", code -> "n" + code.hashCode());
        assertThat(recipient.named()).isEqualTo(named);
        if (named) {
            assertThat(recipient).isEqualTo(new Recipient("CN-USCI-" + uscc, name, uscc, true));
        } else {
            assertThat(recipient.toString())
                    .doesNotContain(uscc)
                    .doesNotContain("王小明")
                    .doesNotContain("李雷");
            assertThat(recipient.id()).startsWith("360G-x-org-n");
        }
    }

    @Test
    void hidesWhomTheRegistryDoesNotKnow() {
        assertThat(Recipient.of("91440101MA5CJQ4N59", null, "360G-x", code -> "1")
                        .named())
                .isFalse();
    }
}
