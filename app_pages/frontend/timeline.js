// The timeline: policies in lanes by level along time, packed so that no words overlap; or bars that count them.
const GUTTER = 86, ROW = 27, DOT = 6, LABEL = 162, BAR_LANE = 96;
const views = new WeakMap(); // root element → its view

function pack(policies, at, width) { // policy → row in its lane, and on which side of the dot its words stand
  const rows = new Map(), placed = [];
  for (const policy of policies) {
    const x = at(policy.at), left = x + LABEL + 14 > width, from = left ? x - LABEL - 12 : x - DOT - 2, to = left ? x + DOT + 2 : x + LABEL + 14;
    const lane = rows.get(policy.lane) ?? [];
    let row = lane.findIndex((taken) => taken.every(([begin, end]) => to <= begin || from >= end));
    if (row < 0) row = lane.push([]) - 1;
    lane[row].push([from, to]);
    rows.set(policy.lane, lane);
    placed.push({ ...policy, x, row, left });
  }
  return { placed, rows };
}

function draw(view) {
  const { data } = view, width = view.width, at = (month) => GUTTER + 12 + ((month - data.window[0]) / (data.window[1] - data.window[0] + 1)) * (width - GUTTER - 24);
  const { placed, rows } = pack(data.policies, at, width), lanes = data.lanes.filter((lane) => lane.on && lane.count);
  let top = 0;
  for (const lane of lanes) {
    lane.top = top;
    lane.height = data.bars.length ? BAR_LANE : Math.max(1, rows.get(lane.code)?.length ?? 0) * ROW + 12;
    top += lane.height;
  }
  const height = Math.max(60, top), svg = make("svg", { viewBox: `0 0 ${width} ${height + 26}`, width, height: height + 26, class: "lanes", role: "group", "aria-label": `${data.words.picture} ${data.words.keys}` });
  for (const lane of lanes) svg.append(...ground(lane, width));
  for (const { x, text } of ticks(data.window, at)) {
    svg.append(make("line", { class: "tick", x1: x, x2: x, y1: 0, y2: height }), make("text", { class: "year", x, y: height + 17 }, text));
  }
  const focused = view.items.find((item) => item.group === focusedIn(view.root))?.id;
  const byCode = new Map(lanes.map((lane) => [lane.code, lane]));
  view.items = [];
  if (data.bars.length) svg.append(...bars(view, byCode, at));
  else svg.append(...lines(view, placed, byCode), ...dots(view, placed, byCode));
  view.svg = svg;
  view.body.replaceChildren(strip(view), svg, view.tip);
  const first = view.items.find((item) => item.id === focused) ?? view.items[0];
  first?.group.setAttribute("tabindex", 0);
  wire(view);
  if (focused) first?.group.focus({ preventScroll: true });
  if (view.lit) light(view, view.lit);
}

function ground(lane, width) {
  const middle = lane.top + lane.height / 2;
  return [make("rect", { x: 0, y: lane.top, width, height: lane.height - 3, style: `fill:${lane.color};fill-opacity:.08` }),
    make("rect", { x: 0, y: lane.top, width: 4, height: lane.height - 3, style: `fill:${lane.color}` }),
    make("text", { class: "lane", x: 14, y: middle + (lane.height > 40 ? -1 : 4) }, lane.name),
    ...(lane.height > 40 ? [make("text", { class: "few", x: 14, y: middle + 16 }, String(lane.count))] : [])];
}

function ticks(window, at) { // years; months where there is room for them
  if (at(1) - at(0) < 44) return years(window, at);
  return Array.from({ length: window[1] - window[0] + 1 }, (_, i) => window[0] + i).map((month) => ({ x: at(month), text: named(month) }));
}

// ---- policies one by one

function shortened(title) {
  let em = 0, kept = "";
  for (const character of title) {
    em += character.charCodeAt(0) < 256 ? 0.57 : 1;
    if (em > 11.5) return `${kept}…`;
    kept += character;
  }
  return kept;
}

function dots(view, placed, lanes) {
  return placed.map((policy) => {
    const lane = lanes.get(policy.lane), y = lane.top + 16 + policy.row * ROW;
    const group = make("g", { class: "policy", transform: `translate(${policy.x.toFixed(1)},${y})`, tabindex: -1, role: "link", "aria-label": `${policy.title}　${policy.about}`, "data-id": policy.id, style: `--c:${lane.color}` });
    group.append(make("rect", { class: "room", x: policy.left ? -LABEL - 8 : -10, y: -13, width: LABEL + 20, height: 26 }), make("circle", { r: DOT }),
      make("text", { x: policy.left ? -11 : 11, y: 4.5, class: policy.left ? "before" : "" }, shortened(policy.short)));
    view.items.push({ ...policy, y, group, lane: policy.lane });
    return group;
  });
}

