package org.gongdan.subsidy.portal;

import java.util.ArrayList;
import java.util.List;
import org.gongdan.subsidy.catalogue.CatalogueList.SolutionRow;
import org.gongdan.subsidy.catalogue.Price;
import org.gongdan.subsidy.catalogue.SolutionSheet.OfferedFunction;
import org.jspecify.annotations.Nullable;

/** The sheet of a solution as an officer types it. */
final class SolutionForm {

    private String id = "";
    private String provider = "";
    private String nameZh = "";
    private String nameEn = "";
    private String summaryZh = "";
    private String summaryEn = "";
    private String basis = Price.Basis.ONE_OFF.name();
    private String amount = "";
    private String unit = "";
    private List<Line> functions = new ArrayList<>();

    /** One function of the solution. */
    static final class Line {
        private String code = "";
        private String nameZh = "";
        private String nameEn = "";
        private boolean optional;
        private List<String> serves = new ArrayList<>();
        private String price = "";

        static Line of(OfferedFunction function) {
            var line = new Line();
            line.code = function.code();
            line.nameZh = function.name().zh();
            line.nameEn = function.name().en();
            line.optional = function.optional();
            function.serves().forEach(ref -> line.serves.add(ref.toString()));
            line.price =
                    plain(function.price() == null ? null : function.price().amount());
            return line;
        }

        boolean isBlank() {
            return nameZh.isBlank() && nameEn.isBlank();
        }

        public String getCode() {
            return code;
        }

        public void setCode(String code) {
            this.code = code;
        }

        public String getNameZh() {
            return nameZh;
        }

        public void setNameZh(String nameZh) {
            this.nameZh = nameZh;
        }

        public String getNameEn() {
            return nameEn;
        }

        public void setNameEn(String nameEn) {
            this.nameEn = nameEn;
        }

        public boolean isOptional() {
            return optional;
        }

        public void setOptional(boolean optional) {
            this.optional = optional;
        }

        public List<String> getServes() {
            return serves;
        }

        public void setServes(List<String> serves) {
            this.serves = serves;
        }

        public String getPrice() {
            return price;
        }

        public void setPrice(String price) {
            this.price = price;
        }
    }

    static SolutionForm empty(String id, String provider) {
        var form = new SolutionForm();
        form.id = id;
        form.provider = provider;
        form.functions.add(new Line());
        return form;
    }

    static SolutionForm of(SolutionRow row) {
        var sheet = row.sheet();
        var form = empty(row.id().value(), row.providerId().uscc());
        form.nameZh = sheet.name().zh();
        form.nameEn = sheet.name().en();
        form.summaryZh = sheet.summary().zh();
        form.summaryEn = sheet.summary().en();
        form.basis = sheet.price().basis().name();
        form.amount = sheet.price().amount().amount();
        form.unit = plain(sheet.price().unit());
        form.functions =
                new ArrayList<>(sheet.functions().stream().map(Line::of).toList());
        return form;
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = provider;
    }

    public String getNameZh() {
        return nameZh;
    }

    public void setNameZh(String nameZh) {
        this.nameZh = nameZh;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getSummaryZh() {
        return summaryZh;
    }

    public void setSummaryZh(String summaryZh) {
        this.summaryZh = summaryZh;
    }

    public String getSummaryEn() {
        return summaryEn;
    }

    public void setSummaryEn(String summaryEn) {
        this.summaryEn = summaryEn;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public List<Line> getFunctions() {
        return functions;
    }

    public void setFunctions(List<Line> functions) {
        this.functions = functions;
    }
}
