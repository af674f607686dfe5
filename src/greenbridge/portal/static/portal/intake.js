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

  let waiting = script && script.dataset.waiting;
  if (waiting) {
    const ask = async () => {
      try {
        const before = script.dataset.seen;
        const answer = await (await fetch(waiting, { headers: { Accept: "application/json" } })).json();
        script.dataset.seen = JSON.stringify(answer.states);
        const far = document.querySelector("[data-far]");
        if (far && answer.waiting) {
          far.querySelector("progress").max = answer.far.total || 1;
          far.querySelector("progress").value = answer.far.done;
          far.querySelector("[data-words]").textContent = answer.far.words;
        }
        if (!answer.waiting || (before && before !== script.dataset.seen)) {
          const live = document.querySelector("[data-live]");
          if (!live) return location.reload();
          // only the list comes anew: what is being typed or chosen above it stays
          const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
          const fresh = page.querySelector("[data-live]");
          if (fresh && !live.contains(document.activeElement)) live.replaceWith(document.adoptNode(fresh));
          const more = page.querySelector("script[data-waiting]");
          if (!more) return;
          waiting = more.dataset.waiting;
        }
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
    const current = review.querySelector("[data-current]");
    if (source) {
      for (const mark of source.querySelectorAll("mark[data-c]")) {
        mark.classList.toggle("on", Boolean(current) && mark.dataset.c.split(" ").includes(current.dataset.candidate));
      }
    }
    const mark = source && source.querySelector("mark.on");
    if (mark && source.scrollHeight > source.clientHeight) {
      source.scrollTop = mark.offsetTop - source.offsetTop - source.clientHeight / 3;
    }
  };
  settle();

  review.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[href^='#']");
    const found = link && document.getElementById(link.getAttribute("href").slice(1));
    const folded = found && found.closest("details");
    if (folded) folded.open = true;
  });

  /* From the text to the candidate: a click on a marked piece does what the number behind it does; where it speaks for several,
     the next click goes to the next of them. */
  review.addEventListener("click", (event) => {
    const mark = event.target.closest && event.target.closest("[data-source] mark[data-c]");
    if (!mark || !getSelection().isCollapsed) return;
    const all = mark.dataset.c.split(" ");
    const open = all.filter((one) => review.querySelector(`[data-candidate="${one}"]:not(.done)`));
    const some = open.length ? open : all;
    const current = review.querySelector("[data-current]");
    const next = some[(some.indexOf(current ? current.dataset.candidate : "") + 1) % some.length];
    const address = new URL(location.href);
    address.searchParams.set("c", next);
    for (const name of ["after", "edit", "split"]) address.searchParams.delete(name);
    address.hash = `c${next}`;
    if (!busy) swap(address.href, {}, () => location.assign(address.href));
  });

  /* A decision or another candidate: only the inside of the page comes anew. While it is on its way nothing else is taken, for
     nobody can decide on what she has not seen. Whatever goes wrong is shown by the browser itself. */
  let busy = false;
  const swap = async (address, options, otherwise) => {
    busy = true;
    review.setAttribute("aria-busy", "true");
    try {
      const source = review.querySelector("[data-source]");
      const headers = { "X-Part": source ? "candidates" : "review" };
      const answer = await fetch(address, { ...options, headers, redirect: "error" });
      if (!answer.ok && answer.status !== 409 && answer.status !== 422) throw new Error(answer.status);
      const inside = await answer.text();
      const template = document.createElement("template");
      template.innerHTML = inside;
      const kept = template.content.querySelector("[data-keep-source]"); // the text is here already, and stays where it was scrolled to
      if (kept) kept.replaceWith(source);
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
    const open = Array.from(review.querySelectorAll("[data-candidate]:not(.done)"));
    const next = open[open.findIndex((one) => one.matches("[data-current]")) + by];
    const link = next && next.querySelector("a.t");
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
    } else if (key === "t") {
      const current = review.querySelector("[data-current]");
      const number = current && review.querySelector(`[data-source] sup a[href$="#c${current.dataset.candidate}"]`);
      if (number) number.focus();
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
