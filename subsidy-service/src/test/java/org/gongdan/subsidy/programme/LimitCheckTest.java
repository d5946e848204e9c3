package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.gongdan.subsidy.programme.RuleProblem.Code;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitCheckTest {

    private static final String RULES = """
            code: limits
            version: 1
            effectiveFrom: 2026-01-01
            name: { zh: 限额, en: limits }
            sources: [{ text: written for a test, assumption: true }]
            residualBearer: ENTERPRISE
            tiers:
              - code: only
                name: { zh: 唯一, en: only }
                shares: [%s]
                %s
            costCategories: [{ code: all, name: { zh: 全部, en: all }, eligible: true }]
            payment: { method: REIMBURSEMENT, payee: ENTERPRISE, advanceRate: 0, retentionRate: 0 }
            firmCaps: [%s]
            """;

    private static final String CAP =
            "{ code: cap, name: { zh: 上限, en: cap }, window: LIFETIME, parties: [%s], maxAmount: %s }";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ party: GOVERNMENT, rate: 60, minAmount: 10.01 } | maxSubsidy: 10.00  | GOVERNMENT | 99  | CONTRADICTION | /tiers/0/maxSubsidy",
                "{ party: GOVERNMENT, rate: 60, minAmount: 10.00 } | maxSubsidy: 10.00  | GOVERNMENT | 99  | -             | -",
                "{ party: LEAD, rate: 60, minAmount: 10.01 }       | maxSubsidy: 10.00  | LEAD       | 99  | -             | -",
                "{ party: GOVERNMENT, minRate: 31, maxRate: 60 }   | maxSubsidyRate: 30 | GOVERNMENT | 99  | CONTRADICTION | /tiers/0/maxSubsidyRate",
                "{ party: GOVERNMENT, minRate: 30, maxRate: 60 }   | maxSubsidyRate: 30 | GOVERNMENT | 99  | -             | -",
                "{ party: LEAD, rate: 60, minAmount: 10.01 }       | maxCost: 10.00     | LEAD       | 99  | CONTRADICTION | /tiers/0/maxCost",
                "{ party: LEAD, rate: 60, minAmount: 10.00 }       | maxCost: 10.00     | LEAD       | 99  | -             | -",
                "{ party: GOVERNMENT, rate: 60 }                   | maxCost: 10.00     | LEAD       | 99  | UNKNOWN_PARTY | /firmCaps/0/parties",
                "{ party: GOVERNMENT, rate: 60 }                   | maxCost: 10.00     | LEAD, GOVERNMENT | 99 | -        | -",
                "{ party: GOVERNMENT, rate: 60, minAmount: 10.00 } | maxCost: 99        | GOVERNMENT | 9.99  | CONTRADICTION | /firmCaps/0/maxAmount",
                "{ party: GOVERNMENT, rate: 60, minAmount: 10.00 } | maxCost: 99        | GOVERNMENT | 10.00 | -           | -",
                "{ party: GOVERNMENT, rate: 60 }, { party: ENTERPRISE, maxRate: 39.99 } | maxCost: 99 | GOVERNMENT | 9 | CONTRADICTION | /tiers/0/shares",
                "{ party: GOVERNMENT, rate: 60 }, { party: ENTERPRISE, maxRate: 40 }    | maxCost: 99 | GOVERNMENT | 9 | -       | -",
                "{ party: GOVERNMENT, rate: 2/3 }, { party: ENTERPRISE, maxRate: 1/3 }  | maxCost: 99 | GOVERNMENT | 9 | -       | -",
                "{ party: GOVERNMENT, rate: 50, maxRate: 60 }, { party: ENTERPRISE, maxRate: 40 } | maxCost: 99 | GOVERNMENT | 9 | - | -",
                "{ party: GOVERNMENT, amount: 5 }, { party: ENTERPRISE, maxRate: 40 }   | maxCost: 99 | GOVERNMENT | 9 | -       | -",
                "{ party: GOVERNMENT, rate: 50 }, { party: ASSOCIATION, rate: 20, rateOn: SUBSIDY }, { party: ENTERPRISE, maxRate: 40 } | maxCost: 99 | GOVERNMENT | 9 | - | -",
            })
    void findsLimitsThatNoProjectKeeps(
            String shares, String limit, String parties, String most, String code, String path) {
        var problems = ProgrammeCheck.of(RULES.formatted(shares, limit, CAP.formatted(parties, most)))
                .problems();

        assertThat(problems)
                .extracting(RuleProblem::code, RuleProblem::path)
                .isEqualTo(code.equals("-") ? List.of() : List.of(tuple(Code.valueOf(code), path)));
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.line()).isNotNull();
            assertThat(problem.remedy()).isNotNull();
        });
    }
}
