package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether the service keeps up, for operators; the page looks again by itself. */
@Controller
class OperationPage {

    private final Operation operation;

    OperationPage(Operation operation) {
        this.operation = operation;
    }

    @GetMapping("/operation")
    String show(Model model, Caller caller, HttpServletRequest request, HttpServletResponse response) {
        if (!caller.has(Role.OPERATOR)) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "operation");
        }
        model.addAttribute("operation", operation.now());
        return Answer.show("portal/operation", "groups", request, response);
    }
}
