// Tells each cell of a plain table the heading of its column, so that a narrow screen can show a row as a block.
(function () {
  "use strict";
  function label(root) {
    root.querySelectorAll("table.table:not(.cost-form)").forEach(function (table) {
      var headings = Array.from(table.querySelectorAll("thead th"), function (heading) { return heading.textContent.trim(); });
      if (headings.length === 0 || table.querySelector("[rowspan]")) { return; }
      table.querySelectorAll("tbody tr, tfoot tr").forEach(function (row) {
        var column = 0;
        Array.from(row.children).forEach(function (cell) {
          if (column > 0 && headings[column] && cell.colSpan === 1) { cell.setAttribute("data-heading", headings[column]); }
          column += cell.colSpan;
        });
      });
      table.classList.add("stacks");
    });
  }
  document.addEventListener("DOMContentLoaded", function () { label(document); });
  document.addEventListener("htmx:load", function (event) { label(event.detail.elt.parentNode || document); });
})();
