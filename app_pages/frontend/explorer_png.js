// The picture on the stage → a PNG with its heading above and its legend below, each in as many lines as it takes.
const MARGIN = 14, HEADING = { size: 18, apart: 26 }, LEGEND = { size: 12, apart: 26, icon: 34 }; // px

function exportPng(view) {
  const { clientWidth: width, clientHeight: stage } = view.stage, style = getComputedStyle(view.root), across = width - 2 * MARGIN;
  const heading = linesOf(view.data.heading, across, measured(HEADING.size, style)), keys = shownKeys(view, style);
  const { places, rows } = inRows(keys.map((key) => key.width), across);
  const head = 14 + HEADING.apart * heading.length, foot = head + stage + LEGEND.apart * rows, height = foot + 32;
  const svg = make("svg", { xmlns: SVG, viewBox: `0 0 ${width} ${height}`, width, height });
  const write = (x, y, text, size) => svg.append(make("text", { x, y, style: `font:${size}px ${plainFont(style)};fill:${plainColour(style.color)}` }, text));
  svg.append(make("rect", { width, height, style: `fill:${plainColour(getComputedStyle(view.stage).backgroundColor)}` }));
  const group = make("g", { transform: `translate(0,${head})` });
  group.append(...frozen(view.svg).children);
  svg.append(group);
  heading.forEach((line, i) => write(MARGIN, 27 + HEADING.apart * i, line, HEADING.size));
  keys.forEach(({ picture, name }, i) => {
    const x = MARGIN + places[i].x, y = head + stage + 4 + LEGEND.apart * places[i].row;
    picture.setAttribute("x", x);
    picture.setAttribute("y", y);
    svg.append(picture);
    write(x + LEGEND.icon, y + 15, name, LEGEND.size);
  });
  write(MARGIN, foot + 20, view.data.stamp, 12);
  savePng(svg, width, height, view.data.file);
}

function shownKeys(view, style) { // the legend's entries that are switched on, each with its width
  const wide = measured(LEGEND.size, style);
  return [...view.legend.querySelectorAll("button[aria-pressed=true]")].map((chip) => {
    const name = chip.querySelector("span").textContent;
    return { picture: frozen(chip.querySelector("svg")), name, width: LEGEND.icon + wide(name) + 18 };
  });
}

const plainFont = (style) => style.fontFamily.replaceAll('"', "'");

function measured(size, style) { // text → its width in px
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `${size}px ${style.fontFamily}`;
  return (text) => pen.measureText(text).width;
}

function linesOf(text, across, wide) { // parted between any two Chinese characters, never within a Latin word
  const lines = [""];
  for (const part of text.match(/[\x21-\x7e]+|[^]/gu)) {
    if (lines.at(-1) && wide(lines.at(-1) + part) > across) lines.push("");
    lines[lines.length - 1] += part;
  }
  return lines;
}
