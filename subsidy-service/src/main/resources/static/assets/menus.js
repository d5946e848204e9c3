// Closes an open menu when the person goes on elsewhere or presses Escape.
(function () {
  "use strict";
  var OPEN = ".portal-nav details[open]";
  document.addEventListener("click", function (event) {
    document.querySelectorAll(OPEN).forEach(function (menu) {
      if (!menu.contains(event.target)) { menu.open = false; }
    });
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") { return; }
    document.querySelectorAll(OPEN).forEach(function (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  });
})();
