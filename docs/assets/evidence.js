// Evidence: of what changed, only what is newer than the reader's release.
export function start(picker) {
  const [select, status] = [picker.querySelector("select"), picker.querySelector("[role=status]")];
  const releases = [...select.options].map(({ value }) => value).slice(1); // newest first
  const sections = [...document.querySelectorAll("[id^=since-]")];
  select.addEventListener("change", () => {
    const own = releases.indexOf(select.value); // -1: any
    const newer = sections.filter(({ id }) => own < 0 || releases.indexOf(id.slice("since-".length)) < own);
    for (const heading of sections) {
      const details = heading.nextElementSibling;
      heading.hidden = details.hidden = !newer.includes(heading);
      details.open = own >= 0;
    }
    const some = newer.length === 1 ? "1 release" : `${newer.length} releases`;
    const told = newer.length ? `${some} after it changed something: the pages say what is so now.` : "The pages say what it does.";
    status.textContent = own < 0 ? "" : told;
  });
}
