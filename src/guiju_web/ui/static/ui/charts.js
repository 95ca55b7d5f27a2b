// Draw every chart of a page: a figure names the block of JSON that describes it; its table stays beside it.
// Expressions are interpreted, never compiled, so that the page needs no permission to evaluate text.
document.querySelectorAll("[data-chart]").forEach((figure) => {
  const described = document.getElementById(figure.dataset.chart);
  const place = figure.querySelector(".chart");
  if (!described || !place || !window.vega || !window.vegaLite) return;
  const chart = JSON.parse(described.textContent);
  const runtime = vega.parse(vegaLite.compile(chart).spec, null, { ast: true });
  new vega.View(runtime, { expr: vega.expressionInterpreter, renderer: "canvas", container: place, hover: false })
    .runAsync()
    .then(() => { figure.dataset.drawn = "yes"; })
    .catch((fault) => console.error(fault));
});
