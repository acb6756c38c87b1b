// Copies the whole script of a rule. One listener for all pages, so that it outlives instant navigation.
document.addEventListener("click", async ({ target }) => {
  if (!target.matches(".program-copy")) return;
  const script = target.closest(".program").querySelector("details code").textContent;
  let said = "Copied";
  try {
    await navigator.clipboard.writeText(script);
  } catch {
    said = "Not allowed: open Source";
  }
  target.textContent = said;
  setTimeout(() => (target.textContent = "Copy"), 2000);
});

// The theme's search is a dialog without a name, which a screen reader would call "dialog".
document.querySelector(".md-search")?.setAttribute("aria-label", "Search");
