package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.job.JobBoard;
import org.gongdan.subsidy.job.JobDescription;
import org.gongdan.subsidy.job.JobRequestCommand.RequestRun;
import org.gongdan.subsidy.job.JobRequestId;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.NewIds;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks a job to run, with what it is to be told; the portal does not call batch, batch looks what was asked. */
@Controller
@RequestMapping("/jobs")
class JobRequestPages {

    private static final Set<String> NO_PARAMETERS = Set.of("_csrf", "lang");

    private final JobBoard board;
    private final Desk desk;
    private final NewIds ids;
    private final Texts texts;

    JobRequestPages(JobBoard board, Desk desk, NewIds ids, Texts texts) {
        this.board = board;
        this.desk = desk;
        this.ids = ids;
        this.texts = texts;
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
        var given = new TreeMap<String, String>();
        typed.forEach((parameter, value) -> {
            if (!value.isBlank()) {
                given.put(parameter, value.strip());
            }
        });
        var refused =
                desk.send(new RequestRun(new JobRequestId(ids.next(JobRequestId.KIND)), name, given), caller, null);
        if (refused.isEmpty()) {
            return Answer.goTo("/jobs", request);
        }
        fill(model, job, typed);
        model.addAttribute("refusedField", refused.get().field());
        model.addAttribute("refusal", texts.of(refused.get()));
        return Answer.refuse("portal/job-request", "form", request, response);
    }

    private JobDescription startable(String name, Caller caller) {
        if (!new Viewer(caller, null).seesJobs()) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "jobs");
        }
        var job = board.find(name).orElseThrow(Sight::absent).job();
        if (!job.mayBeStartedBy(caller)) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, name);
        }
        return job;
    }

    private static void fill(Model model, JobDescription job, Map<String, String> typed) {
        model.addAttribute("job", job);
        model.addAttribute("typed", typed);
        model.addAttribute("reader", LocaleOf.reader());
    }
}
