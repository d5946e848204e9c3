package org.gongdan.subsidy.cumulation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongdan.subsidy.programme.FirmCap;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * A cap as it is shown to one reader: its window, what is used, what is left, and by which awards.
 *
 * @param programme whose cap it is; none when programmes share it, or when it is of a paper
 * @param category only the shares in its cost count; in all cost when absent
 * @param from the first day of its window, none for a lifetime
 * @param left of the amount; none when the cap has no amount
 * @param awards the oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CapRoom(
        String key,
        Bilingual name,
        @Nullable Bilingual programme,
        Set<Party> parties,
        @Nullable String category,
        FirmCap.Window window,
        @Nullable Integer months,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Money maxAmount,
        Money used,
        @Nullable Money left,
        @Nullable Integer maxProjects,
        int projects,
        @Nullable Integer maxAtOnce,
        int running,
        boolean overfilled,
        boolean full,
        List<Use> awards) {

    public CapRoom {
        awards = List.copyOf(awards);
    }

    /**
     * An award that takes room.
     *
     * @param own of the reader's own enterprise; to people of an enterprise the others of its group have no names
     * @param amount as the cap counts it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Use(
            boolean own,
            @Nullable String awardId,
            @Nullable String uscc,
            @Nullable String enterprise,
            @Nullable String title,
            Money amount,
            LocalDate countedOn,
            boolean running) {}
}
