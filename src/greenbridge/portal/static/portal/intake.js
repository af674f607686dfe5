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

  const review = document.querySelector("[data-intake]");
  if (!review) return;

  /* What depends on the candidates shown; done anew after each decision. */
  const settle = () => {
    const source = review.querySelector("[data-source]");
    const mark = source && source.querySelector("mark.on");
    if (mark && source.scrollHeight > source.clientHeight) {
      source.scrollTop = mark.offsetTop - source.offsetTop - source.clientHeight / 3;
    }
  };
  settle();

  review.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[href^='#e']");
    const found = link && document.getElementById(link.getAttribute("href").slice(1));
    const folded = found && found.closest("details");
    if (folded) folded.open = true;
  });

  /* A decision or another candidate: only the inside of the page comes anew. While it is on its way nothing else is taken, for
     nobody can decide on what she has not seen. Whatever goes wrong is shown by the browser itself. */
  let busy = false;
  const swap = async (address, options, otherwise) => {
    busy = true;
    review.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { ...options, headers: { "X-Part": "review" }, redirect: "error" });
      if (!answer.ok && answer.status !== 422) throw new Error(answer.status);
      const inside = await answer.text();
      const template = document.createElement("template");
      template.innerHTML = inside;
      review.replaceChildren(template.content);
      const current = review.querySelector("[data-current]");
      const place = new URL(answer.headers.get("X-Address") || address, location.href);
      history.replaceState(null, "", place);
      settle();
      const now = current || review.querySelector("#now");
      if (now) now.scrollIntoView({ block: "nearest" });
      const field = review.querySelector("[data-first]");
      if (field) field.focus();
    } catch {
      otherwise();
    } finally {
      busy = false;
      review.removeAttribute("aria-busy");
    }
  };

  review.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("[data-part]")) return;
    event.preventDefault();
    if (busy) return;
    const sent = new FormData(form, event.submitter);
    swap(form.action, { method: "POST", body: sent }, () => {
      // FormData has the button that was pressed; a plain submit needs it as a field
      if (event.submitter && event.submitter.name) {
        form.append(Object.assign(document.createElement("input"), { type: "hidden", name: event.submitter.name, value: event.submitter.value }));
      }
      form.submit();
    });
  });

  review.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[data-part]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    if (!busy) swap(link.href, {}, () => location.assign(link.href));
  });

  const step = (by) => {
    const open = Array.from(review.querySelectorAll("article.cand:not(.done)"));
    const next = open[open.findIndex((one) => one.matches("[data-current]")) + by];
    const link = next && next.querySelector("h3 a.t");
    if (link) link.click();
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
    if (event.target.closest && event.target.closest("input, textarea, select, [contenteditable]")) return;
    // a Russian or Chinese keyboard has the same keys in the same places
    const key = /^[a-z?]$/i.test(event.key) ? event.key.toLowerCase() : event.code.replace(/^Key/, "").toLowerCase();
    if (key === "?") {
      const help = review.querySelector("[data-help]");
      if (help) {
        help.open = !help.open;
        if (help.open) help.scrollIntoView({ block: "nearest" });
      }
    } else if (key === "n") step(1);
    else if (key === "p") step(-1);
    else if (/^[a-z]$/.test(key)) {
      const target = review.querySelector(`[data-key="${key}"]`);
      if (!target) return;
      event.preventDefault();
      if (busy) return;
      if (target.matches("form")) target.querySelector("button").click();
      else target.click();
    }
  });
})();
