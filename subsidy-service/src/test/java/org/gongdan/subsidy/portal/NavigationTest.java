package org.gongdan.subsidy.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.portal.Navigation.Menu;
import org.gongdan.subsidy.portal.Viewer.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NavigationTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void losesNoPlaceAndHasAWordForEveryHeading(Role role) {
        var viewer = viewer(Set.of(role));
        var words = ResourceBundle.getBundle("i18n.portal", Locale.ROOT);

        assertThat(viewer.menus()).flatExtracting(Menu::places).containsExactlyInAnyOrderElementsOf(viewer.places());
        assertThat(viewer.menus())
                .filteredOn(menu -> !menu.isSingle())
                .allSatisfy(menu -> assertThat(words.containsKey("portal.menu." + menu.name()))
                        .as(menu.name())
                        .isTrue());
    }

    @Test
    void putsManyPlacesUnderFewHeadings() {
        var menus = viewer(EnumSet.allOf(Role.class)).menus();

        assertThat(menus).hasSizeLessThanOrEqualTo(8);
        assertThat(menus.getFirst().places()).containsExactly(new Place("home", "/"));
        assertThat(menus).filteredOn(menu -> menu.isShownAt("/funds/fund-1")).hasSize(1);
    }

    @Test
    void showsFewPlacesAtOnce() {
        var places = List.of(new Place("home", "/"), new Place("claims", "/claims"));

        assertThat(Navigation.of(places)).allMatch(Menu::isSingle).hasSize(2);
    }

    private static Viewer viewer(Set<Role> roles) {
        return new Viewer(new Caller("id", "name", roles, null), null);
    }
}
