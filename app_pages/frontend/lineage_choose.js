// What is chosen in the lineage picture: by click, by key, by the address.

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
  Object.assign(view, { near, card: kind === "n" ? id : null });
  if (kind && view.selected !== selected) bringIntoView(view);
  view.selected = selected;
}

function narrow() { // here the bar on top has two lines
  return matchMedia("(max-width: 760px)").matches;
}

function bringIntoView(view) { // moves only where the window's edge hides something of what is chosen
  const boxes = [...view.near].map((key) => view.boxes.get(key)).filter(Boolean);
  if (!boxes.length) return;
  const first = Math.min(...boxes.map((box) => box.x)) - 12, last = Math.max(...boxes.map((box) => box.x + box.width)) + 34;
  const shown = view.pan.clientWidth, left = view.pan.scrollLeft;
  const chosen = view.boxes.get(view.card) ?? boxes[0];
  let to = left;
  if (last - first <= shown) to = Math.min(Math.max(left, last - shown), first); // all that is lit, where there is room
  to = Math.min(Math.max(to, chosen.x + chosen.width + 34 - shown), chosen.x - 12); // the chosen card before all
  const { top, bottom } = chosen.group.getBoundingClientRect();
  if (top < (narrow() ? 150 : 110) || bottom > innerHeight) chosen.group.scrollIntoView({ block: "center", inline: "nearest" });
  view.pan.scrollLeft = to;
}

function wire(view, say) {
  const act = (group, run) => {
    group.addEventListener("click", (event) => { event.stopPropagation(); stopAt(view, group); run(); });
    group.addEventListener("keydown", (event) => {
      if (!isBrowsers(event) && (event.key === "Enter" || event.key === " ")) { event.preventDefault(); run(); }
    });
  };
  view.cards.forEach((group) => {
    const { id, open } = view.boxes.get(group.dataset.id);
    act(group, () => (open === null ? say(`n:${id}`) : goWith({ open })));
  });
  view.links.forEach((group) => act(group, () => say(`e:${group.dataset.id}`)));
  view.svg.addEventListener("click", () => { if (view.selected) say(null); });
  view.svg.addEventListener("keydown", (event) => { if (event.key.startsWith("Arrow") && !isBrowsers(event)) step(view, event); });
  view.pan.addEventListener("scroll", () => { view.heads.firstChild.style.transform = `translateX(${-view.pan.scrollLeft}px)`; });
}

function stopAt(view, group) { // the Tab key comes back to the card, or line, that was left
  const all = view.cards.includes(group) ? view.cards : view.links;
  all.forEach((other) => other.setAttribute("tabindex", other === group ? 0 : -1));
}

function step(view, event) { // up and down in the lane, left and right to the nearest card beside; from line to line in their order
  const group = event.target, here = view.boxes.get(group.dataset.id);
  event.preventDefault();
  const next = view.links.includes(group) ? lineBeside(view, group, event.key) : here && cardBeside(view, here, event.key);
  if (!next) return;
  stopAt(view, next);
  next.focus();
}

function lineBeside(view, group, key) {
  const forward = key === "ArrowDown" || key === "ArrowRight";
  return view.links[view.links.indexOf(group) + (forward ? 1 : -1)];
}

function cardBeside(view, here, key) {
  const sideways = key === "ArrowLeft" || key === "ArrowRight";
  const sign = key === "ArrowLeft" || key === "ArrowUp" ? -1 : 1;
  const ahead = [...view.boxes.values()].filter((box) => sideways ? Math.sign(box.x - here.x) === sign : box.x === here.x && Math.sign(box.y - here.y) === sign);
  const far = (box) => sideways ? Math.abs(box.x - here.x) * 10 + Math.abs(box.y - here.y) : Math.abs(box.y - here.y);
  return ahead.sort((one, other) => far(one) - far(other))[0]?.group;
}
