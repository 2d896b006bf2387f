// The explorer: all that is done here becomes an address, and Python answers with the picture of that address.
const drawn = new WeakMap(); // root element → its view
const CLOSE = 0.55; // a large picture begins at this scale, with its middle
const BETWEEN = "|", DOUBLE = 260; // ms between the clicks of a double one

const values = (name, by) => (new URLSearchParams(location.search).get(name) ?? "").split(by).filter(Boolean);
const step = (text) => goWith({ steps: [...values("steps", BETWEEN), text].join(BETWEEN), from: null });

function deeds(view) {
  let waiting = null;
  const later = (act) => { clearTimeout(waiting); waiting = setTimeout(act, DOUBLE); };
  return {
    pick: (key) => (view.from ? view.act.arrive(key) : goWith({ sel: `n:${key}`, from: null })),
    touch: (key) => { later(() => view.act.pick(key)); if (!view.from) { choose(view, `n:${key}`); paint(view); } },
    edge: (id) => goWith({ sel: `e:${id}` }),
    drop: () => (view.from ? view.act.stop() : view.data.chosen && goWith({ sel: null })),
    open: (key) => { clearTimeout(waiting); step(`*${key}`); },
    hide: (key) => goWith({ hide: [...values("hide", BETWEEN), key].join(BETWEEN), sel: null }),
    unhide: (key) => goWith({ hide: key && values("hide", BETWEEN).filter((one) => one !== key).join(BETWEEN) }),
    pin: (key, x, y) => step(x === undefined ? `!${key}` : `!${x},${y}!${key}`),
    unpin: (key) => step(`-${key}`),
    toggle: (code) => {
      const off = values("off", " ");
      goWith({ off: (off.includes(code) ? off.filter((one) => one !== code) : [...off, code]).join(" ") });
    },
    begin: (key) => { Object.assign(view, { from: key, before: focusedIn(view.root) }); tell(view); },
    arrive: (key) => { const one = view.from; view.act.stop(); if (key !== one) step(`>${one}>>${key}`); },
    stop: () => {
      const { from, before } = view, back = view.notice.contains(focusedIn(view.root)); // the keyboard goes back to where it began
      view.from = null;
      tell(view);
      if (back) (before?.isConnected ? before : view.nodes.get(from))?.focus({ preventScroll: true });
    },
  };
}

function tell(view) { // that a path is being looked for
  const { words, nodes } = view.data, from = nodes.find((node) => node.key === view.from);
  view.notice.replaceChildren(...(from ? [html("span", "", words.path_from.replace("{name}", from.name)), button(words.path_stop, view.act.stop)] : []));
  view.notice.hidden = !from;
  if (from) view.notice.querySelector("button").focus({ preventScroll: true });
}

function keys(view, event) {
  if (isBrowsers(event)) return;
  const { key } = event.target.closest(".node")?.dataset ?? {};
  const act = { Enter: "pick", " ": "pick", e: "open", "+": "open", h: "hide", Delete: "hide", p: "pin", l: "begin" }[event.key];
  if (event.key === "Escape") view.act.drop();
  else if (key && act) view.act[act](key);
  else if (key && event.key.startsWith("Arrow")) walk(view, key, event.key);
  else return;
  event.preventDefault();
}

function walk(view, key, arrow) { // to the nearest node in the arrow's direction
  const here = view.data.nodes.find((node) => node.key === key);
  const along = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[arrow];
  const far = (node) => {
    const dx = node.x - here.x, dy = node.y - here.y, ahead = dx * along[0] + dy * along[1];
    return ahead > 0 ? ahead + 2.5 * Math.abs(dx * along[1] + dy * along[0]) : Infinity;
  };
  const next = view.data.nodes.filter((node) => far(node) < Infinity).sort((one, other) => far(one) - far(other))[0];
  if (!next) return;
  bringIn(view, next.key);
  paint(view);
  view.nodes.forEach((group) => group.setAttribute("tabindex", -1));
  view.nodes.get(next.key).setAttribute("tabindex", 0);
  view.nodes.get(next.key).focus({ preventScroll: true });
}

