// A tree of [tag, attributes, children] from Python → elements. Text only ever becomes text, never markup.
const SHAPES = new Set(["svg", "g", "rect", "line", "circle", "path", "text"]);

function grow(node) {
  if (typeof node === "string") return document.createTextNode(node);
  const [tag, attributes, children] = node;
  const element = SHAPES.has(tag) ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
  for (const name in attributes) {
    if (name === "href" && !attributes[name].startsWith("?")) continue; // links lead to this app only
    element.setAttribute(name, attributes[name]);
  }
  element.append(...children.map(grow));
  return element;
}

function copyOnClick(root) {
  root.addEventListener("click", async (event) => {
    if (event.target.closest("[data-print]")) window.print();
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    event.stopPropagation();
    await copyText(button.dataset.copy);
    const words = button.textContent;
    button.textContent = button.dataset.done;
    button.classList.add("done");
    setTimeout(() => { button.textContent = words; button.classList.remove("done"); }, 1600);
  });
}

async function copyText(text) {
  if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
  const area = document.createElement("textarea"); // an office's plain http address has no clipboard of its own
  area.value = text;
  area.style.cssText = "position:fixed;opacity:0";
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
  return undefined;
}
