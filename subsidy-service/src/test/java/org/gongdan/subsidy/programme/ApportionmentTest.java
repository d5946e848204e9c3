package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fen is given to somebody, and amounts are written as people read them. */
class ApportionmentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100 | 1,1,1 | 34,33,33
            100 | 1,2   | 33,67
            2   | 1,1,1 | 1,1,0
            0   | 1,1   | 0,0
            5   | 0,7   | 0,5
            5   | 0,0   | 0,0
            """)
    void dividesByWeightTheOddFenToTheLargestRemainder(long fen, String weights, String parts) {
        assertThat(Apportionment.of(fen, numbers(weights))).isEqualTo(numbers(parts));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100 | 1,1,1 | 10,40,90   | 10,40,50
            100 | 1,1,1 | 10,20,30   | 10,20,30
            100 | 3,1   | 100,100    | 75,25
            10  | 0,0,0 | 0,20,20    | 0,5,5
            5   | 0,0   | 3,9        | 3,2
            10  | 9,0   | 4,20       | 4,6
            0   | 1,1   | 5,5        | 0,0
            """)
    void givesNobodyMoreThanItsMostAndTheRestToTheOthers(long fen, String weights, String most, String parts) {
        assertThat(Apportionment.atMost(fen, numbers(weights), numbers(most))).isEqualTo(numbers(parts));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.00 | 0.00
            999.99 | 999.99
            1000.00 | 1,000.00
            120000000.00 | 120,000,000.00
            -1.00 | -1.00
            -999.99 | -999.99
            -100000.00 | -100,000.00
            -1234567.89 | -1,234,567.89
            """)
    void groupsDigits(String amount, String grouped) {
        assertThat(Money.ofYuan(amount).grouped()).isEqualTo(grouped);
    }

    private static List<Long> numbers(String list) {
        return Stream.of(list.split(",")).map(Long::valueOf).toList();
    }
}
