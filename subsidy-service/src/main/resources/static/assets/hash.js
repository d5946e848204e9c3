// Hashes a chosen file in the browser, so that it need not be sent anywhere to be checked.
(function () {
  "use strict";
  document.addEventListener("change", function (event) {
    var target = event.target.dataset && event.target.dataset.hashes;
    if (!target || !event.target.files.length || !window.crypto || !window.crypto.subtle) { return; }
    event.target.files[0].arrayBuffer().then(function (bytes) {
      return window.crypto.subtle.digest("SHA-256", bytes);
    }).then(function (digest) {
      document.getElementById(target).value = Array.from(new Uint8Array(digest), function (each) {
        return each.toString(16).padStart(2, "0");
      }).join("");
    });
  });
})();
