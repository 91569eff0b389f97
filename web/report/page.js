// What the report does without charts: the language of the document, tables as CSV files, and the sign that all is drawn.
(function () {
  "use strict";
  var root = document.documentElement;
  var summary = unpacked(JSON.parse(document.getElementById("summary").textContent));

  /** Undoes what analysis/report/embedded.cpp does to keep the file small. */
  function unpacked(data) {
    Object.keys(data).forEach(function (key) {
      var section = data[key];
      if (!section || !section.fields) return;
      data[key] = section.rows.map(function (row) {
        var record = {};
        section.fields.forEach(function (field, at) { record[field] = row[at]; });
        return record;
      });
    });
    (data.paths || []).forEach(function (path) { path.time = path.time || data.paths[0].time; });
    return data;
  }

  function language() {
    return document.getElementById("language-en").checked ? "en" : "id";
  }

  function quoted(value) {
    var text = value === null || value === undefined ? "" : String(value);
    return /[",\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  }

  /** One row a record; texts in two languages become two columns, series become one row a month. */
  function flattened(record) {
    var rows = [{}];
    if (Array.isArray(record.time)) {
      rows = record.time.map(function () { return {}; });
    }
    Object.keys(record).forEach(function (key) {
      var value = record[key];
      rows.forEach(function (row, at) {
        if (Array.isArray(value)) row[key] = value[at];
        else if (value && typeof value === "object") {
          Object.keys(value).forEach(function (inner) { row[key + "_" + inner] = value[inner]; });
        } else row[key] = value;
      });
    });
    return rows;
  }

  function csv(records) {
    var rows = [].concat.apply([], records.map(flattened));
    var columns = [];
    rows.forEach(function (row) {
      Object.keys(row).forEach(function (key) { if (columns.indexOf(key) < 0) columns.push(key); });
    });
    var lines = rows.map(function (row) { return columns.map(function (key) { return quoted(row[key]); }).join(","); });
    return columns.join(",") + "\n" + lines.join("\n") + "\n";
  }

  function offerCsv(button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      var section = button.dataset.csv;
      var only = button.dataset.only;
      var records = (summary[section] || []).filter(function (record) { return !only || record.indicator === only; });
      var link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([csv(records)], { type: "text/csv" }));
      link.download = section + (only ? "-" + only : "") + ".csv";
      link.click();
      URL.revokeObjectURL(link.href);
    });
  }

  function draw(paper) {
    if (window.drawReportCharts) window.drawReportCharts(summary, language(), paper);
  }

  function applyLanguage() {
    var chosen = language();
    root.lang = chosen;
    document.title = root.dataset["title" + (chosen === "id" ? "Id" : "En")];
    draw(false);
  }

  Array.prototype.forEach.call(document.querySelectorAll("button[data-csv]"), offerCsv);
  ["language-id", "language-en"].forEach(function (id) {
    document.getElementById(id).addEventListener("change", applyLanguage);
  });
  // A folded chart has no width: draw it at its own when it appears.
  Array.prototype.forEach.call(document.querySelectorAll("details"), function (part) {
    if (part.querySelector("[data-chart]")) part.addEventListener("toggle", function () { draw(false); });
  });
  window.addEventListener("beforeprint", function () { draw(true); });
  window.addEventListener("afterprint", function () { draw(false); });
  applyLanguage();
  root.dataset.ready = "true";
})();
