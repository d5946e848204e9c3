package org.gongdan.subsidy.application.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.WhatIfFile;
import org.gongdan.subsidy.application.WhatIfs;
import org.gongdan.subsidy.application.WhatIfs.Change;
import org.gongdan.subsidy.application.WhatIfs.ChangeKind;
import org.gongdan.subsidy.application.WhatIfs.Run;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What another version of the rules would change; for the secretariat and auditors. Changes nothing. */
@RestController
@RequestMapping("/api/what-ifs")
class WhatIfApi {

    private final WhatIfs whatIfs;
    private final WhatIfFile file;

    WhatIfApi(WhatIfs whatIfs, WhatIfFile file) {
        this.whatIfs = whatIfs;
        this.file = file;
    }

    /** @param version a published version; the draft when absent */
    record Question(
            @NotNull ProgrammeId programmeId, @Nullable Integer version) {}

    @PostMapping
    ResponseEntity<Run> start(@Valid @RequestBody Question question, Caller caller) {
        var run = whatIfs.start(question.programmeId(), question.version(), caller);
        return ResponseEntity.created(URI.create("/api/what-ifs/" + run.id())).body(run);
    }

    @GetMapping
    List<Run> list(Caller caller) {
        return whatIfs.list(caller);
    }

    @GetMapping("/{id}")
    Run get(@PathVariable String id, Caller caller) {
        return whatIfs.find(id, caller).orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
    }

    /** Ends a run that goes on, forgets one that is done. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable String id, Caller caller) {
        whatIfs.drop(id, caller);
    }

    @GetMapping("/{id}/changes")
    PageOf<Change> changes(
            @PathVariable String id,
            @RequestParam(defaultValue = "LOSER") ChangeKind kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        return whatIfs.changes(id, kind, new PageRequest(page, size), caller);
    }

    @GetMapping(path = "/{id}/changes/file", produces = WhatIfFile.MEDIA_TYPE)
    void changesFile(@PathVariable String id, Caller caller, HttpServletResponse response) throws IOException {
        file.write(id, caller, response);
    }
}
