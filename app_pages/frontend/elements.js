// Elements of the page and of a picture.
const SVG = "http://www.w3.org/2000/svg";

function make(tag, attributes = {}, text = null) {
  const element = document.createElementNS(SVG, tag);
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  if (text !== null) element.textContent = text;
  return element;
}

function html(tag, className = "", text = null) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== null) element.textContent = text;
  return element;
}

function focusedIn(root) { // where the keyboard is within a component
  const at = root.getRootNode().activeElement;
  return root.contains(at) ? at : null;
}

function button(text, act, attributes = {}) {
  const made = html("button", "", text);
  made.type = "button";
  for (const name in attributes) made.setAttribute(name, attributes[name]);
  made.addEventListener("click", (event) => { event.stopPropagation(); act(); });
  return made;
}

function inRows(widths, across) { // things of these widths side by side, in as many rows as it takes: where each stands
  let x = 0, row = 0;
  const places = widths.map((width) => {
    if (x && x + width > across) { x = 0; row += 1; }
    x += width;
    return { x: x - width, row };
  });
  return { places, rows: row + 1 };
}
