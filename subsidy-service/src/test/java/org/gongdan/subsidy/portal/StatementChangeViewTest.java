package org.gongdan.subsidy.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.statement.CanonicalStatement;
import org.gongdan.subsidy.statement.StatementChange;
import org.gongdan.subsidy.statement.StatementExamples;
import org.gongdan.subsidy.statement.StatementFigures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every line of the canonical text that can change has a name that people read. */
class StatementChangeViewTest {

    private static final Map<String, String> TITLES = Map.of("investment-1", "绣检");

    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void namesEachFigure(String language) {
        var views = lines().map(line -> StatementChangeView.of(new StatementChange(line, "1", "2"), TITLES))
                .toList();
        assertThat(views).hasSizeGreaterThan(25);
        for (var view : views) {
            assertThat(isThere(view.figure(), language)).as(view.figure()).isTrue();
            if (view.of() == null) {
                assertThat(view.project()).isEqualTo("绣检");
            } else {
                assertThat(isThere(view.of(), language)).as(view.of()).isTrue();
            }
        }
    }

    private static Stream<String> lines() {
        var zero = Money.ZERO;
        var some = StatementExamples.figures("914419001234567881", "甲厂", 2026, "1000");
        var all = new StatementFigures(
                some.uscc(),
                some.name(),
                some.year(),
                some.funders(),
                some.ownShare(),
                some.claims(),
                new StatementFigures.DeferredIncome(zero, zero, zero, zero),
                some.reports(),
                some.projects());
        return CanonicalStatement.text("2026-1", all)
                .lines()
                .skip(2)
                .map(line -> line.substring(0, line.indexOf(':')))
                // each statement is of one enterprise and one year
                .filter(line -> !line.equals("uscc"));
    }

    private static boolean isThere(String key, String language) {
        return Stream.of("statement", "report")
                .map(name -> Objects.requireNonNull(ResourceBundle.getBundle("i18n." + name, Locale.of(language))))
                .anyMatch(bundle -> bundle.containsKey(key));
    }
}
