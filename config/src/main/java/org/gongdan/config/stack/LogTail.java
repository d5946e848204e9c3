package org.gongdan.config.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The end of a log file, which usually says why a process died. */
final class LogTail {

    private static final int BYTES = 32_768;

    private LogTail() {}

    static String of(Path log, int lines) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var from = Math.max(0, file.length() - BYTES);
            var bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            var all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return indent(all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "    " + log;
        }
    }

    private static String indent(List<String> lines) {
        return "    | " + String.join("\n    | ", lines);
    }
}
