package org.gongdan.subsidy.pack.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.pack.PackCommand.RequestPack;
import org.gongdan.subsidy.pack.PackDownloads;
import org.gongdan.subsidy.pack.PackId;
import org.gongdan.subsidy.pack.PackRefusal;
import org.gongdan.subsidy.pack.PackRow;
import org.gongdan.subsidy.pack.PackScope;
import org.gongdan.subsidy.pack.Packs;
import org.gongdan.subsidy.pack.SampleWish;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.NewIds;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.PartOfAnotherRead;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Audit packs: request one for an investment or for a sample, wait for it, download it. */
@RestController
@RequestMapping("/api/packs")
class PackApi {

    private final Commands commands;
    private final Packs packs;
    private final PackDownloads downloads;
    private final NewIds ids;

    PackApi(Commands commands, Packs packs, PackDownloads downloads, NewIds ids) {
        this.commands = commands;
        this.packs = packs;
        this.downloads = downloads;
        this.ids = ids;
    }

    /** One of the two. */
    record Wish(
            @Nullable String investmentId, @Valid @Nullable Draw sample) {}

    /**
     * @param size 1 to 500
     * @param leastAmount of public money
     * @param mostAmount of public money
     */
    record Draw(
            SampleWish.@NotNull Method method,
            @NotNull String seed,
            int size,
            @Nullable String programmeId,
            @Nullable LocalDate agreedFrom,
            @Nullable LocalDate agreedUntil,
            @Nullable Money leastAmount,
            @Nullable Money mostAmount) {

        SampleWish wish() {
            return new SampleWish(
                    method,
                    seed,
                    size,
                    programmeId == null ? null : named("programmeId", programmeId, PackRefusal.PACK_PROGRAMME_UNKNOWN),
                    agreedFrom,
                    agreedUntil,
                    leastAmount,
                    mostAmount);
        }

        private static ProgrammeId named(String field, String id, PackRefusal otherwise) {
            try {
                return new ProgrammeId(id);
            } catch (IllegalArgumentException malformed) {
                throw CommandRefused.at(field, otherwise, id);
            }
        }
    }

    /** @param investment only those that were requested for this one */
    @GetMapping
    PageOf<PackRow> list(
            @RequestParam(required = false) @Nullable String investment,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        return packs.list(investment, new PageRequest(page, size), caller);
    }

    @GetMapping("/{id}")
    ResponseEntity<PackRow> get(@PathVariable String id, Caller caller) {
        Packs.requireAuditor(caller);
        var row = packs.find(idOf(id), caller).orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
        return Versions.tagged(row, row.version());
    }

    /** Accepted, not created: the pack itself follows, and its status says when. */
    @PostMapping
    ResponseEntity<PackRow> request(@Valid @RequestBody Wish wish, Caller caller) {
        Packs.requireAuditor(caller);
        var id = new PackId(ids.next("pack"));
        commands.sendAndSee(new RequestPack(id, scopeOf(wish)), caller, null);
        var row = get(id.value(), caller);
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .headers(row.getHeaders())
                .location(URI.create("/api/packs/" + id))
                .body(row.getBody());
    }

    @GetMapping("/{id}/file")
    @PartOfAnotherRead("PackDownloaded")
    ResponseEntity<Resource> file(@PathVariable String id, Caller caller) {
        Packs.requireAuditor(caller);
        var download = downloads.download(idOf(id), caller);
        var attachment = ContentDisposition.attachment()
                .filename(download.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-SHA256", download.sha256())
                .contentType(MediaType.parseMediaType("application/zip"))
                .contentLength(download.size())
                .body(new FileSystemResource(download.file()));
    }

    private static PackScope scopeOf(Wish wish) {
        var sample = wish.sample();
        var investment = wish.investmentId();
        if ((sample == null) == (investment == null)) {
            throw CommandRefused.at("investmentId", PackRefusal.PACK_SCOPE_INVALID);
        }
        if (sample != null) {
            return PackScope.of(sample.wish());
        }
        try {
            return PackScope.of(new InvestmentId(String.valueOf(investment)));
        } catch (IllegalArgumentException malformed) {
            throw CommandRefused.at("investmentId", PackRefusal.PACK_INVESTMENT_UNKNOWN, investment);
        }
    }

    private static PackId idOf(String id) {
        return PathId.of(id, PackId::new);
    }
}
