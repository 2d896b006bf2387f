// Lineage picture: geometry and words come from Python, here they become SVG. No imports, no build step.
const drawn = new WeakMap(); // root element → what stands in it

// ---- the parts of the picture

function laneShape(lane, height) {
  return make("rect", { x: lane.x, y: 0, width: lane.width, height, class: "lane", style: `fill:${lane.color};fill-opacity:.075` });
}

function cardShape(card) {
  const kind = card.open === null ? (card.held ? "held" : "refer") : "held group";
  const group = make("g", {
    transform: `translate(${card.x},${card.y})`, class: `card ${kind}`, tabindex: -1, role: "button",
    "aria-label": card.label, "data-id": card.id, style: `--lane:${card.color}`,
  });
  if (card.open !== null) group.append(...[6, 3].map((shift) => // a pile of cards
    make("rect", { x: shift, y: shift, width: card.width, height: card.height, rx: 5, class: "face under" })));
  group.append(make("rect", { width: card.width, height: card.height, rx: 5, class: "face" }));
  if (card.held) group.append(make("rect", { width: 5, height: card.height, rx: 2, class: "rim" }));
  card.lines.forEach((line, i) => group.append(make("text", { x: 13, y: 22 + i * 18, class: "title" }, line)));
  group.append(make("text", { x: 13, y: card.height - 11, class: "foot" }, card.foot));
  const ends = tab(group, card.width - 8, card.sign, "sign");
  if (card.mark) tab(group, ends - 4, card.mark, "mark");
  group.append(make("title", {}, card.label));
  return group;
}

function tab(group, right, words, kind) { // a small tab on the upper edge of a card; gives its left end
  const width = 8 + [...words].reduce((sum, sign) => sum + (sign < "\u0100" ? 8 : 12), 0), left = right - width;
  group.append(make("rect", { x: left, y: -11, width, height: 16, rx: 3, class: `tab ${kind}` }),
    make("text", { x: left + width / 2, y: 1.5, class: `sign ${kind}` }, words));
  return left;
}

function linkShape(edge) {
  const group = make("g", { class: `link${edge.many ? " many" : ""}`, tabindex: -1, role: "button", "aria-label": edge.label, "data-id": edge.id });
  group.append(make("path", { d: edge.path, class: `edge ${edge.relation}` }), arrowHead(edge),
    make("path", { d: edge.path, class: "hit" }), make("title", {}, edge.label));
  return group;
}

function arrowHead({ end: [x, y], back }) { // every edge ends level: the head points left or right
  const tail = x + (back ? 8 : -8);
  return make("path", { d: `M${x},${y}L${tail},${y - 4.2}V${y + 4.2}Z`, class: "tip" });
}

function picture(data) {
  const svg = make("svg", { viewBox: `0 0 ${data.width} ${data.height}`, width: data.width, height: data.height, role: "group", "aria-label": data.words.picture });
  svg.append(...data.lanes.map((lane) => laneShape(lane, data.height)));
  const read = [...data.cards].sort((one, other) => one.x - other.x || one.y - other.y); // lane by lane, from the top
  const links = data.edges.map(linkShape), cards = read.map(cardShape);
  svg.append(...cards, ...links); // in the order of the Tab key; no line runs over a card
  for (const all of [cards, links]) all[0]?.setAttribute("tabindex", 0); // one stop each, arrow keys go on from there
  return { svg, links, cards };
}

function laneHead(lane, whole) { // `whole`: width of the picture, in px
  const head = html("div", "head", lane.name);
  head.style.cssText = `left:${100 * lane.x / whole}%;width:${100 * lane.width / whole}%;color:color-mix(in srgb, ${lane.color} 42%, var(--st-text-color));`
    + `background:color-mix(in srgb, ${lane.color} 14%, var(--st-background-color));border-top:3px solid ${lane.color}`;
  head.prepend(html("b", "sign", lane.sign));
  head.append(html("small", "", String(lane.count)));
  return head;
}

// ---- legend

function sample(draw) {
  const svg = make("svg", { width: 34, height: 16 });
  draw(svg);
  return svg;
}

function legendItems(data) {
  const line = (relation) => sample((svg) => svg.append(
    make("path", { d: "M32,8H2", class: `edge ${relation}` }), arrowHead({ end: [2, 8], back: true })));
  const card = (kind) => sample((svg) => {
    const group = make("g", { class: `card ${kind}`, style: "--lane:#5b6675" });
    if (kind !== "held group") group.append(make("rect", { x: 1, y: 1, width: 32, height: 14, rx: 3, class: "face" }));
    else for (const shift of [4, 2, 0]) group.append(make("rect", { x: 1 + shift, y: 1 + shift, width: 28, height: 10, rx: 2, class: "face" }));
    if (kind === "held") group.append(make("rect", { x: 1, y: 1, width: 5, height: 14, rx: 1, class: "rim" }));
    svg.append(group);
  });
  return [...data.relations.map(({ code, name }) => [line(code), name]),
    [card("held"), data.words.held], [card("refer"), data.words.referred],
    ...(data.words.group ? [[card("held group"), data.words.group]] : [])];
}

function legend(data) {
  return legendItems(data).map(([shape, name]) => {
    const key = html("span", "key");
    key.append(shape, html("span", "", name));
    return key;
  });
}
