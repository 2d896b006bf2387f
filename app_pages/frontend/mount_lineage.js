// ---- putting it together

function toolbar(view, data) {
  const bar = html("div", "bar");
  const saves = html("span", "saves"), smaller = html("span", "smaller");
  smaller.setAttribute("role", "status");
  bar.append(...legend(data), html("span", "space"), smaller, saves);
  for (const [name, run] of [["PNG", savePng], ["SVG", saveSvg], ["PDF", savePdf]]) {
    const button = html("button", "", name);
    button.title = `${data.words.save} ${name}`;
    button.setAttribute("aria-label", button.title);
    button.onclick = async () => {
      const scale = await run(view, data) ?? 1;
      smaller.textContent = scale < 1 ? data.words.smaller.replace("{percent}", Math.round(100 * scale)) : "";
    };
    saves.append(button);
  }
  return bar;
}

function build(root, data, emit) {
  const heads = html("div", "heads"), inner = html("div"), pan = html("div", "pan");
  const view = {
    root, heads, pan, ...picture(data), selected: null,
    edges: new Map(data.edges.map((edge) => [edge.id, edge])), boxes: new Map(data.cards.map((card) => [card.id, { ...card }])),
    background: () => getComputedStyle(heads).backgroundColor,
  };
  view.cards.forEach((group) => { view.boxes.get(group.dataset.id).group = group; });
  inner.style.width = `${data.width}px`;
  inner.append(...data.lanes.map((lane) => laneHead(lane, data.width)));
  heads.append(inner);
  pan.append(view.svg);
  view.bar = toolbar(view, data);
  root.replaceChildren(view.bar, heads, pan, html("p", "keys", data.words.keys));
  wire(view, emit);
  fadeAtEdges(pan, root);
  let width = 0;
  new ResizeObserver(() => { // the drawer comes after the choice, and takes room from the picture
    if (view.selected && pan.clientWidth < width) bringIntoView(view);
    width = pan.clientWidth;
  }).observe(pan);
  return view;
}

export default function ({ data, parentElement }) { // called again when the data or the theme changed
  const root = parentElement.querySelector(".lineage");
  const { selected, ...content } = data, signature = JSON.stringify(content);
  let held = drawn.get(root);
  if (held?.signature !== signature) {
    const before = held?.view, left = before?.pan.scrollLeft ?? 0, at = focusedIn(root);
    held?.stop();
    held = { signature, ...mounted(root, data) };
    drawn.set(root, held);
    held.view.pan.scrollLeft = left;
    if (at) (same(held.view, at) ?? nearest(held.view, before?.boxes.get(at.dataset.id))?.group)?.focus({ preventScroll: true });
  }
  choose(held.view, selected);
}

function same(view, at) { // the card, line or button that is what `at` was before the picture was drawn anew
  const what = (one) => `${one.classList[0]} ${one.dataset.id ?? one.textContent}`;
  const found = [...view.cards, ...view.links, ...view.bar.querySelectorAll("button")].find((one) => what(one) === what(at));
  if (found?.dataset.id) stopAt(view, found);
  return found;
}

function nearest(view, box) { // the card that stands where one was that is gone: a group has opened
  const far = (card) => Math.hypot(card.x - box.x, card.y - box.y);
  return box && [...view.boxes.values()].sort((one, other) => far(one) - far(other))[0];
}

function mounted(root, data) {
  const say = (value) => { choose(view, value); goWith({ sel: value }); };
  const view = build(root, data, say);
  const escape = (event) => { // wherever the keyboard is, but not while a word is being typed
    if (!root.isConnected) return document.removeEventListener("keydown", escape);
    const typing = event.composedPath()[0].matches?.("input, select, textarea");
    if (event.key === "Escape" && view.selected && !typing && !event.isComposing) say(null);
    return undefined;
  };
  document.addEventListener("keydown", escape);
  return { view, stop: () => document.removeEventListener("keydown", escape) };
}