function build(root) {
  const view = { root, top: 0, left: 0, scale: 0, chosen: "", from: null, dragged: 0, touched: false }; // touched: the window on the picture is somebody's choice
  view.act = deeds(view);
  for (const [name, tag] of [["legend", "div"], ["side", "section"], ["stage", "div"], ["notice", "div"], ["tools", "div"]]) view[name] = html(tag, name);
  view.svg = make("svg", { role: "group" });
  view.notice.setAttribute("role", "status");
  view.stage.append(view.svg, view.notice, view.tools);
  root.replaceChildren(view.legend, view.side, view.stage);
  wireWindow(view);
  view.svg.addEventListener("click", (event) => {
    if (Date.now() - view.dragged < 80) return;
    const node = event.target.closest(".node"), line = event.target.closest(".line");
    if (node) view.act.touch(node.dataset.key);
    else if (line) view.act.edge(line.dataset.id);
    else view.act.drop();
  });
  view.svg.addEventListener("dblclick", (event) => {
    const node = event.target.closest(".node");
    if (node) view.act.open(node.dataset.key);
  });
  view.svg.addEventListener("keydown", (event) => keys(view, event));
  new ResizeObserver(() => {
    if (!view.data) return;
    if (!view.touched) fit(view, CLOSE);
    else if (view.chosen.startsWith("n:")) bringIn(view, view.chosen.slice(2)); // the drawer has come beside it
    if (view.scale) paint(view);
  }).observe(view.stage);
  return view;
}

function fill(view, data) {
  const fresh = !view.data || !data.nodes.some((node) => view.nodes.has(node.key));
  const at = focusedIn(view.root), focused = at?.closest(".node")?.dataset.key, chip = view.legend.contains(at) ? at.dataset.code : null;
  const came = !fresh && data.steps > view.data.steps ? data.nodes.filter((node) => !view.nodes.has(node.key)).map((node) => node.key) : [];
  view.data = data;
  view.nodes = new Map(data.nodes.map((node) => [node.key, nodeShape(node)]));
  view.lines = new Map(data.edges.map((edge) => [edge.id, lineShape(edge)]));
  view.bends = bends(data.edges);
  view.svg.setAttribute("aria-label", `${data.words.canvas} ${data.words.keys}`);
  view.svg.replaceChildren(...view.lines.values(), ...view.nodes.values());
  view.tools.replaceChildren(button("−", () => zoom(view, 1 / 1.3), { title: data.words.zoom_out, "aria-label": data.words.zoom_out }),
    button("+", () => zoom(view, 1.3), { title: data.words.zoom_in, "aria-label": data.words.zoom_in }),
    button(data.words.fit, () => { fit(view); paint(view); }), button("PNG", () => exportPng(view), { title: data.words.save }));
  const bar = legend(view);
  view.legend.replaceWith(bar);
  view.legend = bar;
  if (chip) bar.querySelector(`[data-code="${chip}"]`)?.focus({ preventScroll: true });
  if (fresh) fit(view, CLOSE);
  if (came.length) bringIn(view, ...data.last, ...came);
  tell(view);
  return focused;
}

export default function ({ data, parentElement }) { // called again when the data or the theme changed
  const root = parentElement.querySelector(".explorer"), { chosen, ...content } = data, signature = JSON.stringify(content);
  if (!drawn.has(root)) drawn.set(root, build(root));
  const view = drawn.get(root);
  const changed = view.signature !== signature || view.data.chosen !== chosen;
  view.touched ||= Boolean(view.signature) && changed;
  let focused;
  if (view.signature !== signature) focused = fill(view, data);
  view.data.chosen = chosen;
  const before = view.chosen;
  choose(view, chosen);
  if (view.chosen !== before && view.chosen.startsWith("n:")) bringIn(view, view.chosen.slice(2));
  if (view.scale) paint(view);
  view.signature = signature;
  fillList(view);
  if (focused) view.nodes.get(focused)?.focus({ preventScroll: true });
}
