package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.report.ReportCatalogue;
import org.gongdan.subsidy.report.ReportDownloads;
import org.gongdan.subsidy.report.ReportFileAltered;
import org.gongdan.subsidy.report.ReportId;
import org.gongdan.subsidy.shared.PartOfAnotherRead;
import org.gongdan.subsidy.shared.PathId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The bytes of a report for the browser; each download is recorded. */
@Controller
class ReportFile {

    private static final Logger LOG = LoggerFactory.getLogger(ReportFile.class);

    private final ReportDownloads downloads;
    private final ErrorPage errors;

    ReportFile(ReportDownloads downloads, ErrorPage errors) {
        this.downloads = downloads;
        this.errors = errors;
    }

    @GetMapping("/reports/{id}/file")
    @PartOfAnotherRead("ReportDownloaded")
    ResponseEntity<Resource> file(@PathVariable String id, Caller caller) {
        ReportCatalogue.requireAuditor(caller);
        var download = downloads.download(PathId.of(id, ReportId::new), caller);
        var attachment = ContentDisposition.attachment()
                .filename(download.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.parseMediaType(download.mediaType()))
                .contentLength(download.size())
                .body(new FileSystemResource(download.file()));
    }

    /** Nothing a retry mends: an operator has to look. */
    @ExceptionHandler
    ModelAndView altered(ReportFileAltered altered, HttpServletRequest request) {
        LOG.error("{}", altered.getMessage());
        return errors.page(HttpStatus.INTERNAL_SERVER_ERROR, request);
    }
}
