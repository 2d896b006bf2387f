// The picture: places are fixed, the window on them moves. Signs and words keep their size; only distances grow.
const NEAREST = 2.5, FARTHEST = 0.12;
const BESIDE = 90, ABOVE = 50, BELOW = 80; // what a node in the window keeps from its edges, in px: room for its words
const MOST_WORDS = 9; // lines that are lit at once and still have their words

const onScreen = (view, node) => ({ x: node.x * view.scale + view.left, y: node.y * view.scale + view.top });

function paint(view) { // puts all where the window wants it
  view.svg.setAttribute("viewBox", `0 0 ${view.stage.clientWidth} ${view.stage.clientHeight}`); // a narrower sheet of paper shows the same, smaller
  const places = new Map(view.data.nodes.map((node) => [node.key, onScreen(view, node)]));
  for (const [key, group] of view.nodes) group.setAttribute("transform", `translate(${places.get(key).x.toFixed(1)},${places.get(key).y.toFixed(1)})`);
  for (const edge of view.data.edges) lay(view.lines.get(edge.id), places.get(edge.source), places.get(edge.target), view.bends.get(edge.id));
  view.svg.classList.toggle("far", view.scale < FAR);
  spareWords(view, places);
}

function spareWords(view, places) { // labels that would lie on others are left out, the weightiest stay
  const near = nearChosen(view), small = view.scale < FAR ? 9 : SIGN + 1;
  const signs = [...places].map(([key, { x, y }]) => ({ key, box: [x - small, y - small, x + small, y + small] })), taken = [];
  const weight = (node) => (view.chosen === `n:${node.key}` || (view.chosen.startsWith("e:") && near.has(node.key)) ? 1e6 : 0) + (near.has(node.key) ? 1e4 : 0) + (node.way ? 9e3 : 0)
    + (node.pinned || node.opened ? 1e3 : 0) + node.degree;
  for (const node of [...view.data.nodes].sort((one, other) => weight(other) - weight(one))) {
    const { x, y } = places.get(node.key), half = Math.max(...node.lines.map((line) => line.length)) * 6.6;
    const box = [x - half, y + 18, x + half, y + 22 + node.lines.length * 16];
    const over = (other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1];
    const free = weight(node) >= 1e6 || !(taken.some(over) || signs.some((other) => other.key !== node.key && over(other.box)));
    if (free) taken.push(box);
    view.nodes.get(node.key).classList.toggle("mute", !free);
  }
}

function nearChosen(view) { // keys of what is chosen and of what it is joined to
  const kind = view.chosen.slice(0, 1), id = view.chosen.slice(2), near = new Set();
  for (const edge of view.data.edges) {
    if (kind === "n" ? edge.source === id || edge.target === id : edge.id === id) near.add(edge.source).add(edge.target);
  }
  return near;
}

function choose(view, chosen) {
  const known = chosen && (view.nodes.has(chosen.slice(2)) || view.lines.has(chosen.slice(2)));
  view.chosen = known ? chosen : "";
  const near = nearChosen(view), id = view.chosen.slice(2);
  for (const [key, group] of view.nodes) {
    group.classList.toggle("chosen", view.chosen === `n:${key}`);
    group.classList.toggle("dim", Boolean(view.chosen) && !near.has(key) && key !== id && !group.classList.contains("way"));
  }
  for (const edge of view.data.edges) {
    const hot = view.chosen === `e:${edge.id}` || (view.chosen.startsWith("n:") && (edge.source === id || edge.target === id));
    view.lines.get(edge.id).classList.toggle("hot", hot);
    view.lines.get(edge.id).classList.toggle("dim", Boolean(view.chosen) && !hot && !edge.way); // a path is looked at as a whole
  }
  view.svg.classList.toggle("crowded", view.svg.querySelectorAll(".line.hot").length > MOST_WORDS);
  view.nodes.forEach((group) => group.setAttribute("tabindex", -1));
  (view.nodes.get(id) ?? view.nodes.values().next().value)?.setAttribute("tabindex", 0);
}

