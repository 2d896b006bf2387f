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
    if (await copied(button.dataset.copy, button)) sayDone(button);
  });
}

const saying = new WeakMap(); // button that says that it is done → its own words, and when they come back

function sayDone(button) {
  const { words, back } = saying.get(button) ?? { words: button.textContent };
  clearTimeout(back);
  button.textContent = button.dataset.done;
  button.classList.add("done");
  const again = () => { button.textContent = words; button.classList.remove("done"); saying.delete(button); };
  saying.set(button, { words, back: setTimeout(again, 1600) });
}

async function copied(text, button) { // whether the text is on the clipboard
  if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text).then(() => true, () => false);
  const area = document.createElement("textarea"); // an office's plain http address has no clipboard of its own
  area.value = text;
  area.style.cssText = "position:fixed;opacity:0";
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  button.focus({ preventScroll: true });
  return done;
}
