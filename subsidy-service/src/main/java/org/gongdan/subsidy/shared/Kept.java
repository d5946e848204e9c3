package org.gongdan.subsidy.shared;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Something that has to be kept for what is stored to stay readable or provable, such as a key, and what is wrong with it. */
public interface Kept {

    /** Nothing when all is well. */
    List<Concern> concerns();

    /**
     * What somebody must look at before it is too late.
     *
     * @param code of its text, {@code kept.<code>}
     * @param arguments of its text
     */
    record Concern(String code, List<String> arguments) {

        private static final DateTimeFormatter MINUTE =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

        public Concern {
            arguments = List.copyOf(arguments);
        }

        public static Concern of(String code, Object... arguments) {
            return new Concern(
                    code,
                    Stream.of(arguments)
                            .map(each -> each instanceof Instant moment ? MINUTE.format(moment) : String.valueOf(each))
                            .toList());
        }

        public String in(Locale locale, Texts texts) {
            return texts.in(locale, "kept." + code, arguments.toArray());
        }
    }
}
