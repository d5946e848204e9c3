package org.gongdan.subsidy.opendata.read;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gongdan.reporting.FlatWorkbook;
import org.gongdan.subsidy.opendata.OpenAwards.Grant;

/** Writes grants as the flat spreadsheet that the 360Giving standard describes, under its column titles. */
final class GrantSheet {

    static final List<String> COLUMNS = List.of(
            "Identifier",
            "Title",
            "Description",
            "Currency",
            "Amount Awarded",
            "Award Date",
            "Planned Dates:Start Date",
            "Planned Dates:End Date",
            "Recipient Org:Identifier",
            "Recipient Org:Name",
            "Recipient Org:Company Number",
            "Recipient Org:City",
            "Recipient Org:Country",
            "Funding Org:Identifier",
            "Funding Org:Name",
            "Grant Programme:Title",
            "Classifications:Code",
            "Last Modified");

    private GrantSheet() {}

    /** @param facts of the whole, by the titles that the standard gives them; they stand on a sheet {@code Meta} */
    static void write(Consumer<Consumer<Grant>> grants, Map<String, String> facts, OutputStream out)
            throws IOException {
        try (var workbook = new FlatWorkbook(out, "grants", COLUMNS)) {
            grants.accept(grant -> {
                try {
                    workbook.row(cells(grant));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
            workbook.sheet("Meta", List.of("Field", "Value"));
            for (var fact : facts.entrySet()) {
                workbook.row(List.of(fact.getKey(), fact.getValue()));
            }
        }
    }

    private static List<Object> cells(Grant grant) {
        return Arrays.asList(
                grant.id(),
                grant.title(),
                grant.description(),
                "CNY",
                grant.amount(),
                grant.awardedOn(),
                grant.startsOn(),
                grant.endsOn(),
                grant.recipient().id(),
                grant.recipient().name(),
                grant.recipient().companyNumber(),
                grant.region(),
                "CN",
                grant.funder().id(),
                grant.funder().name(),
                grant.programme(),
                grant.scenario(),
                grant.modified());
    }
}
