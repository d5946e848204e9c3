package org.gongdan.subsidy.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.gongdan.config.stack.RunningStack;

/**
 * Plays one project from the first application to the auditor's reports. Told again on the same data it tells of
 * another project of the same enterprise. Exits 0 only if every step held.
 */
public final class DemoStory {

    private DemoStory() {}

    public static void main(String[] args) {
        var teller = Teller.ofEnvironment();
        var now = ZonedDateTime.now(ZoneId.of("Asia/Shanghai"));
        var run = now.format(DateTimeFormatter.ofPattern("yyyyMMddHHmmss"));
        try {
            tell(teller, new StoryApi(RunningStack.current(), run), run, now.toLocalDate());
            teller.chapter(teller.steps() + " 步全部成立", "All " + teller.steps() + " steps held");
        } catch (StoryBroken broken) {
            System.err.println("  ✗ " + broken.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private static void tell(Teller teller, StoryApi api, String run, LocalDate today) {
        var funds = new Preparation(teller, api, today).funds();
        var shelf = new Shelf(teller, api);
        shelf.fill();
        var investment = new Award(teller, api, shelf, run, today).open(funds);
        var disbursement = new Disbursement(teller, api, run, today);
        var claim = disbursement.pay(investment);
        new Use(teller, api, run, today).prove(investment);
        disbursement.payRetention(claim);
        new Benefit(teller, api, today).measureAndReconcile(investment);
        new NextVersion(teller, api, today).consider();
        new Audit(teller, api, RunningStack.current().folders().reports(), today).prove(investment);
    }
}
