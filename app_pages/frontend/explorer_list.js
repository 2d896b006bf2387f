// The list beside the picture: what is on screen, and all that can be done with it, for the keyboard and for screen readers.
const icon = (node, size = 1) => {
  const svg = make("svg", { width: 36 * size, height: 36 * size, viewBox: "-18 -18 36 36", "aria-hidden": "true" });
  svg.append(sign(node));
  return svg;
};

function actions(view, node) {
  const { words } = view.data, row = html("div", "actions");
  row.append(button(node.opened ? words.open_more : words.open, () => view.act.open(node.key), { "data-act": "open" }),
    button(words.hide, () => view.act.hide(node.key), { "data-act": "hide" }),
    node.pinned ? button(words.unpin, () => view.act.unpin(node.key), { "data-act": "unpin" })
      : button(words.pin, () => view.act.pin(node.key), { "data-act": "pin" }),
    button(words.path, () => view.act.begin(node.key), { "data-act": "path" }));
  return row;
}

function listed(view) {
  const { nodes, kinds, hidden, words } = view.data, boxes = [];
  for (const kind of kinds) {
    const here = nodes.filter((node) => node.kind === kind.code);
    if (!here.length) continue;
    const list = html("ul");
    for (const node of here) {
      const item = html("li"), name = button("", () => view.act.pick(node.key), { "data-key": node.key, "data-act": "pick", class: "name" });
      name.append(icon(node), html("span", "", node.name));
      if (node.pinned) name.append(html("small", "", `· ${words.pin}`));
      const chosen = view.chosen === `n:${node.key}`;
      if (chosen) name.setAttribute("aria-current", "true");
      item.append(name, ...(chosen ? [actions(view, node)] : []));
      list.append(item);
    }
    boxes.push(html("h3", "", `${kind.name} ${here.length}`), list);
  }
  if (hidden.length) {
    const list = html("ul");
    for (const node of hidden) {
      const item = html("li"), row = html("div", "gone");
      row.append(html("span", "", node.name), button(words.show, () => view.act.unhide(node.key), { "data-act": "show" }));
      item.append(row);
      list.append(item);
    }
    boxes.push(html("h3", "", `${words.hidden} ${hidden.length}`), button(words.show_all, () => view.act.unhide(null), { "data-act": "show_all" }), list);
  }
  return boxes;
}

function fillList(view) {
  const at = focusedIn(view.side), item = at?.closest("li"), key = item?.querySelector("[data-key]")?.dataset.key;
  const place = [...view.side.querySelectorAll("li")].indexOf(item), { scrollTop } = view.side;
  view.side.replaceChildren(html("h2", "", view.data.words.list), ...listed(view));
  view.side.scrollTop = scrollTop;
  if (at?.dataset.act) { // what it was on, or what stands in the place of that
    const items = [...view.side.querySelectorAll("li")], same = items.find((one) => key && one.querySelector("[data-key]")?.dataset.key === key);
    const next = same ?? items[place] ?? items.at(-1);
    (next?.querySelector(`[data-act=${at.dataset.act}]`) ?? next?.querySelector("button"))?.focus({ preventScroll: true });
  }
  const chosen = view.side.querySelector("[aria-current]")?.closest("li");
  if (chosen && view.listed !== view.chosen) bringUp(view.side, chosen);
  view.listed = view.chosen;
}

function bringUp(list, item) { // scrolls the list alone, and no more than it takes to show an item below its heading
  const box = item.getBoundingClientRect(), { top, bottom } = list.getBoundingClientRect();
  const above = box.top - top - list.firstChild.offsetHeight, below = box.bottom - bottom;
  if (above < 0 || below > 0) list.scrollTop += above < 0 ? above : Math.min(above, below);
}

// ---- the legend, which switches kinds and relations off and on

function stroke(relation) {
  const svg = make("svg", { width: 32, height: 14, "aria-hidden": "true" });
  svg.append(make("path", { d: "M1,7H25", class: `edge ${relation}` }), make("path", { d: "M31,7L24,3.4V10.6Z", class: "tip" }));
  return svg;
}

function legend(view) {
  const bar = html("div", "legend"), { kinds, relations, words } = view.data;
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", words.legend);
  const chip = (filter, picture) => {
    const made = button("", () => view.act.toggle(filter.code), { "aria-pressed": filter.on, "data-code": filter.code, title: words.unfilter });
    made.append(picture, html("span", "", filter.name), html("small", "", String(filter.count)));
    return made;
  };
  bar.append(...kinds.map((kind) => chip(kind, icon({ kind: kind.code, color: kind.color, letter: "" }, 0.6))),
    html("i", "bar"), ...relations.map((relation) => chip(relation, stroke(relation.code))));
  return bar;
}
