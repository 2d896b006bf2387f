// ---- putting it together

function toolbar(view, data) {
  const bar = html("div", "bar");
  bar.append(...legend(data), html("span", "space"));
  for (const [name, run] of [["PNG", savePng], ["SVG", saveSvg]]) {
    const button = html("button", "", name);
    button.title = data.words.save;
    button.onclick = () => run(view, data);
    bar.append(button);
  }
  return bar;
}

function build(root, data, emit) {
  const heads = html("div", "heads"), inner = html("div"), pan = html("div", "pan");
  const view = {
    root, heads, pan, ...picture(data), selected: null, drawer: data.drawer,
    edges: new Map(data.edges.map((edge) => [edge.id, edge])), boxes: new Map(data.cards.map((card) => [card.id, { ...card }])),
    background: () => getComputedStyle(heads).backgroundColor,
  };
  view.cards.forEach((group) => { view.boxes.get(group.dataset.id).group = group; });
  inner.style.width = `${data.width}px`;
  inner.append(...data.lanes.map(laneHead));
  heads.append(inner);
  pan.append(view.svg);
  view.bar = toolbar(view, data);
  root.replaceChildren(view.bar, heads, pan);
  wire(view, emit);
  fadeAtEdges(pan, root);
  return view;
}

export default function ({ data, parentElement }) { // called again on every rerun
  const root = parentElement.querySelector(".lineage");
  const { selected, ...content } = data, signature = JSON.stringify(content);
  let held = drawn.get(root);
  if (held?.signature !== signature) {
    held = { signature, view: build(root, data, (value) => go(addressWith("sel", value))) };
    drawn.set(root, held);
  }
  choose(held.view, selected);
}
