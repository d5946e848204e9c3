package org.gongdan.subsidy.claim.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.claim.Evidence;
import org.gongdan.subsidy.claim.EvidenceStore;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of evidence: handed in by an enterprise, read by it and by those who check it. */
@RestController
@RequestMapping("/api/evidence")
class EvidenceApi {

    private final EvidenceStore store;

    EvidenceApi(EvidenceStore store) {
        this.store = store;
    }

    /** The same file again is the same evidence: nothing is stored twice. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Evidence> keep(@RequestParam("file") MultipartFile file, Caller caller) throws IOException {
        if (!caller.has(Role.ENTERPRISE_PREPARER) && !caller.has(Role.ENTERPRISE_SIGNATORY)) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "evidence");
        }
        var name = file.getOriginalFilename();
        var kept = store.keep(name == null ? "" : name, file.getBytes(), caller);
        return ResponseEntity.created(URI.create("/api/evidence/" + kept.sha256()))
                .body(kept);
    }

    /** Always as a file to save, never shown in the page: what was uploaded must not run here. */
    @GetMapping("/{sha256}")
    ResponseEntity<byte[]> read(@PathVariable String sha256, Caller caller) {
        var known = store.find(sha256, caller).stream()
                .findFirst()
                .orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
        var content = store.read(sha256, caller).orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
        var disposition = ContentDisposition.attachment()
                .filename(known.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(known.mediaType()))
                .body(content);
    }
}