// ---- the window

function fit(view, least = FARTHEST) { // all of it; never larger than life
  const { nodes } = view.data, { clientWidth: width, clientHeight: height } = view.stage;
  if (!nodes.length || !width) return;
  const xs = nodes.map((node) => node.x), ys = nodes.map((node) => node.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  view.scale = Math.max(least, Math.min(1, (width - 160) / (right - left || 1), (height - 110) / (bottom - top || 1)));
  view.left = width / 2 - view.scale * (left + right) / 2;
  view.top = (height - 30) / 2 - view.scale * (top + bottom) / 2;
}

function zoom(view, by, x, y) {
  view.touched = true;
  scaleTo(view, Math.min(NEAREST, Math.max(FARTHEST, view.scale * by)), x, y);
  paint(view);
}

function scaleTo(view, scale, x = view.stage.clientWidth / 2, y = view.stage.clientHeight / 2) { // what stands at (x, y) stays there
  const share = scale / view.scale;
  Object.assign(view, { scale, left: x - (x - view.left) * share, top: y - (y - view.top) * share });
}

function bringIn(view, ...keys) { // moves the window, and that no more than it takes to show these nodes; further away where they would not fit
  const nodes = view.data.nodes.filter((one) => keys.includes(one.key)), { clientWidth: width, clientHeight: height } = view.stage;
  if (!nodes.length || !width || !view.scale) return;
  const ends = (values) => [Math.min(...values), Math.max(...values)];
  const across = ends(nodes.map((node) => node.x)), down = ends(nodes.map((node) => node.y));
  const most = Math.min((width - 2 * BESIDE) / (across[1] - across[0]), (height - ABOVE - BELOW) / (down[1] - down[0]));
  scaleTo(view, Math.min(view.scale, Math.max(FARTHEST, most)));
  const into = ([first, last], from, to) => Math.max(0, from - first) + Math.min(0, to - last);
  view.left += into(across.map((x) => x * view.scale + view.left), BESIDE, width - BESIDE);
  view.top += into(down.map((y) => y * view.scale + view.top), ABOVE, height - BELOW);
}

function wireWindow(view) {
  view.svg.addEventListener("wheel", (event) => {
    event.preventDefault();
    const box = view.svg.getBoundingClientRect();
    zoom(view, Math.exp(-event.deltaY / 600), event.clientX - box.left, event.clientY - box.top);
  }, { passive: false });
  let held = null; // the finger or the button that is down, where it was, and the node under it
  view.svg.addEventListener("pointerdown", (event) => {
    if (event.button || !event.isPrimary) return;
    const group = event.target.closest(".node");
    held = { id: event.pointerId, x: event.clientX, y: event.clientY, key: group?.dataset.key, moved: false };
  });
  view.svg.addEventListener("pointermove", (event) => {
    if (event.pointerId !== held?.id) return;
    const dx = event.clientX - held.x, dy = event.clientY - held.y;
    if (!held.moved && Math.hypot(dx, dy) < 5) return;
    if (!held.moved) view.svg.setPointerCapture(event.pointerId);
    view.touched = true;
    Object.assign(held, { moved: true, x: event.clientX, y: event.clientY });
    const node = held.key && view.data.nodes.find((one) => one.key === held.key);
    if (node) { node.x += dx / view.scale; node.y += dy / view.scale; }
    else { view.left += dx; view.top += dy; }
    paint(view);
  });
  const release = (event) => {
    if (event.pointerId !== held?.id) return;
    const node = held.moved && held.key && view.data.nodes.find((one) => one.key === held.key);
    if (held.moved) view.dragged = Date.now();
    held = null;
    if (node) view.act.pin(node.key, Math.round(node.x), Math.round(node.y));
  };
  view.svg.addEventListener("pointerup", release);
  view.svg.addEventListener("pointercancel", (event) => { if (event.pointerId === held?.id) held = null; });
}
