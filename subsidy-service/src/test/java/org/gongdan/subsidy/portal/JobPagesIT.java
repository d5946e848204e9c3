package org.gongdan.subsidy.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.job.JobBoard;
import org.gongdan.subsidy.job.JobDescription;
import org.gongdan.subsidy.job.JobParameter;
import org.gongdan.subsidy.job.JobRequests;
import org.gongdan.subsidy.job.JobSchedule;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs in the browser: what there is, how it goes, and asking for a run. */
class JobPagesIT extends PortalTest {

    private static final Caller FINANCE = person(Role.FINANCE);
    private static final Caller AUDITOR = person(Role.AUDITOR);
    private static final String JOB = "roi-reconciliation";

    @Autowired
    private JobBoard board;

    @Autowired
    private JobRequests requests;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void post() {
        var rule = new Bilingual("规则", "Rule");
        var parameters = List.of(
                new JobParameter(
                        "period", new Bilingual("期间", "Period"), rule, JobParameter.Kind.PERIOD, "2026", List.of()),
                new JobParameter(
                        "rate", new Bilingual("折现率", "Rate"), rule, JobParameter.Kind.RATE, "0.08", List.of()));
        var schedules =
                List.of(new JobSchedule("monthly", "0 0 2 2 * *", Map.of()), new JobSchedule("yearly", "-", Map.of()));
        board.post(
                List.of(new JobDescription(
                        JOB,
                        new Bilingual("投资回报对账", "Reconciliation of returns"),
                        new Bilingual("逐一核对", "Compares"),
                        parameters,
                        schedules,
                        Set.of(Role.FINANCE))),
                clock.instant());
    }

