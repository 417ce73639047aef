// Draws every <figure data-chart="address">: fetches its Vega-Lite description and puts the picture into its .drawing.
// Expressions are interpreted, never compiled, and no style is put into the page, so that the strict policy holds.
"use strict";

(() => {
  const own = document.currentScript;

  function load(address) {
    return new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = done;
      script.onerror = () => failed(new Error(address));
      document.head.append(script);
    });
  }

  let loading = null;
  function vega() {
    loading ??= load(own.dataset.vega)
      .then(() => load(own.dataset.vegaLite))
      .then(() => load(own.dataset.vegaEmbed));
    return loading;
  }

  function fitted(spec, width) {
    const cell = spec.usermeta?.cell;
    return cell ? { ...spec, columns: Math.max(1, Math.floor(width / cell)) } : spec;
  }

  async function draw(figure) {
    const drawing = figure.querySelector(".drawing");
    if (!drawing || figure.dataset.drawn) return;
    figure.dataset.drawn = "begun";
    try {
      const [answer] = await Promise.all([
        fetch(figure.dataset.chart, { credentials: "same-origin", headers: { accept: "application/json" } }),
        vega(),
      ]);
      if (!answer.ok) throw new Error(String(answer.status));
      const spec = await answer.json();
      await window.vegaEmbed(drawing, fitted(spec, drawing.clientWidth), {
        mode: "vega-lite",
        ast: true,
        renderer: "svg",
        actions: false,
        defaultStyle: false,
        tooltip: { disableDefaultStyle: true },
      });
      // The drawing has one description as a whole, and the table has every figure; its marks say nothing more.
      drawing.querySelector("svg")?.setAttribute("aria-hidden", "true");
      figure.dataset.drawn = "done";
    } catch (error) {
      // Who cannot have the picture reads the table.
      figure.dataset.drawn = "failed";
      console.warn("chart", figure.dataset.chart, error);
      drawing.textContent = figure.dataset.failed || "";
      const table = figure.querySelector("details");
      if (table) table.open = true;
    }
  }

  function drawAll(root) {
    for (const figure of root.querySelectorAll("figure[data-chart]")) draw(figure);
  }

  drawAll(document);
  document.addEventListener("htmx:load", (event) => drawAll(event.target));
})();
