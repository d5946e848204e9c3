package org.gongdan.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.test.MetaDataInstanceFactory;
import org.springframework.dao.DataAccessResourceFailureException;

class KeepsFailureTest {

    private final IllegalStateException own = new IllegalStateException(
            "investment-a cannot be recorded",
            new DataAccessResourceFailureException("outer", new IllegalArgumentException("no room\n at line 1")));

    @Test
    void saysWhatFailedAndWhyInOneLine() {
        assertThat(KeepsFailure.lineOf(new DataAccessResourceFailureException("chunk", own)))
                .isEqualTo("investment-a cannot be recorded: no room");
        assertThat(KeepsFailure.lineOf(new IllegalStateException("behind"))).isEqualTo("behind");
        assertThat(KeepsFailure.lineOf(new NullPointerException())).isEqualTo("NullPointerException");
    }

    @Test
    void leavesTheOutcomeOfTheStepAsItIs() {
        var step = MetaDataInstanceFactory.createStepExecution();
        step.setExitStatus(ExitStatus.COMPLETED);
        assertThat(new KeepsFailure().afterStep(step)).isEqualTo(ExitStatus.COMPLETED);
        assertThat(step.getExecutionContext().isEmpty()).isTrue();
        step.addFailureException(own);
        step.setExitStatus(ExitStatus.FAILED);
        assertThat(new KeepsFailure().afterStep(step)).isEqualTo(ExitStatus.FAILED);
        assertThat(step.getExecutionContext().getString("failure")).isEqualTo("investment-a cannot be recorded: no room");
    }

    @Test
    void forgetsWhatStoppedTheRunThatItGoesOnFrom() {
        var step = MetaDataInstanceFactory.createStepExecution();
        step.getExecutionContext().putString("failure", "no room");
        new KeepsFailure().beforeStep(step);
        assertThat(step.getExecutionContext().containsKey("failure")).isFalse();
    }
}
