package org.gongdan.subsidy.portal;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.InvestmentCommand;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What the forms on an investment have in common: who may open them, sending, and what was typed with the refusal. */
@Component
class RecordDesk {

    private final Commands commands;
    private final Desk desk;
    private final FormFiles files;
    private final Sight sight;
    private final Texts texts;

    RecordDesk(Commands commands, Desk desk, FormFiles files, Sight sight, Texts texts) {
        this.commands = commands;
        this.desk = desk;
        this.files = files;
        this.sight = sight;
        this.texts = texts;
    }

    /** The investment, for everybody who sees it. */
    InvestmentList.Details seen(String id, Click click) {
        var investment = sight.investment(id, click.caller());
        click.show("sum", investment.summary());
        click.show("typed", Map.of());
        click.show("evidence", List.of());
        click.show("mayReport", isOwn(investment, click.caller()));
        return investment;
    }

    /** Whether this person reports for the enterprise of this investment. */
    static boolean isOwn(InvestmentList.Details investment, Caller caller) {
        return new Viewer(caller, null).mayApply()
                && investment.summary().uscc().equals(caller.organisation());
    }

    /** @throws CommandRefused unless this person may */
    static void require(boolean may, String what) {
        if (!may) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, what);
        }
    }

    /**
     * Sends what a form asks for.
     *
     * @param form its name in the page, so that the refusal stands in the right one
     * @return whether it was taken; otherwise the page has what was typed and why it was refused
     */
    boolean took(String form, Map<String, String> values, Supplier<InvestmentCommand> command, Click click) {
        var refused = desk.attempt(() -> commands.sendAndSee(command.get(), click.caller(), null));
        if (refused.isEmpty()) {
            return true;
        }
        var field = refused.get().field();
        click.show("typed", values);
        click.show("refusedForm", form);
        click.show("refusedField", field == null ? "" : field);
        click.show("refusal", texts.of(refused.get()));
        return false;
    }

    /** Files of the form, stored; shown again when the form is refused. */
    List<String> files(@Nullable List<String> before, @Nullable MultipartFile file, Click click) {
        var kept = files.with(before, file, click.caller());
        click.show("evidence", kept);
        return kept;
    }
}
