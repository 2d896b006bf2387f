// The lists beside the text: one tab a kind of fact, each grown when it is first shown.

function listsPane(data, root, held) {
  const pane = element("section", "lists"), head = element("div", "panehead"), tabs = element("div", "tabs");
  pane.setAttribute("aria-label", data.words.lists);
  tabs.setAttribute("role", "tablist");
  tabs.setAttribute("aria-label", data.words.lists);
  for (const { kind, tab, count } of data.kinds) {
    const made = button("tab", tab, () => { showTab(root, kind); keepInAddress({ tab: kind }); });
    if (kind !== "about") made.append(" ", element("small", "", String(count)));
    Object.assign(made, { id: `tab-${kind}` });
    made.dataset.tab = kind;
    made.setAttribute("role", "tab");
    made.setAttribute("aria-controls", "list");
    tabs.append(made);
  }
  tabs.onkeydown = (event) => {
    const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key], all = [...tabs.children];
    if (!way || isBrowsers(event)) return;
    event.preventDefault();
    const next = all[(all.findIndex((made) => made.dataset.tab === held.tab) + way + all.length) % all.length];
    next.focus();
    next.click();
  };
  const filter = element("input", "filter"), also = element("div", "also"), list = element("div", "list");
  filter.type = "search";
  filter.placeholder = data.words.filter;
  filter.setAttribute("aria-label", data.words.filter);
  filter.oninput = () => narrow(held);
  list.id = "list";
  list.tabIndex = 0;
  list.setAttribute("role", "tabpanel");
  head.append(tabs, filter);
  pane.append(head, also, list);
  Object.assign(held, { tabs, filter, also, list, grown: {} });
  return pane;
}

function showTab(root, kind) {
  const held = readers.get(root);
  if (held.tab === kind) return;
  held.tab = kind;
  for (const tab of held.tabs.children) {
    const own = tab.dataset.tab === kind;
    tab.setAttribute("aria-selected", String(own));
    tab.tabIndex = own ? 0 : -1;
  }
  held.list.setAttribute("aria-labelledby", `tab-${kind}`);
  if (!held.grown[kind]) held.grown[kind] = held.kinds.find((one) => one.kind === kind).nodes.map(grow);
  held.list.className = `list of-${kind}`;
  held.list.replaceChildren(...held.grown[kind], element("div", "nothing unmatched", held.words.filter_none));
  held.list.scrollTop = 0;
  held.filter.value = "";
  held.filter.hidden = kind === "about";
  narrow(held);
}

function narrow(held) { // by what is typed above the list
  const sought = [...held.filter.value].filter((character) => /\S/.test(character)).map(folded).join("");
  let shown = 0;
  const rows = held.list.querySelectorAll(".fact");
  for (const row of held.tab === "about" ? [] : rows) {
    if (sought) row.said ??= [...row.textContent].filter((character) => /\S/.test(character)).map(folded).join("");
    row.hidden = Boolean(sought) && !row.said.includes(sought);
    shown += !row.hidden;
  }
  for (const batch of held.list.querySelectorAll(".batch")) batch.hidden = !batch.querySelector(".fact:not([hidden])");
  held.list.querySelector(".unmatched").hidden = !sought || shown > 0;
}

function alsoHere(held, indices) { // the other facts that the chosen words belong to
  held.also.replaceChildren();
  if (!indices.length) return;
  held.also.append(element("span", "soft", held.words.also));
  for (const index of indices.slice(0, 6)) {
    const { kind, label, spans } = held.facts[index], { name } = held.kinds.find((one) => one.kind === kind);
    const made = button(`chip ${kind}`, name);
    made.append(element("span", "cut", label));
    made.title = label;
    made.dataset.at = spanAround({ spans }, held.place);
    made.dataset.kind = kind;
    held.also.append(made);
  }
}
