package org.gongdan.subsidy;

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

/** Opens investments as an accepted offer does it: 100,000.00, of which public funds bear 50,000.00. */
public final class OpenedInvestments {

    private static final OfferAccepted RECORDED = recorded();

    private OpenedInvestments() {}

    public static InvestmentId open(Commands commands, String uscc, LocalDate agreedOn) {
        var application = new ApplicationId("application-" + UUID.randomUUID());
        var id = InvestmentId.ofApplication(application);
        commands.sendAndSee(
                new OpenInvestment(
                        id,
                        application,
                        uscc,
                        RECORDED.project(),
                        RECORDED.costLines(),
                        RECORDED.award(),
                        RECORDED.indicators(),
                        RECORDED.milestones(),
                        RECORDED.functions(),
                        agreedOn),
                SystemCaller.named("test"),
                null);
        return id;
    }

    private static OfferAccepted recorded() {
        try (var file = OpenedInvestments.class.getResourceAsStream("/contracts/OfferAccepted.json")) {
            return JsonMapper.builder().build().readValue(file, OfferAccepted.class);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
