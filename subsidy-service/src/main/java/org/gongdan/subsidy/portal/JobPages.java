package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.job.JobBoard;
import org.gongdan.subsidy.job.JobDescription;
import org.gongdan.subsidy.job.JobRunList;
import org.gongdan.subsidy.reconciliation.ReconciliationRequestCommand.RequestReconciliation;
import org.gongdan.subsidy.reconciliation.ReconciliationRequestId;
import org.gongdan.subsidy.reconciliation.ReconciliationRequests;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.NewIds;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What runs by itself, how far it is and how it went; those who may, ask for a run here. */
@Controller
@RequestMapping("/jobs")
class JobPages {

    /** The job that can be asked for by a command; the portal does not call batch. */
    private static final String RECONCILIATION = "roi-reconciliation";

    private static final List<String> STATUSES = List.of("RUNNING", "COMPLETED", "FAILED", "STOPPED");
    private static final Set<String> NO_PARAMETERS = Set.of("_csrf", "lang");
    private static final int PAGE = 20;

    private final JobBoard board;
    private final JobRunList runs;
    private final ReconciliationRequests requests;
    private final Commands commands;
    private final Desk desk;
    private final NewIds ids;
    private final Texts texts;
    private final Clock clock;

    JobPages(
            JobBoard board,
            JobRunList runs,
            ReconciliationRequests requests,
            Commands commands,
            Desk desk,
            NewIds ids,
            Texts texts,
            Clock clock) {
        this.board = board;
        this.runs = runs;
        this.requests = requests;
        this.commands = commands;
        this.desk = desk;
        this.ids = ids;
        this.texts = texts;
        this.clock = clock;
    }

    /** What the history is narrowed to, as it was chosen; empty for all. */
    record Search(String job, String status) {}

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String job,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        mayLook(caller);
        var filter = new JobRunList.Filter(job.isEmpty() ? null : job, status.isEmpty() ? null : status);
        var found = runs.list(filter, new PageRequest(page, PAGE));
        var titles = titles();
        model.addAttribute("jobs", JobView.of(board.jobs(), clock, caller, RECONCILIATION));
        model.addAttribute("titles", titles);
        model.addAttribute("rows", found);
        model.addAttribute("waiting", requests.waiting());
        model.addAttribute("live", found.items().stream().anyMatch(each -> each.isRunning()));
        model.addAttribute("search", new Search(job, status));
        model.addAttribute("statuses", STATUSES);
        return Answer.show("portal/jobs", "results", request, response);
    }

    @GetMapping("/runs/{id}")
    String run(
            @PathVariable String id,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        mayLook(caller);
        var run = runs.find(number(id)).orElseThrow(Sight::absent);
        model.addAttribute("run", run);
        model.addAttribute("steps", runs.steps(run.runId()));
        model.addAttribute("titles", titles());
        return Answer.show("portal/job-run", "progress", request, response);
    }

    @GetMapping("/new/{name}")
    String choose(@PathVariable String name, Model model, Caller caller) {
        fill(model, startable(name, caller), Map.of());
        return "portal/job-request";
    }

    @PostMapping("/new/{name}")
    String request(
            @PathVariable String name,
            @RequestParam Map<String, String> form,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var job = startable(name, caller);
        var typed = new TreeMap<>(form);
        typed.keySet().removeAll(NO_PARAMETERS);
        var given = new TreeMap<>(typed);
        given.values().removeIf(String::isBlank);
        var refused = desk.attempt(() -> send(job.read(given, LocalDate.now(clock)), caller));
        if (refused.isEmpty()) {
            return Answer.goTo("/jobs", request);
        }
        fill(model, job, typed);
        model.addAttribute("refusedField", refused.get().field());
        model.addAttribute("refusal", texts.of(refused.get()));
        return Answer.refuse("portal/job-request", "form", request, response);
    }

    private void send(Map<String, String> read, Caller caller) {
        var id = new ReconciliationRequestId(ids.next(ReconciliationRequestId.KIND));
        commands.sendAndSee(
                new RequestReconciliation(
                        id, new Period(read.getOrDefault("period", "")), new BigDecimal(read.getOrDefault("rate", ""))),
                caller,
                null);
    }

    private JobDescription startable(String name, Caller caller) {
        mayLook(caller);
        var job = board.find(name)
                .filter(_ -> name.equals(RECONCILIATION))
                .orElseThrow(Sight::absent)
                .job();
        if (!job.mayBeStartedBy(caller)) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, name);
        }
        return job;
    }

    private Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        board.jobs()
                .forEach(
                        each -> titles.put(each.job().name(), each.job().title().in(LocaleOf.reader())));
        return titles;
    }

    private static void fill(Model model, JobDescription job, Map<String, String> typed) {
        model.addAttribute("job", job);
        model.addAttribute("typed", typed);
        model.addAttribute("reader", LocaleOf.reader());
    }

    private static long number(@Nullable String id) {
        if (id == null || !id.matches("[0-9]{1,18}")) {
            throw Sight.absent();
        }
        return Long.parseLong(id);
    }

    private static void mayLook(Caller caller) {
        if (!new Viewer(caller, null).seesJobs()) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "jobs");
        }
    }
}
