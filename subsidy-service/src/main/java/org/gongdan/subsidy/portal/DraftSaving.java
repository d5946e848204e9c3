package org.gongdan.subsidy.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationCommand;
import org.gongdan.subsidy.application.ApplicationCommand.DeclareBaseline;
import org.gongdan.subsidy.application.ApplicationCommand.DescribeProject;
import org.gongdan.subsidy.application.ApplicationCommand.DraftApplication;
import org.gongdan.subsidy.application.ApplicationCommand.SetCostLines;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.Applications.Details;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns a form into the commands that keep it. They are sent one by one: what was accepted before a refusal stays in
 * the draft, the form shows the rest, and saving it again repeats what is kept without effect.
 */
@Component
class DraftSaving {

    private final Commands commands;
    private final Desk desk;
    private final Texts texts;

    DraftSaving(Commands commands, Desk desk, Texts texts) {
        this.commands = commands;
        this.desk = desk;
        this.texts = texts;
    }

    /**
     * @param known the draft as it is kept, null for a new one
     * @return what is wrong, by field; empty when all of it is kept
     */
    Map<String, String> save(DraftForm form, @Nullable Details known, RuleSet rules, Caller caller) {
        var reading = new DraftReading(form, rules, texts);
        var steps = commandsOf(form, reading, known, caller);
        if (!reading.errors().isEmpty()) {
            return reading.errors();
        }
        var refused = desk.attempt(() -> {
            steps.subList(0, steps.size() - 1).forEach(step -> commands.send(step, caller));
            commands.sendAndSee(steps.getLast(), caller, null);
        });
        return refused.map(this::besideItsField).orElse(Map.of());
    }

    private static List<ApplicationCommand> commandsOf(
            DraftForm form, DraftReading reading, @Nullable Details known, Caller caller) {
        var id = new ApplicationId(form.getApplicationId());
        var project =
                reading.project(known == null ? Facts.none() : known.project().declared());
        var indicators = new ArrayList<Indicator>(known == null ? List.of() : known.indicators());
        var indicator = reading.indicator(indicators.isEmpty() ? null : indicators.removeFirst());
        indicators.addFirst(indicator);
        var uscc = caller.organisation() == null ? "" : caller.organisation();
        var programme = new ProgrammeId(form.getProgramme());
        return List.of(
                known == null ? new DraftApplication(id, uscc, programme, project) : new DescribeProject(id, project),
                new SetCostLines(id, reading.costLines(), known == null ? List.of() : known.offers()),
                new DeclareBaseline(id, indicators, known == null ? List.of() : known.milestones()));
    }

    private Map<String, String> besideItsField(CommandRefused refused) {
        return Map.of(fieldOf(refused.field()), texts.of(refused));
    }

    /** Commands name their own properties; the form has only one indicator, and the project's properties as its own. */
    private static String fieldOf(@Nullable String field) {
        if (field == null) {
            return "form";
        }
        if (field.startsWith("project.declared.")) {
            return "facts[" + field.substring("project.declared.".length()) + "]";
        }
        return field.replaceFirst("^project\\.", "")
                .replaceFirst("^indicators\\[0]\\.", "indicator.")
                .replaceFirst("\\.baselinePeriod$", ".baselineFirst");
    }
}
