package org.gongdan.subsidy.portal;

import java.nio.charset.StandardCharsets;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.claim.EvidenceStore;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files of evidence for who has signed in here and has no token for the API. */
@Controller
class EvidencePages {

    private final EvidenceStore store;

    EvidencePages(EvidenceStore store) {
        this.store = store;
    }

    /** Always as a file to save, never shown in the page: what was uploaded must not run here. */
    @GetMapping("/evidence/{sha256}")
    ResponseEntity<byte[]> file(@PathVariable String sha256, Caller caller) {
        var known = store.find(sha256, caller).stream().findFirst().orElseThrow(Sight::absent);
        var content = store.read(sha256, caller).orElseThrow(Sight::absent);
        var attachment = ContentDisposition.attachment()
                .filename(known.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(known.mediaType()))
                .body(content);
    }
}
