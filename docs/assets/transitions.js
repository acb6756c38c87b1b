// The picker of docs/transitions: fetches the page of the start state and shows the row of the operation.
class TransitionPicker extends HTMLElement {
  connectedCallback() {
    const [start, operation] = this.querySelectorAll("select");
    const picked = location.hash.match(/^#([\w-]+)\/([\w-]+)$/);
    for (const [select, id] of [[start, picked?.[1]], [operation, picked?.[2]]])
      if (id && select.querySelector(`option[value="${id}"]`)) select.value = id;
    this.addEventListener("change", () => {
      history.replaceState(history.state, "", `#${start.value}/${operation.value}`);
      this.show(start.value, operation.value);
    });
    this.show(start.value, operation.value);
  }

  async show(start, operation) {
    const asked = (this.asked = `${start}/#${operation}`);
    const address = new URL(asked, location.href);
    this.pages ??= {};
    this.pages[start] ??= fetch(address).then((reply) => reply.text());
    let shown = ["This could not be fetched: the lists below lead to it."];
    try {
      const page = new DOMParser().parseFromString(await this.pages[start], "text/html");
      const row = page.getElementById(operation);
      const cell = row.querySelector("td");
      const scratch = document.createElement("button");
      scratch.type = "button";
      scratch.textContent = "Open in Scratch";
      scratch.onclick = async () => (await import("./run.js")).toScratch(stepsTo(page, row));
      for (const link of cell.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), address);
      const more = document.createElement("a");
      more.href = address;
      more.textContent = "This cell, on the page of the state";
      shown = [...cell.childNodes, more, " ", scratch];
    } catch {
      delete this.pages[start];
    }
    if (asked === this.asked) this.querySelector(".picked").replaceChildren(...shown);
  }
}

// How the object gets into the state, and then the operation.
function stepsTo(page, row) {
  const lines = [...page.querySelector(".transitions pre > code").children].map((line) => line.textContent.trimEnd());
  const label = row.querySelector("th code");
  const code = label.dataset.code ?? label.textContent;
  if (/\bkey\b/.test(code)) lines.push(`key = ${page.querySelector(".transitions").dataset.key}`);
  return [...lines, code];
}
customElements.get("transition-picker") ?? customElements.define("transition-picker", TransitionPicker);
