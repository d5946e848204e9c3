package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gongdan.subsidy.opendata.OpenAwards;
import org.gongdan.subsidy.opendata.OpenDataSettings;
import org.gongdan.subsidy.shared.PageRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is published, under which licence, and where to download it. */
@Controller
@RequestMapping("/open-data")
class OpenDataPages {

    private static final int NEWEST = 10;

    private final OpenAwards awards;
    private final OpenDataSettings settings;

    OpenDataPages(OpenAwards awards, OpenDataSettings settings) {
        this.awards = awards;
        this.settings = settings;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("dataset", awards.dataset());
        model.addAttribute("grants", awards.list(new PageRequest(0, NEWEST)));
        model.addAttribute("isPublic", settings.isPublic());
        return "portal/open-data";
    }

    /** The same data as the API gives, for who has signed in here and has no token. */
    @GetMapping("/awards.json")
    void json(HttpServletResponse response) throws IOException {
        attach(response, MediaType.APPLICATION_JSON_VALUE, "awards.json");
        awards.writeJson(response.getOutputStream());
    }

    @GetMapping("/awards.xlsx")
    void spreadsheet(HttpServletResponse response) throws IOException {
        attach(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "awards.xlsx");
        awards.writeSpreadsheet(response.getOutputStream());
    }

    private static void attach(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