function lines(view, placed, lanes) {
  const places = new Map(placed.map((policy) => [policy.id, { x: policy.x, y: lanes.get(policy.lane).top + 16 + policy.row * ROW }]));
  view.lines = view.data.edges.filter((edge) => places.has(edge.source) && places.has(edge.target)).map((edge) => {
    const from = places.get(edge.source), to = places.get(edge.target), half = (from.y - to.y) / 2, sag = Math.abs(half) < 20 ? 24 : 0;
    const path = make("path", { class: `edge ${edge.relation}`, d: `M${from.x},${from.y}C${from.x},${from.y - half + sag} ${to.x},${to.y + half + sag} ${to.x},${to.y}` });
    return { ...edge, path };
  });
  view.svgQuiet = view.lines.length > 120; // too many to be seen all at once: they show when asked for
  return view.lines.map((line) => line.path);
}

function kin(view, id, end, other) { // all that is reached from a policy by its lines, upwards or downwards
  const reached = new Set([id]), found = [];
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const line of view.lines) if (reached.has(line[end]) && !found.includes(line)) { found.push(line); reached.add(line[other]); }
  }
  return { reached, found };
}

function light(view, id) {
  view.lit = id;
  const up = id ? kin(view, id, "source", "target") : null, down = id ? kin(view, id, "target", "source") : null;
  const near = id ? new Set([...up.reached, ...down.reached]) : null, hot = id ? new Set([...up.found, ...down.found]) : null;
  for (const item of view.items) {
    item.group.classList.toggle("dim", Boolean(id) && !near.has(item.id));
    item.group.classList.toggle("hot", item.id === id);
  }
  for (const line of view.lines) {
    line.path.classList.toggle("hot", Boolean(id) && hot.has(line));
    line.path.classList.toggle("dim", Boolean(id) && !hot.has(line));
  }
  tell(view, id);
}

function tell(view, id) { // the words beside a policy: whole title, number, date, what it is joined to
  const item = view.items.find((one) => one.id === id);
  view.tip.hidden = !item;
  if (!item) return;
  const title = (name) => view.items.find((one) => one.id === name)?.title ?? name, { words } = view.data;
  const joined = (end, other, word) => view.lines.filter((line) => line[end] === id)
    .map((line) => html("div", "", `${word}（${line.word}）：${title(line[other])}`));
  const ways = [...joined("source", "target", words.rests), ...joined("target", "source", words.rested)];
  view.tip.replaceChildren(html("b", "", item.title), html("div", "soft", item.about), ...(ways.length ? ways.slice(0, 8) : [html("div", "soft", words.apart)]));
  const box = view.svg.getBoundingClientRect(), x = box.left + item.x - 20, y = box.top + item.y;
  view.tip.style.left = `${Math.max(8, Math.min(x, innerWidth - view.tip.offsetWidth - 16))}px`; // in the window: the page does not grow by it
  view.tip.style.top = `${y + 18 + view.tip.offsetHeight > innerHeight ? y - 18 - view.tip.offsetHeight : y + 18}px`;
}

// ---- bars

function bars(view, lanes, at) {
  const most = Math.max(...view.data.bars.map((bar) => bar.count));
  view.lines = [];
  return view.data.bars.filter((bar) => lanes.has(bar.lane)).map((bar) => {
    const lane = lanes.get(bar.lane), x = at(bar.first), width = Math.max(3, at(bar.last + 1) - x - 2), high = 4 + (BAR_LANE - 34) * Math.sqrt(bar.count / most);
    const y = lane.top + BAR_LANE - 8 - high, group = make("g", { class: "bar", tabindex: -1, role: "link", "aria-label": bar.label, style: `--c:${lane.color}` });
    group.append(make("rect", { class: "room", x, y: lane.top + 4, width, height: BAR_LANE - 10 }), make("rect", { class: "face", x, y, width, height: high, rx: 1.5 }), make("title", {}, bar.label));
    if (width > String(bar.count).length * 8) group.append(make("text", { x: x + width / 2, y: y - 4 }, String(bar.count)));
    view.items.push({ ...bar, id: bar.label, x, y, group });
    return group;
  });
}

// ---- what the pointer and the keys do

