package org.gongdan.config.stack;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** The processes of a stack in a small table for people. */
final class StatusTable {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Messages messages;
    private final StackFolders folders;

    StatusTable(Messages messages, StackFolders folders) {
        this.messages = messages;
        this.folders = folders;
    }

    String of(List<ServerProcess> processes) {
        return processes.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(ServerProcess process) {
        var running = ProcessRecord.read(folders.run(), process.name())
                .filter(note -> note.process().isPresent());
        return running.map(note -> "  %-16s %s  %-8d %-12s %s"
                        .formatted(
                                note.name(),
                                messages.text("running"),
                                note.pid(),
                                note.ports().stream().map(String::valueOf).collect(Collectors.joining(",")),
                                since(note.startedAt())))
                .orElseGet(() -> "  %-16s %s".formatted(process.name(), messages.text("stopped")));
    }

    private static String since(Instant instant) {
        return TIME.format(instant);
    }
}
