package org.gongdan.subsidy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest {

    @ParameterizedTest
    @CsvSource({"0, 50, 0, 50", "-1, 0, 0, 1", "3, -5, 3, 1", "0, 201, 0, 200", "2147483647, 200, 2147483647, 200"})
    void movesARequestIntoRange(int page, int size, int movedPage, int movedSize) {
        var request = new PageRequest(page, size);
        assertThat(request).isEqualTo(new PageRequest(movedPage, movedSize));
        assertThat(request.offset()).isEqualTo((long) movedPage * movedSize).isNotNegative();
    }

    @ParameterizedTest
    @CsvSource({"0, 50, 0", "1, 50, 1", "50, 50, 1", "51, 50, 2", "7, 0, 0"})
    void countsItsPages(long total, int size, int pages) {
        assertThat(new PageOf<>(List.of(), 0, size, total).pages()).isEqualTo(pages);
    }

    @Test
    void keepsItsItemsWhateverBecomesOfTheList() {
        var items = new ArrayList<>(List.of("a", "bb"));
        var page = new PageOf<>(items, 1, 2, 4);
        items.clear();
        assertThat(page.map(String::length)).isEqualTo(new PageOf<>(List.of(1, 2), 1, 2, 4));
    }
}
