package org.gongdan.batch.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.test.MetaDataInstanceFactory;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;

class KeepsFailureTest {

    private final IllegalStateException own = new IllegalStateException(
            "investment-a cannot be recorded",
            new DataAccessResourceFailureException("outer", new IllegalArgumentException("no room\n at line 1")));

    private final StepExecution stored = MetaDataInstanceFactory.createStepExecution();
    private final KeepsFailure keeps = new KeepsFailure(id -> stored, new Closing(new GenericApplicationContext()));

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
        assertThat(keeps.afterStep(step)).isEqualTo(ExitStatus.COMPLETED);
        assertThat(step.getExecutionContext().isEmpty()).isTrue();
        step.addFailureException(own);
        step.setExitStatus(ExitStatus.FAILED);
        assertThat(keeps.afterStep(step)).isEqualTo(ExitStatus.FAILED);
        assertThat(step.getExecutionContext().getString("failure")).isEqualTo("investment-a cannot be recorded: no room");
    }

    @Test
    void forgetsWhatStoppedTheRunThatItGoesOnFrom() {
        var step = MetaDataInstanceFactory.createStepExecution();
        step.getExecutionContext().putString("failure", "no room");
        keeps.beforeStep(step);
        assertThat(step.getExecutionContext().containsKey("failure")).isFalse();
    }

    /** The position in memory is one chunk ahead when it was the commit of that chunk that failed. */
    @Test
    void goesBackToWhatWasCommitted() {
        var step = MetaDataInstanceFactory.createStepExecution();
        keeps.beforeStep(step);
        stored.getExecutionContext().putString("last", "investment-a");
        stored.setVersion(4);
        step.setVersion(5);
        step.getExecutionContext().putString("last", "investment-b");
        step.addFailureException(own);
        step.setStatus(BatchStatus.UNKNOWN);
        keeps.afterStep(step);
        assertThat(step.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(step.getExecutionContext().getString("last")).isEqualTo("investment-a");
        assertThat(step.getVersion()).isEqualTo(4);
    }

    @Test
    void doesNotOverwriteWhatHasTakenItsPlace() {
        var step = MetaDataInstanceFactory.createStepExecution();
        keeps.beforeStep(step);
        stored.setVersion(6);
        step.setVersion(5);
        step.addFailureException(own);
        keeps.afterStep(step);
        assertThat(step.getVersion()).isEqualTo(5);
    }

    @Test
    void goesBackToItsBeginningWhenTheDatabaseIsAway() {
        var away = new KeepsFailure(
                id -> {
                    throw new DataAccessResourceFailureException("away");
                },
                new Closing(new GenericApplicationContext()));
        var step = MetaDataInstanceFactory.createStepExecution();
        away.beforeStep(step);
        step.getExecutionContext().putString("last", "investment-b");
        step.addFailureException(own);
        assertThatThrownBy(() -> away.afterStep(step)).isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(step.getExecutionContext().containsKey("last")).isFalse();
    }
}
