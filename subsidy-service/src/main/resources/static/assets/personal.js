// Warns while somebody types the number of a person into a free text, which is kept for ever and cannot be erased.
(function () {
  "use strict";
  var WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  // GB 11643: the eighteenth character checks the others
  function isIdentity(text) {
    if (!/^\d{17}[\dX]$/.test(text)) { return false; }
    var sum = WEIGHTS.reduce(function (before, weight, at) { return before + weight * Number(text[at]); }, 0);
    return "10X98765432"[sum % 11] === text[17];
  }
  // ISO/IEC 7812, as on every bank card
  function isCard(text) {
    if (!/^\d{16,19}$/.test(text) || /^0/.test(text)) { return false; }
    return Array.from(text).reverse().reduce(function (before, digit, at) {
      var value = Number(digit) * (at % 2 + 1);
      return before + (value > 9 ? value - 9 : value);
    }, 0) % 10 === 0;
  }
  function kindsIn(text) {
    var kinds = new Set();
    (text.toUpperCase().match(/(?<![0-9A-Z])\+?\d(?:[ -]?\d)*[ -]?X?(?![0-9A-Z])/g) || []).forEach(function (found) {
      var number = found.replace(/[ +-]/g, "");
      if (isIdentity(number)) { kinds.add("identity"); }
      else if (/^(86)?1[3-9]\d{9}$/.test(number)) { kinds.add("mobile"); }
      else if (isCard(number)) { kinds.add("card"); }
    });
    return kinds;
  }
  function look(field) {
    var kinds = kindsIn(field.value), words = document.body.dataset;
    var said = field.parentNode.querySelector(".personal-warning");
    if (!said && kinds.size) {
      said = document.createElement("p");
      said.className = "personal-warning text-danger";
      said.setAttribute("role", "status");
      field.insertAdjacentElement("afterend", said);
    }
    if (said) {
      said.textContent = Array.from(kinds, function (kind) { return words["personal" + kind[0].toUpperCase() + kind.slice(1)]; })
        .concat(kinds.size ? [words.personalAdvice] : []).join(" ");
      said.hidden = !kinds.size;
    }
  }
  document.addEventListener("input", function (event) {
    if (event.target.matches("textarea:not(.rules-text), input[name=note], input[name=reason]")) { look(event.target); }
  });
})();
