package org.gongdan.subsidy.reconciliation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.UUID;
import org.gongdan.subsidy.application.ApplicationEvent.OfferAccepted;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.investment.InvestmentCommand.OpenInvestment;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import tools.jackson.databind.json.JsonMapper;

/** Investments that are really open, for tests that go through the API and the pages. */
public final class Opened {

    private static final OfferAccepted RECORDED = recorded();

    public static final String USCC = RECORDED.uscc();
    public static final String TITLE = RECORDED.project().title();

    private Opened() {}

    /** A new one of {@link #USCC}. */
    public static InvestmentId investment(Commands commands) {
        return investment(commands, USCC);
    }

    public static InvestmentId investment(Commands commands, String uscc) {
        var application = new ApplicationId("application-" + UUID.randomUUID());
        var id = InvestmentId.ofApplication(application);
        var open = new OpenInvestment(
                id,
                application,
                uscc,
                RECORDED.project(),
                RECORDED.costLines(),
                RECORDED.award(),
                RECORDED.indicators(),
                RECORDED.milestones(),
                RECORDED.functions(),
                LocalDate.of(2026, 3, 2));
        commands.sendAndSee(open, SystemCaller.named("test"), null);
        return id;
    }

    private static OfferAccepted recorded() {
        try (var recorded = Opened.class.getResourceAsStream("/contracts/OfferAccepted.json")) {
            return JsonMapper.shared().readValue(recorded, OfferAccepted.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
