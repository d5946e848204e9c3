package org.gongdan.subsidy.privacy.read;

import java.util.List;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.subsidy.shared.Kept;
import org.springframework.stereotype.Component;

/** The master key, without which no name can be read again after the next start. */
@Component
class PersonalKeyKept implements Kept {

    private final PersonalData personal;

    PersonalKeyKept(PersonalData personal) {
        this.personal = personal;
    }

    @Override
    public List<Concern> concerns() {
        return switch (personal.masterKey()) {
            case KEPT, NOT_NEEDED -> List.of();
            case MISSING -> List.of(Concern.of("personal-key-missing", personal.masterKeyFile()));
            case ANOTHER -> List.of(Concern.of("personal-key-another", personal.masterKeyFile()));
        };
    }
}
