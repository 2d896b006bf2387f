// A picture on the page → one that stands alone as a file: its styles are written into every element.
const KEPT = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font-family", "font-size", "font-weight", "text-anchor", "paint-order"];

function frozen(svg) { // a copy without what does not show
  const copy = svg.cloneNode(true);
  freeze(svg, copy);
  copy.querySelectorAll("[data-gone], .hit").forEach((hidden) => hidden.remove());
  return copy;
}

function freeze(original, copy) {
  const style = getComputedStyle(original);
  if (style.display === "none") copy.setAttribute("data-gone", "");
  copy.setAttribute("style", KEPT.map((name) => `${name}:${plainColour(style.getPropertyValue(name))}`).join(";"));
  for (const name of ["tabindex", "role", "aria-label", "data-key", "data-id"]) copy.removeAttribute(name);
  [...original.children].forEach((child, i) => freeze(child, copy.children[i]));
}

function plainColour(value) { // color(srgb r g b / a), which old programs cannot read → rgba()
  return value.replaceAll('"', "'").replace(/color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)(?: \/ ([\d.]+))?\)/g,
    (_, r, g, b, a = "1") => `rgba(${[r, g, b].map((part) => Math.round(part * 255)).join(",")},${a})`);
}

function savePng(svg, width, height, name) {
  const image = new Image();
  image.onload = () => {
    const canvas = document.createElement("canvas");
    canvas.width = width * 2;
    canvas.height = height * 2;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    const link = document.createElement("a");
    link.download = name;
    link.href = canvas.toDataURL("image/png");
    link.click();
  };
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(new XMLSerializer().serializeToString(svg));
}
