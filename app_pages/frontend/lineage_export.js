// ---- export: a picture that stands alone, with title, lane names and legend, styles written into every element

const KEPT = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font-family", "font-size", "font-weight", "text-anchor"];

const HEADING = { first: 30, apart: 26, size: 18 }, KEYS_APART = 26; // px: of the heading's lines; of the legend's rows

function freeze(original, copy) {
  const style = getComputedStyle(original);
  const kept = KEPT.map((name) => `${name}:${plain(style.getPropertyValue(name))}`).join(";");
  copy.setAttribute("style", kept);
  for (const name of ["tabindex", "role", "aria-label", "data-id", "class"]) copy.removeAttribute(name);
  [...original.children].forEach((child, i) => freeze(child, copy.children[i]));
}

function plain(value) { // color(srgb r g b / a), which old programs cannot read → rgba()
  return value.replaceAll('"', "'").replace(/color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)(?: \/ ([\d.]+))?\)/g,
    (_, r, g, b, a = "1") => `rgba(${[r, g, b].map((part) => Math.round(part * 255)).join(",")},${a})`);
}

function standAlone(view, data) {
  const style = getComputedStyle(view.root), ink = style.color, font = style.fontFamily.replaceAll('"', "'");
  const head = 66 + 26 * data.heading.length, width = Math.max(data.width, data.narrowest);
  const keys = [...view.bar.querySelectorAll(".key")], { places, rows } = inRows(keys.map((key) => 60 + key.lastChild.getBoundingClientRect().width), width - 12);
  const foot = 42 + KEYS_APART * rows, height = data.height + head + foot;
  const svg = make("svg", { xmlns: SVG, viewBox: `0 0 ${width} ${height}`, width, height });
  const write = (x, y, text, size, weight = 400, anchor = "start", fill = ink) => svg.append(make("text",
    { x, y, style: `font:${weight} ${size}px ${font};fill:${plain(fill)};text-anchor:${anchor}` }, text));
  svg.append(make("rect", { width, height, style: `fill:${plain(view.background())}` }));
  data.heading.forEach((line, i) => write(8, HEADING.first + i * HEADING.apart, line, HEADING.size, 600));
  write(8, height - 12, data.stamp, 12);
  view.heads.querySelectorAll(".head").forEach((shown, i) => {
    const lane = data.lanes[i];
    svg.append(make("rect", { x: lane.x, y: head - 42, width: lane.width, height: 42, style: `fill:${plain(getComputedStyle(shown).backgroundColor)}` }));
    write(lane.x + lane.width / 2, head - 15, `${lane.sign} ${lane.name} ${lane.count}`, 15, 600, "middle", getComputedStyle(shown).color);
  });
  svg.append(moved(view.svg, 0, head));
  keys.forEach((key, i) => {
    const x = 12 + places[i].x, y = head + data.height + 10 + KEYS_APART * places[i].row;
    svg.append(moved(key.querySelector("svg"), x, y));
    write(x + 42, y + 13, key.textContent, 13);
  });
  return { text: new XMLSerializer().serializeToString(svg), width, height, head };
}

function moved(svg, x, y) {
  const group = make("g", { transform: `translate(${x},${y})` });
  for (const child of svg.children) {
    const copy = child.cloneNode(true);
    freeze(child, copy);
    copy.querySelectorAll("[style*='stroke:rgba(0, 0, 0, 0)']").forEach((hidden) => hidden.remove());
    group.append(copy);
  }
  return group;
}

function save(href, name) {
  const link = document.createElement("a");
  link.download = name;
  link.href = href;
  link.click();
}

function saveBlob(blob, name) {
  const url = URL.createObjectURL(blob);
  save(url, name);
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function saveSvg(view, data) {
  saveBlob(new Blob([standAlone(view, data).text], { type: "image/svg+xml" }), `${data.file}.svg`);
}

const LARGEST = 15_000; // px of a canvas's side that every browser still draws

async function painted({ text, width, height }, sharpness) { // the picture on a canvas, as sharp as a canvas may be; `scale` below 1: smaller than life
  const image = new Image(), scale = Math.min(sharpness, LARGEST / width, LARGEST / height);
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return { canvas, scale };
}

async function savePng(view, data) { // → how large, 1 as life
  const { canvas, scale } = await painted(standAlone(view, data), 2);
  save(canvas.toDataURL("image/png"), `${data.file}.png`);
  return scale;
}
