package org.gongdan.config.stack;

import java.util.List;

/** What the launcher script calls: up, down, status, users, worker, or extract with a module. */
public final class StackCommand {

    private static final int FAILED = 1;
    private static final int NOT_RUNNING = 3;

    private final Progress progress;

    private StackCommand(Progress progress) {
        this.progress = progress;
    }

    public static void main(String[] arguments) {
        var progress = Progress.of(System.getenv());
        try {
            System.exit(new StackCommand(progress).run(StackOptions.parse(List.of(arguments), System.getenv())));
        } catch (StackFailure failure) {
            System.err.println(failure.text(progress.messages()));
            System.exit(FAILED);
        }
    }

    private int run(StackOptions options) {
        var stack = new Stack(options.folders(), options.ports(), progress, options.apps());
        switch (options.command()) {
            case "up" -> stack.up();
            case "down" -> stack.down();
            case "status" -> {
                System.out.println(new StatusTable(progress.messages(), options.folders()).of(stack.processes()));
                return stack.processes().stream().allMatch(ServerProcess::isRunning) ? 0 : NOT_RUNNING;
            }
            case "users" -> users(options.folders());
            case "worker" -> {
                var batch = new AppProcess(AppProcess.Kind.BATCH, options.folders(), options.ports(), progress);
                return new BatchWorker(options.folders(), batch.environment()).run();
            }
            case "extract" -> options.arguments().forEach(module -> new BootApp(options.folders(), module).jar());
            default -> throw new StackFailure("unknown-command", options.command());
        }
        return 0;
    }

    private void users(StackFolders folders) {
        Secrets.open(folders, "demo-users")
                .all()
                .forEach((user, password) -> System.out.println("  %-14s %s".formatted(user, password)));
    }
}
