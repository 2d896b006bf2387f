// Lineage picture: geometry and words come from Python, here they become SVG. No imports, no build step.
const SVG = "http://www.w3.org/2000/svg";
const drawn = new WeakMap(); // root element → what stands in it

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

// ---- the parts of the picture

function laneShape(lane, height) {
  return make("rect", { x: lane.x, y: 0, width: lane.width, height, class: "lane", style: `fill:${lane.color};fill-opacity:.075` });
}

function cardShape(card) {
  const group = make("g", {
    transform: `translate(${card.x},${card.y})`, class: `card ${card.held ? "held" : "refer"}`,
    tabindex: 0, role: "button", "aria-label": card.label, "data-id": card.id, style: `--lane:${card.color}`,
  });
  group.append(make("rect", { width: card.width, height: card.height, rx: 5, class: "face" }));
  if (card.held) group.append(make("rect", { width: 5, height: card.height, rx: 2, class: "rim" }));
  card.lines.forEach((line, i) => group.append(make("text", { x: 13, y: 22 + i * 18, class: "title" }, line)));
  group.append(make("text", { x: 13, y: card.height - 11, class: "foot" }, card.foot), make("title", {}, card.label));
  return group;
}

function linkShape(edge) {
  const group = make("g", { class: "link", tabindex: 0, role: "button", "aria-label": edge.label, "data-id": edge.id });
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
  return { svg, links, cards };
}

function laneHead(lane) {
  const head = html("div", "head", lane.name);
  head.style.cssText = `left:${lane.x}px;width:${lane.width}px;color:color-mix(in srgb, ${lane.color} 42%, var(--st-text-color));`
    + `background:color-mix(in srgb, ${lane.color} 14%, var(--st-background-color));border-top:3px solid ${lane.color}`;
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
    group.append(make("rect", { x: 1, y: 1, width: 32, height: 14, rx: 3, class: "face" }));
    if (kind === "held") group.append(make("rect", { x: 1, y: 1, width: 5, height: 14, rx: 1, class: "rim" }));
    svg.append(group);
  });
  return [...data.relations.map(({ code, name }) => [line(code), name]),
    [card("held"), data.words.held], [card("refer"), data.words.referred]];
}

function legend(data) {
  return legendItems(data).map(([shape, name]) => {
    const key = html("span", "key");
    key.append(shape, html("span", "", name));
    return key;
  });
}

// ---- choosing

function choose(view, selected) {
  const known = selected && (view.boxes.has(selected.slice(2)) || view.edges.has(selected.slice(2)));
  const [kind, id] = known ? [selected[0], selected.slice(2)] : ["", ""];
  const near = new Set(kind === "n" ? [id] : []);
  for (const group of view.links) {
    const edge = view.edges.get(group.dataset.id);
    const hot = kind === "e" ? edge.id === id : kind === "n" && (edge.source === id || edge.target === id);
    group.classList.toggle("hot", hot);
    group.classList.toggle("dim", Boolean(kind) && !hot);
    if (hot) near.add(edge.source).add(edge.target);
  }
  for (const group of view.cards) {
    group.classList.toggle("dim", Boolean(kind) && !near.has(group.dataset.id));
    group.classList.toggle("chosen", kind === "n" && group.dataset.id === id);
  }
  view.pan.style.paddingRight = selected ? `${view.drawer}px` : "";
  if (kind && view.selected !== selected) bringIntoView(view, near, kind === "n" ? id : null);
  view.selected = selected;
}

function bringIntoView(view, near, id) { // moves only where the drawer or the window's edge hides something
  const boxes = [...near].map((key) => view.boxes.get(key)).filter(Boolean);
  if (!boxes.length) return;
  const first = Math.min(...boxes.map((box) => box.x)) - 12, last = Math.max(...boxes.map((box) => box.x + box.width)) + 34;
  const shown = view.pan.clientWidth - view.drawer, left = view.pan.scrollLeft;
  const chosen = view.boxes.get(id) ?? boxes[0];
  let to = left;
  if (last - first <= shown) to = Math.min(Math.max(left, last - shown), first); // all that is lit, where there is room
  to = Math.min(Math.max(to, chosen.x + chosen.width + 34 - shown), chosen.x - 12); // the chosen card before all
  const { top, bottom } = chosen.group.getBoundingClientRect();
  if (top < 110 || bottom > innerHeight) chosen.group.scrollIntoView({ block: "center", inline: "nearest" });
  view.pan.scrollLeft = to;
}

function wire(view, emit) {
  const say = (value) => { choose(view, value); emit(value); };
  const act = (group, value) => {
    group.addEventListener("click", (event) => { event.stopPropagation(); say(value); });
    group.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") { event.preventDefault(); say(value); }
    });
  };
  view.cards.forEach((group) => act(group, `n:${group.dataset.id}`));
  view.links.forEach((group) => act(group, `e:${group.dataset.id}`));
  view.svg.addEventListener("click", () => { if (view.selected) say(null); });
  view.svg.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && view.selected) say(null);
    if (event.key.startsWith("Arrow")) step(view, event);
  });
  view.pan.addEventListener("scroll", () => { view.heads.firstChild.style.transform = `translateX(${-view.pan.scrollLeft}px)`; });
}

function step(view, event) { // arrow keys: up and down in the lane, left and right to the nearest card beside
  const here = view.boxes.get(event.target.dataset.id);
  if (!here) return;
  event.preventDefault();
  const sideways = event.key === "ArrowLeft" || event.key === "ArrowRight";
  const sign = event.key === "ArrowLeft" || event.key === "ArrowUp" ? -1 : 1;
  const ahead = [...view.boxes.values()].filter((box) => sideways ? Math.sign(box.x - here.x) === sign : box.x === here.x && Math.sign(box.y - here.y) === sign);
  const far = (box) => sideways ? Math.abs(box.x - here.x) * 10 + Math.abs(box.y - here.y) : Math.abs(box.y - here.y);
  const next = ahead.sort((one, other) => far(one) - far(other))[0];
  if (next) view.cards.find((group) => group.dataset.id === next.id).focus();
}
