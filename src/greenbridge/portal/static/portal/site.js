"use strict";
/* Small comforts; every page works without them. */
document.documentElement.classList.add("js");

/* A list of orders is sent as soon as one is chosen. */
for (const select of document.querySelectorAll("select[data-submit]")) {
  select.addEventListener("change", () => select.form.requestSubmit());
}

/* An open menu closes with Escape, a click elsewhere, or when the focus leaves it. */
for (const menu of document.querySelectorAll("details.menu, details.drop")) {
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
  });
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
}

/* What was wrong with a form is read out first. */
document.querySelector("[role=alert][tabindex]")?.focus();

/* The slash goes to the search box, unless something is being typed. */
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const box = document.querySelector("main input[type=search], header input[type=search]");
  if (box) {
    event.preventDefault();
    box.focus();
  }
});
