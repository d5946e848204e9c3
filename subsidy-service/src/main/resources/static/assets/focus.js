// A part of the page that is replaced takes the focus with it: gives it back at what was refused, or at the part itself.
(function () {
  "use strict";
  document.addEventListener("htmx:afterSettle", function (event) {
    if (document.activeElement && document.activeElement !== document.body) { return; }
    var part = document.getElementById(event.detail.elt.id) || event.detail.elt;
    var sender = event.detail.requestConfig;
    if (!sender || sender.verb === "get") { return; }
    var target = part.querySelector(".is-invalid") || part.querySelector("[role=alert]") || part;
    if (!target.matches("a, button, input, select, textarea, summary")) { target.setAttribute("tabindex", "-1"); }
    target.focus();
  });
})();
