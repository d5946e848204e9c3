package org.gongdan.subsidy.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.application.DeclaredFunding;
import org.gongdan.subsidy.application.OtherFunding;
import org.gongdan.subsidy.cumulation.ProviderContract;
import org.gongdan.subsidy.shared.AmountInvalid;
import org.gongdan.subsidy.shared.Money;

/** Other public money and papers as they stand in the form; a row without any text is left out. */
final class FundingForm {

    private static final int SPARE = 2;

    private List<Other> others = new ArrayList<>();
    private List<Paper> papers = new ArrayList<>();

    /** Money from elsewhere, as it is typed. */
    static final class Other {
        private String source = "";
        private String amount = "";

        public String getSource() {
            return source;
        }

        public void setSource(String source) {
            this.source = source;
        }

        public String getAmount() {
            return amount;
        }

        public void setAmount(String amount) {
            this.amount = amount;
        }

        private boolean isBlank() {
            return source.isBlank() && amount.isBlank();
        }

        private Money money() {
            return TypedAmount.read(amount);
        }
    }

    /** A contract or an invoice, as it is typed. */
    static final class Paper {
        private String kind = ProviderContract.Kind.CONTRACT.name();
        private String provider = "";
        private String number = "";

        public String getKind() {
            return kind;
        }

        public void setKind(String kind) {
            this.kind = kind;
        }

        public String getProvider() {
            return provider;
        }

        public void setProvider(String provider) {
            this.provider = provider;
        }

        public String getNumber() {
            return number;
        }

        public void setNumber(String number) {
            this.number = number;
        }

        private boolean isBlank() {
            return provider.isBlank() && number.isBlank();
        }
    }

    /** With a few rows to spare. */
    static FundingForm of(DeclaredFunding declared) {
        var form = new FundingForm();
        for (var each : declared.others()) {
            var other = new Other();
            other.source = each.source();
            other.amount = each.amount().amount();
            form.others.add(other);
        }
        for (var each : declared.papers()) {
            var paper = new Paper();
            paper.kind = each.kind().name();
            paper.provider = each.provider();
            paper.number = each.number();
            form.papers.add(paper);
        }
        for (int spare = 0; spare < SPARE; spare++) {
            form.others.add(new Other());
            form.papers.add(new Paper());
        }
        return form;
    }

    /** What somebody typed for an amount that is none. */
    Optional<String> wrongAmount() {
        for (var other : others) {
            try {
                if (!other.isBlank()) {
                    var _ = other.money();
                }
            } catch (AmountInvalid wrong) {
                return Optional.of(other.amount);
            }
        }
        return Optional.empty();
    }

    DeclaredFunding stated() {
        return new DeclaredFunding(
                others.stream()
                        .filter(other -> !other.isBlank())
                        .map(other -> new OtherFunding(other.source.strip(), other.money()))
                        .toList(),
                papers.stream()
                        .filter(paper -> !paper.isBlank())
                        .map(paper -> new ProviderContract(
                                paper.kind.equals(ProviderContract.Kind.INVOICE.name())
                                        ? ProviderContract.Kind.INVOICE
                                        : ProviderContract.Kind.CONTRACT,
                                paper.provider.strip(),
                                paper.number.strip()))
                        .toList());
    }

    public List<Other> getOthers() {
        return others;
    }

    public void setOthers(List<Other> others) {
        this.others = others;
    }

    public List<Paper> getPapers() {
        return papers;
    }

    public void setPapers(List<Paper> papers) {
        this.papers = papers;
    }
}