function wire(view) {
  for (const item of view.items) {
    item.group.addEventListener("click", () => go(item.href));
    item.group.addEventListener("focus", () => { if (item.at) light(view, item.id); });
    item.group.addEventListener("blur", () => { if (item.at) light(view, null); });
    if (!item.at) continue;
    item.group.addEventListener("pointerenter", () => light(view, item.id));
    item.group.addEventListener("pointerleave", () => light(view, null));
  }
  view.svg.classList.toggle("quiet", Boolean(view.svgQuiet));
  view.svg.addEventListener("keydown", (event) => {
    if (isBrowsers(event)) return;
    const here = view.items.find((item) => item.group === event.target);
    if (!here) return;
    if (event.key === "Enter") go(here.href);
    else if (event.key === "Escape") light(view, null);
    else if (event.key.startsWith("Arrow")) step(view, here, event.key);
    else return;
    event.preventDefault();
  });
}

function step(view, here, key) { // left and right in time within the lane, up and down to the nearest above or below
  const sideways = key === "ArrowLeft" || key === "ArrowRight", sign = key === "ArrowLeft" || key === "ArrowUp" ? -1 : 1;
  const along = (item) => sign * (sideways ? item.x - here.x : item.y - here.y), aside = (item) => Math.abs(sideways ? item.y - here.y : item.x - here.x);
  const ahead = view.items.filter((item) => item !== here && along(item) > 0 && (!sideways || item.lane === here.lane));
  const next = ahead.sort((one, other) => along(one) - along(other) || aside(one) - aside(other))[0];
  if (!next) return;
  here.group.setAttribute("tabindex", -1);
  next.group.setAttribute("tabindex", 0);
  next.group.focus();
}

// ---- the bar above: levels, and the picture as a file

function levels(view) {
  const bar = html("div", "levels");
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", view.data.words.legend);
  const off = view.data.lanes.filter((lane) => !lane.on).map((lane) => lane.code);
  for (const lane of view.data.lanes) {
    const next = lane.on ? [...off, lane.code] : off.filter((code) => code !== lane.code);
    const made = button("", () => goWith({ off: next.join(" ") }), { "aria-pressed": lane.on, "data-code": lane.code, style: `--c:${lane.color}` });
    made.append(html("i"), html("span", "", lane.name), html("small", "", lane.count.toLocaleString("en")));
    bar.append(made);
  }
  bar.append(html("span", "space"), button("PNG", () => exportPng(view), { title: view.data.words.save }));
  return bar;
}

function exportPng(view) {
  const box = view.svg.getBoundingClientRect(), height = box.height + 84, style = getComputedStyle(view.root);
  const svg = make("svg", { xmlns: SVG, viewBox: `0 0 ${view.width} ${height}`, width: view.width, height });
  const write = (x, y, text, size) => svg.append(make("text", { x, y, style: `font:${size}px ${style.fontFamily.replaceAll('"', "'")};fill:${plainColour(style.color)}` }, text));
  svg.append(make("rect", { width: view.width, height, style: `fill:${plainColour(style.backgroundColor)}` }));
  const group = make("g", { transform: "translate(0,48)" });
  group.append(...frozen(view.svg).children);
  svg.append(group);
  write(14, 31, view.data.heading, 18);
  write(14, height - 12, view.data.stamp, 12);
  savePng(svg, view.width, height, view.data.file);
}

export default function ({ data, parentElement }) { // called again when the data or the theme changed
  const root = parentElement.querySelector(".timeline"), signature = JSON.stringify(data);
  let view = views.get(root);
  if (view?.signature === signature) return;
  if (!view) {
    view = { root, levels: html("div"), body: html("div", "body"), tip: html("div", "tip"), width: root.clientWidth, lines: [], items: [] };
    view.tip.setAttribute("role", "status");
    view.tip.hidden = true;
    root.replaceChildren(view.levels, view.body);
    new ResizeObserver(() => {
      if (!view.data || Math.abs(view.width - root.clientWidth) < 2 || !root.clientWidth) return;
      view.width = root.clientWidth;
      draw(view);
    }).observe(root);
    views.set(root, view);
  }
  Object.assign(view, { data, signature, width: root.clientWidth || view.width });
  light(view, null);
  const chip = focusedIn(view.levels)?.dataset.code, bar = levels(view);
  view.levels.replaceWith(bar);
  view.levels = bar;
  if (chip) bar.querySelector(`[data-code="${chip}"]`)?.focus({ preventScroll: true });
  draw(view);
}
