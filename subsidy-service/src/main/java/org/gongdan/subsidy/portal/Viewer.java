package org.gongdan.subsidy.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.privacy.PrivacyOffice;
import org.jspecify.annotations.Nullable;

/**
 * The person who looks at a page, as the layout shows them.
 *
 * @param organisation the name of the enterprise they act for
 */
record Viewer(Caller caller, @Nullable String organisation) {

    /** A place in the navigation, such as {@code applications} at {@code /applications}. */
    record Place(String name, String path) {

        /** @param here the path of the page that is shown */
        public boolean isShownAt(String here) {
            return path.equals("/") ? here.equals("/") : here.equals(path) || here.startsWith(path + "/");
        }
    }

    public String name() {
        return caller.name();
    }

    /** Codes of the roles, in their order; their words are in the messages. */
    public List<String> roles() {
        return caller.roles().stream().sorted().map(Role::name).toList();
    }

    public boolean isOfEnterprise() {
        return caller.roles().stream().anyMatch(Role::isOfEnterprise);
    }

    public boolean isOfSecretariat() {
        return caller.isOfSecretariat();
    }

    public boolean isLead() {
        return caller.has(Role.LEAD);
    }

    public boolean isAuditor() {
        return caller.has(Role.AUDITOR);
    }

    public boolean isOperator() {
        return caller.has(Role.OPERATOR);
    }

    public boolean isFinance() {
        return caller.has(Role.FINANCE);
    }

    /** May write an application for its enterprise. */
    public boolean mayApply() {
        return caller.has(Role.ENTERPRISE_PREPARER) || caller.has(Role.ENTERPRISE_SIGNATORY);
    }

    /** Keeps providers and solutions of the catalogue. */
    public boolean mayCurate() {
        return caller.has(Role.OFFICER);
    }

    public boolean seesWhatIfs() {
        return isOfSecretariat() || isAuditor();
    }

    public boolean isOfficer() {
        return caller.has(Role.OFFICER);
    }

    public boolean seesFunds() {
        return caller.seesEveryEnterprise();
    }

    /** Those who run jobs or wait for what they do, and those who check it. */
    public boolean seesJobs() {
        return isOperator() || isFinance() || isOfficer() || isAuditor();
    }

    /** Those who check the log, and those who keep it. */
    public boolean seesProofs() {
        return isAuditor() || isOperator();
    }

    public List<Place> places() {
        var places = new ArrayList<Place>();
        places.add(new Place("home", "/"));
        if (isOfEnterprise() || caller.seesEveryEnterprise()) {
            places.add(place("applications"));
        }
        if (isOfEnterprise() || isLead() || caller.seesEveryEnterprise()) {
            places.add(place("joint"));
        }
        places.add(place("catalogue"));
        places.add(place("investments"));
        if (isOfEnterprise() || caller.seesEveryEnterprise()) {
            places.add(place("claims"));
        }
        if (isOfEnterprise() || caller.seesEveryEnterprise()) {
            places.add(place("obligations"));
            places.add(place("statements"));
            places.add(place("caps"));
            places.add(place("programmes"));
        }
        if (seesFunds()) {
            places.add(place("payments"));
            places.add(place("funds"));
            places.add(place("reconciliation"));
            places.add(place("decisions"));
        }
        places.add(place("policy-figures"));
        if (caller.seesEveryEnterprise()) {
            places.add(place("open-data"));
        }
        if (seesWhatIfs()) {
            places.add(new Place("what-ifs", "/what-ifs"));
        }
        if (isAuditor()) {
            places.add(place("reports"));
            places.add(place("packs"));
        }
        if (seesProofs()) {
            places.add(place("proofs"));
        }
        if (PrivacyOffice.isMember(caller) || isAuditor()) {
            places.add(place("privacy"));
        }
        if (seesJobs()) {
            places.add(place("jobs"));
        }
        if (isOperator()) {
            places.add(place("operation"));
        }
        return List.copyOf(places);
    }

    /** The places under headings, as the layout shows them. */
    public List<Navigation.Menu> menus() {
        return Navigation.of(places());
    }

    private static Place place(String name) {
        return new Place(name, "/" + name.toLowerCase(Locale.ROOT));
    }
}
