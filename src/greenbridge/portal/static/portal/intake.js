/* The intake desk: files dropped, one key a decision, waiting for the reader. Everything works without it. */
"use strict";
(() => {
  const script = document.currentScript;

  const drop = document.querySelector("[data-drop]");
  if (drop) {
    const picker = drop.querySelector("input[type=file]");
    const list = drop.querySelector("[data-chosen]");
    const show = () => {
      list.replaceChildren(...Array.from(picker.files, (file) => Object.assign(document.createElement("li"), { textContent: file.name })));
      list.hidden = !picker.files.length;
    };
    picker.addEventListener("change", show);
    for (const name of ["dragover", "dragleave", "drop"]) {
      drop.addEventListener(name, (event) => {
        if (!event.dataTransfer || !event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        drop.classList.toggle("over", name === "dragover");
        if (name === "drop") {
          picker.files = event.dataTransfer.files;
          show();
        }
      });
    }
  }

  const waiting = script && script.dataset.waiting;
  if (waiting) {
    const ask = async () => {
      try {
        const before = script.dataset.seen;
        const answer = await (await fetch(waiting, { headers: { Accept: "application/json" } })).json();
        script.dataset.seen = JSON.stringify(answer.states);
        if (!answer.waiting || (before && before !== script.dataset.seen)) return location.reload();
      } catch {
        /* the next try may do */
      }
      setTimeout(ask, 1500);
    };
    setTimeout(ask, 1000);
  }

  if (!document.querySelector("[data-intake]")) return;

  const current = document.querySelector("[data-current]");
  const source = document.querySelector("[data-source]");
  const mark = source && source.querySelector("mark.on");
  if (mark && source.scrollHeight > source.clientHeight) {
    source.scrollTop = mark.offsetTop - source.offsetTop - source.clientHeight / 3;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[href^='#e']");
    const found = link && document.getElementById(link.getAttribute("href").slice(1));
    const folded = found && found.closest("details");
    if (folded) folded.open = true;
  });

  const open = Array.from(document.querySelectorAll("article.cand:not(.done)"));
  const step = (by) => {
    const at = open.indexOf(current);
    const next = open[at + by];
    const link = next && next.querySelector("h3 a.t");
    if (link) location.href = link.href;
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest && event.target.closest("input, textarea, select, [contenteditable]")) return;
    // a Russian or Chinese keyboard has the same keys in the same places
    const key = /^[a-z?]$/i.test(event.key) ? event.key.toLowerCase() : event.code.replace(/^Key/, "").toLowerCase();
    if (key === "?") {
      const help = document.querySelector("[data-help]");
      if (help) {
        help.open = !help.open;
        if (help.open) help.scrollIntoView({ block: "nearest" });
      }
    } else if (key === "n") step(1);
    else if (key === "p") step(-1);
    else if (/^[jkamexu]$/.test(key)) {
      const target = document.querySelector(`[data-key="${key}"]`);
      if (!target) return;
      event.preventDefault();
      if (target.matches("form")) target.querySelector("button").click();
      else target.click();
    }
  });
})();
