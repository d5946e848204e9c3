package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.job.JobBoard;
import org.gongdan.subsidy.job.JobRequestCommand;
import org.gongdan.subsidy.job.JobRequestCommand.RequestRestart;
import org.gongdan.subsidy.job.JobRequestCommand.RequestStop;
import org.gongdan.subsidy.job.JobRequestId;
import org.gongdan.subsidy.job.JobRequests;
import org.gongdan.subsidy.job.JobRun;
import org.gongdan.subsidy.job.JobRunList;
import org.gongdan.subsidy.shared.CommandRefused;
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

/** What runs by itself, what people asked for, how far it is and how it went. */
@Controller
@RequestMapping("/jobs")
class JobPages {

    private static final List<String> STATUSES = List.of("RUNNING", "COMPLETED", "FAILED", "STOPPED");
    private static final int REQUESTS = 5;
    private static final int PAGE = 20;

    private final JobBoard board;
    private final JobRunList runs;
    private final JobRequests requests;
    private final Desk desk;
    private final NewIds ids;
    private final Texts texts;
    private final Clock clock;

    JobPages(JobBoard board, JobRunList runs, JobRequests requests, Desk desk, NewIds ids, Texts texts, Clock clock) {
        this.board = board;
        this.runs = runs;
        this.requests = requests;
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
        model.addAttribute("jobs", JobView.of(board.jobs(), clock, caller));
        model.addAttribute("titles", titles);
        model.addAttribute("rows", found);
        var asked = asked();
        model.addAttribute("asked", asked);
        model.addAttribute(
                "live",
                asked.stream().anyMatch(JobRequestView::isUnderWay)
                        || found.items().stream().anyMatch(each -> each.isRunning()));
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
        fill(model, found(id), caller);
        return Answer.show("portal/job-run", "progress", request, response);
    }

    @PostMapping("/runs/{id}/stop")
    String stop(
            @PathVariable String id,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        mayLook(caller);
        var run = found(id);
        return ask(new RequestStop(next(), run.job(), run.runId()), run, model, caller, request, response);
    }

    @PostMapping("/runs/{id}/restart")
    String restart(
            @PathVariable String id,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        mayLook(caller);
        var run = found(id);
        return ask(new RequestRestart(next(), run.job(), run.runId()), run, model, caller, request, response);
    }

    private String ask(
            JobRequestCommand command,
            JobRun run,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var refused = desk.send(command, caller, null);
        if (refused.isEmpty()) {
            return Answer.goTo("/jobs/runs/" + run.runId(), request);
        }
        fill(model, found(String.valueOf(run.runId())), caller);
        model.addAttribute("refusal", texts.of(refused.get()));
        return Answer.refuse("portal/job-run", "progress", request, response);
    }

    private JobRequestId next() {
        return new JobRequestId(ids.next(JobRequestId.KIND));
    }

    private JobRun found(String id) {
        return runs.find(number(id)).orElseThrow(Sight::absent);
    }

    private void fill(Model model, JobRun run, Caller caller) {
        var startable = board.find(run.job()).filter(posted -> posted.job().mayBeStartedBy(caller));
        var underWay = asked().stream().filter(each -> each.concerns(run)).toList();
        model.addAttribute("run", run);
        model.addAttribute("steps", runs.steps(run.runId()));
        model.addAttribute("underWay", underWay);
        model.addAttribute("mayStop", startable.isPresent() && run.isRunning() && underWay.isEmpty());
        model.addAttribute("mayGoOn", startable.isPresent() && run.canGoOn() && underWay.isEmpty());
        model.addAttribute("titles", titles());
    }

    /** The newest, and those that wait however old they are. */
    private List<JobRequestView> asked() {
        var newest = requests.list(new PageRequest(0, REQUESTS)).items();
        var rows = new LinkedHashSet<>(newest);
        rows.addAll(requests.waiting());
        return rows.stream()
                .map(row -> JobRequestView.of(
                        row, Optional.ofNullable(row.run()).flatMap(runs::find).orElse(null), texts))
                .toList();
    }

    private Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        board.jobs()
                .forEach(
                        each -> titles.put(each.job().name(), each.job().title().in(LocaleOf.reader())));
        return titles;
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
