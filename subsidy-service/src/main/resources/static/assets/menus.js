// Closes an open menu when the person goes on elsewhere, by pointer or by key, or presses Escape.
(function () {
  "use strict";
  var OPEN = ".portal-nav details[open]";
  function leave(event) {
    document.querySelectorAll(OPEN).forEach(function (menu) {
      if (!menu.contains(event.target)) { menu.open = false; }
    });
  }
  document.addEventListener("click", leave);
  document.addEventListener("focusin", leave);
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") { return; }
    document.querySelectorAll(OPEN).forEach(function (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  });
})();
