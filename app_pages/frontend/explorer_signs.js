// Signs and lines of the explorer: a kind is told by its shape and its letter, a relation by its stroke and its word.
const SIGN = 14; // half of a sign, in px
const FAR = 0.5; // below this scale signs are small and have no letter

function outline(kind) {
  if (kind === "Agency") return make("circle", { r: SIGN });
  if (kind === "Task") return make("path", { d: "M0,-17L17,0L0,17L-17,0Z" });
  if (kind === "Target") return make("path", { d: "M-8,-14H8L16,0L8,14H-8L-16,0Z" });
  return make("rect", { x: -15, y: -13, width: 30, height: 26, rx: 3 });
}

function sign(node) {
  const group = make("g", { class: node.hollow ? "sign hollow" : "sign", style: `--c:${node.color}` });
  group.append(outline(node.kind), make("text", { class: "letter", y: 5 }, node.letter));
  return group;
}

function nodeShape(node) {
  const group = make("g", { class: "node", tabindex: -1, role: "button", "aria-label": node.label, "data-key": node.key });
  for (const name of ["pinned", "opened", "way"]) group.classList.toggle(name, node[name]);
  group.append(make("circle", { class: "halo", r: 21 }), sign(node));
  if (node.pinned) group.append(make("path", { class: "needle", d: "M10,-22a5,5 0 1 1 6,0l-3,9Z" }));
  if (node.opened && node.more) group.append(make("text", { class: "more", x: 17, y: -9 }, `+${node.more}`));
  const label = make("g", { class: "label" });
  node.lines.forEach((line, i) => label.append(make("text", { y: 32 + i * 16 }, line)));
  group.append(label, make("title", {}, node.label));
  return group;
}

function lineShape(edge) {
  const group = make("g", { class: `line${edge.way ? " way" : ""}`, "data-id": edge.id });
  group.append(make("path", { class: `edge ${edge.relation}` }), make("path", { class: "tip" }),
    make("path", { class: "hit" }), make("text", { class: "word" }, edge.word), make("title", {}, edge.label));
  return group;
}

function lay(group, from, to, bend) { // from one sign's rim to the other's, bent where several lines join the two
  const dx = to.x - from.x, dy = to.y - from.y, length = Math.hypot(dx, dy) || 1, across = { x: -dy / length, y: dx / length };
  const middle = { x: (from.x + to.x) / 2 + across.x * bend * 2, y: (from.y + to.y) / 2 + across.y * bend * 2 };
  const start = towards(from, middle, SIGN + 4), end = towards(to, middle, SIGN + 6);
  const d = `M${start.x},${start.y}Q${middle.x},${middle.y} ${end.x},${end.y}`;
  const [edge, tip, hit, word] = group.children;
  edge.setAttribute("d", d);
  hit.setAttribute("d", d);
  const angle = Math.atan2(to.y - middle.y, to.x - middle.x), point = (turn, far) =>
    `${(end.x + far * Math.cos(angle + turn)).toFixed(1)},${(end.y + far * Math.sin(angle + turn)).toFixed(1)}`;
  tip.setAttribute("d", `M${point(0, 4)}L${point(2.6, 8)}L${point(-2.6, 8)}Z`);
  word.setAttribute("x", (start.x + 2 * middle.x + end.x) / 4);
  word.setAttribute("y", (start.y + 2 * middle.y + end.y) / 4 + 4);
}

function towards(from, to, far) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1, share = Math.min(far, length / 2) / length;
  return { x: +(from.x + (to.x - from.x) * share).toFixed(1), y: +(from.y + (to.y - from.y) * share).toFixed(1) };
}

function bends(edges) { // edge → how far it bends aside: several between the same two nodes are kept apart
  const between = new Map();
  for (const edge of edges) {
    const pair = [edge.source, edge.target].sort().join("\n");
    between.set(pair, [...(between.get(pair) ?? []), edge]);
  }
  const found = new Map();
  for (const several of between.values()) several.forEach((edge, i) =>
    found.set(edge.id, (i - (several.length - 1) / 2) * 16 * (edge.source < edge.target ? 1 : -1)));
  return found;
}
