package org.gongdan.subsidy.pack.automation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.gongdan.config.axon.ReadModels;
import org.gongdan.subsidy.audit.AuditLines;
import org.gongdan.subsidy.pack.PackCommand;
import org.gongdan.subsidy.pack.PackCommand.RecordPack;
import org.gongdan.subsidy.pack.PackCommand.RecordPackFailure;
import org.gongdan.subsidy.pack.PackRetention;
import org.gongdan.subsidy.pack.archive.PackFiles;
import org.gongdan.subsidy.pack.read.PackWork;
import org.gongdan.subsidy.pack.read.PackWork.Task;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.SystemCaller;
import org.gongdan.subsidy.transparency.EventLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts packs together, one at a time and away from events and requests, because it may take minutes. A node that dies over
 * one leaves it to another; what nobody can put together says so, and nobody waits for ever.
 */
@Component
class PackAssembly implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PackAssembly.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int MOST_ATTEMPTS = 3;

    /** What is read to find out what belongs into a pack. */
    private static final Set<String> NEEDED = Set.of("audit-trail", "investment-list", "application-list");

    private final PackWork work;
    private final PackGathering gathering;
    private final PackWriting writing;
    private final PackFiles files;
    private final EventLog log;
    private final AuditLines audit;
    private final ReadModels readModels;
    private final Commands commands;
    private final PackRetention retention;
    private final Clock clock;
    private final boolean projecting;
    private final AtomicBoolean isBusy = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("pack-assembly").daemon().factory());

    PackAssembly(
            PackWork work,
            PackGathering gathering,
            PackWriting writing,
            PackFiles files,
            EventLog log,
            AuditLines audit,
            ReadModels readModels,
            Commands commands,
            PackRetention retention,
            Clock clock,
            @Value("${gongdan.events.project:true}") boolean projecting) {
        this.work = work;
        this.gathering = gathering;
        this.writing = writing;
        this.files = files;
        this.log = log;
        this.audit = audit;
        this.readModels = readModels;
        this.commands = commands;
        this.retention = retention;
        this.clock = clock;
        this.projecting = projecting;
    }

    /** A pack could not be put together, for a reason that is told to whoever asked for it. */
    private static final class NotAssembled extends RuntimeException {

        @java.io.Serial
        private static final long serialVersionUID = 1;

        NotAssembled(String reason) {
            super(reason);
        }
    }

    @Scheduled(fixedDelayString = "${gongdan.packs.look-every:PT1S}")
    void look() {
        if (projecting && isBusy.compareAndSet(false, true)) {
            thread.execute(this::assembleAll);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }

    private void assembleAll() {
        try {
            for (var task = work.take(); task.isPresent(); task = work.take()) {
                commands.send(result(task.get()), SystemCaller.named(getClass().getSimpleName()));
            }
        } catch (DataAccessException gone) {
            LOG.warn("cannot look for packs: {}", gone.getMessage());
        } catch (RuntimeException failed) {
            LOG.error("cannot record a pack", failed);
        } finally {
            isBusy.set(false);
        }
    }

    private PackCommand result(Task task) {
        try {
            if (task.attempts() > MOST_ATTEMPTS) {
                throw new NotAssembled("TRIED_TOO_OFTEN");
            }
            return assembled(task);
        } catch (NotAssembled failed) {
            return new RecordPackFailure(task.pack(), String.valueOf(failed.getMessage()));
        } catch (RuntimeException fault) {
            LOG.error("cannot put together {}", task.pack(), fault);
            return new RecordPackFailure(task.pack(), fault.getClass().getSimpleName());
        }
    }

    private RecordPack assembled(Task task) {
        var before = awaited(task, "READ_MODELS_BEHIND", () -> requestedAt(task));
        awaited(task, "READ_MODELS_BEHIND", () -> haveSeen(before) ? before : null);
        var contents = gathering.gather(task.scope(), before);
        if (contents.positions.isEmpty()) {
            throw new NotAssembled("NOTHING_FITS");
        }
        var signed = awaited(task, "LOG_NOT_SIGNED", () -> signedWith(contents.positions.last()));
        var stored = files.store(out -> writing.write(
                task, contents, before, signed, out, (done, total) -> work.reached(task.pack(), done, total)));
        return new RecordPack(
                task.pack(),
                stored.sha256(),
                stored.size(),
                java.util.List.copyOf(contents.investments),
                contents.positions.size(),
                signed.checkpoint().size(),
                retention.keepUntil(LocalDate.now(clock)));
    }

    /** Where in the store it was requested: what happened later is not in the pack, however late it is put together. */
    private @Nullable Long requestedAt(Task task) {
        var filter = new AuditLines.Filter(task.pack().value(), null, "PackRequested", null, null, null);
        return audit.list(filter, new PageRequest(0, 1)).items().stream()
                .findFirst()
                .map(line -> line.position())
                .orElse(null);
    }

    private boolean haveSeen(long position) {
        return readModels.progress().stream()
                .filter(each -> NEEDED.contains(each.group()))
                .allMatch(each -> !each.running() || each.position() >= position);
    }

    /** The first state with all of it that somebody else has signed too, or else the first. */
    private EventLog.@Nullable Signed signedWith(long position) {
        return log.leafAt(position)
                .flatMap(leaf -> log.firstWitnessedWith(leaf.index()).or(() -> log.firstWith(leaf.index())))
                .orElse(null);
    }

    private <T> T awaited(Task task, String otherwise, Supplier<@Nullable T> look) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        for (var found = look.get(); ; found = look.get()) {
            if (found != null) {
                return found;
            }
            if (System.nanoTime() > until || Thread.currentThread().isInterrupted()) {
                throw new NotAssembled(otherwise);
            }
            work.reached(task.pack(), 0, 0);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
