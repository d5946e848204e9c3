package org.gongdan.subsidy.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.CommandRefused;

/**
 * What a person has to know of a job in order to start it.
 *
 * @param name in kebab case, such as {@code roi-reconciliation}; part of addresses and settings
 * @param starters who may start, stop and restart it
 */
public record JobDescription(
        String name,
        Bilingual title,
        Bilingual about,
        List<JobParameter> parameters,
        List<JobSchedule> schedules,
        Set<Role> starters) {

    public JobDescription {
        parameters = List.copyOf(parameters);
        schedules = List.copyOf(schedules);
        starters = Set.copyOf(starters);
    }

    public boolean mayBeStartedBy(Caller caller) {
        return starters.stream().anyMatch(caller::has);
    }

    public JobDescription with(List<JobSchedule> others) {
        return new JobDescription(name, title, about, parameters, others, starters);
    }

    /**
     * Reads what was typed, and adds the usual value of what was not.
     *
     * @param today the day against which words such as {@code previous-month} are read
     * @return parameter to value, in one spelling for each value
     * @throws CommandRefused that names the first field that breaks its rule, or that the job does not have
     */
    public Map<String, String> read(Map<String, String> typed, LocalDate today) {
        typed.keySet().stream().filter(Predicate.not(this::has)).findFirst().ifPresent(unknown -> {
            throw CommandRefused.at(unknown, JobRefusal.PARAMETER_UNKNOWN, unknown, name);
        });
        var read = new TreeMap<String, String>();
        for (var parameter : parameters) {
            var given = typed.get(parameter.name());
            read.put(parameter.name(), parameter.read(given == null ? parameter.usual() : given, today));
        }
        return read;
    }

    private boolean has(String parameter) {
        return parameters.stream().anyMatch(each -> each.name().equals(parameter));
    }
}