    @Test
    void showsWhatThereIsToRunAndWhen() throws Exception {
        portal.perform(page("/jobs", FINANCE))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("投资回报对账"),
                                containsString("02:00"),
                                containsString("未启用"),
                                containsString("/jobs/new/" + JOB))));
        portal.perform(page("/jobs", AUDITOR).param("lang", "en"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Reconciliation of returns"), not(containsString("/jobs/new/" + JOB)))));
        portal.perform(page("/jobs", person(Role.REVIEWER))).andExpect(status().isForbidden());
        portal.perform(page("/jobs", person(Role.OFFICER))).andExpect(status().isOk());
    }

    @Test
    void showsHowARunGoesAndWhyAnotherFailed() throws Exception {
        run(900_001, "STARTED", 120, null);
        run(900_002, "FAILED", 30, "investment-x cannot be recorded: no room");
        portal.perform(page("/jobs", AUDITOR))
                .andExpect(content()
                        .string(allOf(
                                containsString("120 / 400"),
                                containsString("value=\"30\""),
                                containsString("investment-x cannot be recorded: no room"),
                                containsString("every 2s"))));
        portal.perform(page("/jobs", AUDITOR).param("status", "FAILED"))
                .andExpect(content().string(not(containsString("120 / 400"))));
        portal.perform(page("/jobs/runs/900001", AUDITOR))
                .andExpect(content().string(allOf(containsString("分段 001"), containsString("every 2s"))));
        portal.perform(page("/jobs/runs/900002", AUDITOR).param("lang", "en"))
                .andExpect(content().string(allOf(containsString("Why it failed:"), not(containsString("every 2s")))));
        portal.perform(page("/jobs/runs/123456789", AUDITOR)).andExpect(status().isNotFound());
        portal.perform(page("/jobs/runs/x", AUDITOR)).andExpect(status().isNotFound());
    }

    @Test
    void takesARequestAndShowsThatItWaits() throws Exception {
        var before = requests.list(new PageRequest(0, 1)).total();
        portal.perform(form("/jobs/new/" + JOB, FINANCE)
                        .param("period", "2026-Q1")
                        .param("rate", ""))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", "/jobs"));
        assertThat(requests.list(new PageRequest(0, 1)).total()).isEqualTo(before + 1);
        portal.perform(page("/jobs", FINANCE)).andExpect(content().string(containsString("期间</span> <span>2026-Q1")));
    }

    @Test
    void namesTheFieldThatBreaksARule() throws Exception {
        portal.perform(form("/jobs/new/" + JOB, FINANCE)
                        .param("period", "2026-13")
                        .param("rate", "0.05"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("2026-Q4 或 2026-11"), containsString("is-invalid"))));
        portal.perform(form("/jobs/new/" + JOB, AUDITOR)).andExpect(status().isForbidden());
        portal.perform(page("/jobs/new/none", FINANCE)).andExpect(status().isNotFound());
    }

    @Test
    void asksARunToStopAndABrokenOneToGoOn() throws Exception {
        run(900_011, "STARTED", 120, null);
        run(900_012, "FAILED", 30, "no room");
        portal.perform(page("/jobs/runs/900011", FINANCE))
                .andExpect(content().string(allOf(containsString("900011/stop"), not(containsString("/restart")))));
        portal.perform(page("/jobs/runs/900012", AUDITOR)).andExpect(content().string(not(containsString("/restart"))));
        portal.perform(form("/jobs/runs/900011/stop", FINANCE))
                .andExpect(header().string("Location", "/jobs/runs/900011"));
        portal.perform(page("/jobs/runs/900011", FINANCE))
                .andExpect(content().string(allOf(containsString("停止申请"), not(containsString("900011/stop")))));
        portal.perform(form("/jobs/runs/900012/restart", FINANCE))
                .andExpect(header().string("Location", "/jobs/runs/900012"));
        assertThat(requests.waiting()).extracting(JobRequests.Row::of).contains(900_011L, 900_012L);
        portal.perform(form("/jobs/runs/900012/stop", FINANCE))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("不能再停止")));
        portal.perform(form("/jobs/runs/900012/restart", AUDITOR)).andExpect(status().isForbidden());
    }

    @Test
    void showsWhatCameOfARequest() throws Exception {
        run(900_021, "STARTED", 120, null);
        answer("job-request-it-a", 900_021L, null, "[]");
        answer("job-request-it-b", null, "run-complete", "[\"2026-Q1\"]");
        portal.perform(page("/jobs", AUDITOR).param("lang", "en"))
                .andExpect(content()
                        .string(allOf(
                                containsString("120 / 400"),
                                containsString("Not done"),
                                containsString("This run is already complete: 2026-Q1."))));
    }

    private void answer(String id, @Nullable Long run, @Nullable String refusal, String arguments) {
        jdbc.sql("""
                insert into job_request (id, kind, job, parameters, requested_by, requested_at, answered_at, run,
                                         refusal, arguments, version)
                values (:id, 'RUN', :job, '{"period": "2026-Q1"}', 'Fang', :at, :at, :run, :refusal,
                        cast(:arguments as jsonb), 1) on conflict do nothing""")
                .param("id", id)
                .param("job", JOB)
                .param("at", clock.instant().plusSeconds(3600).atOffset(ZoneOffset.UTC))
                .param("run", run, Types.BIGINT)
                .param("refusal", refusal, Types.VARCHAR)
                .param("arguments", arguments)
                .update();
    }

    private void run(long id, String status, long done, @Nullable String failure) {
        jdbc.sql("""
                insert into batch_job_instance (job_instance_id, version, job_name, job_key)
                values (:id, 0, :job, :key) on conflict do nothing""")
                .param("id", id)
                .param("job", JOB)
                .param("key", "key-" + id)
                .update();
        jdbc.sql("""
                insert into batch_job_execution (job_execution_id, version, job_instance_id, create_time, start_time, status)
                values (:id, 0, :id, now(), now(), :status) on conflict do nothing""").param("id", id).param("status", status).update();
        jdbc.sql("""
                insert into batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time,
                                                  start_time, status, last_updated)
                values (:id, 0, 'reconcile-range:001', :id, now(), now(), :status, now()) on conflict do nothing""").param("id", id).param("status", status).update();
        var context = "{\"done\":[\"java.lang.Long\",%d],\"total\":[\"java.lang.Long\",400]%s}"
                .formatted(done, failure == null ? "" : ",\"failure\":\"" + failure + "\"");
        jdbc.sql("""
                insert into batch_step_execution_context (step_execution_id, short_context)
                values (:id, :context) on conflict do nothing""").param("id", id).param("context", context).update();
    }

    private static Caller person(Role role) {
        return new Caller("id-" + role, role.name(), Set.of(role), null);
    }
}
