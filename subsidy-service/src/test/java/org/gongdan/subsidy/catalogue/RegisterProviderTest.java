package org.gongdan.subsidy.catalogue;

import static org.gongdan.subsidy.catalogue.CatalogueExamples.NOW;
import static org.gongdan.subsidy.catalogue.CatalogueExamples.OFFICER;
import static org.gongdan.subsidy.catalogue.CatalogueExamples.PROFILE;
import static org.gongdan.subsidy.catalogue.CatalogueExamples.PROVIDER;
import static org.gongdan.subsidy.catalogue.CatalogueExamples.asOfficer;
import static org.gongdan.subsidy.catalogue.CatalogueExamples.fixture;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.gongdan.subsidy.catalogue.ProviderCommand.CorrectProvider;
import org.gongdan.subsidy.catalogue.ProviderCommand.RegisterProvider;
import org.gongdan.subsidy.catalogue.ProviderEvent.ProviderCorrected;
import org.gongdan.subsidy.catalogue.ProviderEvent.ProviderRegistered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterProviderTest {

    private static final ProviderRegistered REGISTERED = new ProviderRegistered(PROVIDER, PROFILE, OFFICER.id(), NOW);
    private static final ProviderProfile OTHER = new ProviderProfile("广州另名科技有限公司", null, null);
    private static final ProviderProfile NAMELESS = new ProviderProfile(" ", null, null);

    @Test
    void registersACompanyOnce() {
        fixture(Provider.class)
                .givenNoPriorActivity()
                .when(new RegisterProvider(PROVIDER, PROFILE), asOfficer())
                .expectEvents(REGISTERED);
        fixture(Provider.class)
                .given(REGISTERED)
                .when(new RegisterProvider(PROVIDER, PROFILE), asOfficer())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        fixture(Provider.class)
                .given(REGISTERED)
                .when(new RegisterProvider(PROVIDER, OTHER), asOfficer())
                .expectNoEvents()
                .expectExceptionDetails(CatalogueRefusal.PROVIDER_ALREADY_REGISTERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"91440101MA5CJQ4N58", "91440101MA5CJQ4N5", "", "91440101MA5CJQ4N5O"})
    void refusesACodeThatIsNone(String uscc) {
        fixture(Provider.class)
                .givenNoPriorActivity()
                .when(new RegisterProvider(ProviderId.ofUscc(uscc), PROFILE), asOfficer())
                .expectNoEvents()
                .expectExceptionDetails(CatalogueRefusal.PROVIDER_CODE_WRONG);
    }

    @Test
    void refusesACompanyWithoutAName() {
        fixture(Provider.class)
                .givenNoPriorActivity()
                .when(new RegisterProvider(PROVIDER, NAMELESS), asOfficer())
                .expectNoEvents()
                .expectExceptionDetails(CatalogueRefusal.PROVIDER_NAME_MISSING);
    }

    @Test
    void correctsWhatIsKnown() {
        fixture(Provider.class)
                .given(REGISTERED)
                .when(new CorrectProvider(PROVIDER, OTHER), asOfficer())
                .expectEvents(new ProviderCorrected(PROVIDER, OTHER, OFFICER.id(), NOW));
        fixture(Provider.class)
                .given(REGISTERED)
                .when(new CorrectProvider(PROVIDER, PROFILE), asOfficer())
                .expectNoEvents();
        fixture(Provider.class)
                .given(REGISTERED)
                .when(new CorrectProvider(PROVIDER, NAMELESS), asOfficer())
                .expectNoEvents()
                .expectExceptionDetails(CatalogueRefusal.PROVIDER_NAME_MISSING);
        fixture(Provider.class)
                .givenNoPriorActivity()
                .when(new CorrectProvider(PROVIDER, PROFILE), asOfficer())
                .expectException(AggregateNotFoundException.class);
    }
}
