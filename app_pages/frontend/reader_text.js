// The text with its marks. A run is a piece of text with the facts that it states, those of the longest span first.
const readers = new WeakMap(); // root → {facts, runs (in order of the text), byFact, at, …}

function element(tag, className = "", text = null) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== null) made.textContent = text;
  return made;
}

function button(className, text, run) {
  const made = element("button", className, text);
  made.type = "button";
  if (run) made.onclick = run;
  return made;
}

function paper(pieces, held) {
  const sheet = element("div", "paper"), { facts } = held;
  const references = (stated) => stated.filter((index) => facts[index].kind === "reference");
  let before = []; // references that the run before belongs to
  for (const { start, text, stated, blank } of pieces) {
    const run = element("span", blank ? "blank" : stated.map((index) => facts[index].kind).join(" "), text);
    run.start = start;
    run.end = start + [...text].length; // code points, as everywhere
    run.facts = stated;
    held.runs.push(run);
    if (stated.length) {
      run.dataset.facts = stated.join(" ");
      run.title = stated.map((index) => facts[index].label).join("\n");
      run.tabIndex = -1;
      for (const index of stated) held.byFact[index].push(run);
    }
    const own = references(stated);
    if (own.length && before.length && !own.some((index) => before.includes(index))) run.classList.add("apart");
    before = own;
    sheet.append(run);
  }
  return sheet;
}

function outside(pieces, held, name) {
  if (!pieces.length) return [];
  const folded = element("details", "outside");
  folded.append(element("summary", "", name), paper(pieces, held));
  return [folded];
}

function textPane(data, root, held) {
  const pane = element("section", "text"), head = element("div", "panehead"), { words } = data;
  pane.tabIndex = 0;
  pane.setAttribute("aria-label", words.text);
  pane.setAttribute("aria-description", words.keys);
  const marks = element("div", "marks");
  marks.setAttribute("role", "group");
  marks.setAttribute("aria-label", words.marks);
  marks.append(...data.kinds.filter(({ count }) => count).map((kind) => toggle(kind, root)));
  head.append(finder(words, held), marks);
  pane.append(head, ...outside(data.before, held, words.before), paper(data.body, held),
    ...outside(data.after, held, words.after));
  return pane;
}

// ---- which kinds of marks are shown; the address keeps those that are not

function toggle({ kind, name, count }, root) {
  const made = button("toggle", "", () => {
    const hidden = hiddenKinds();
    hidden.has(kind) ? hidden.delete(kind) : hidden.add(kind);
    keepInAddress({ hide: [...hidden].join(",") });
    showKinds(root);
  });
  made.dataset.toggles = kind;
  made.append(element("i", kind, name), ` ${count}`);
  return made;
}

function hiddenKinds() {
  return new Set((new URLSearchParams(location.search).get("hide") ?? "").split(",").filter(Boolean));
}

function showKinds(root) {
  const hidden = hiddenKinds();
  for (const made of root.querySelectorAll("[data-toggles]")) {
    const kind = made.dataset.toggles;
    made.setAttribute("aria-pressed", String(!hidden.has(kind)));
    root.classList.toggle(`no-${kind}`, hidden.has(kind));
  }
}

function keepInAddress(changes) { // without a new entry in the history and without a new run of the page
  history.replaceState(history.state, "", addressWith(changes));
}

// ---- from mark to mark

function innermost(run, facts) { // the fact with the shortest span among those whose marks are shown
  const hidden = hiddenKinds();
  return run.facts.findLast((index) => !hidden.has(facts[index].kind));
}

function spanAround(fact, place) {
  const [start, end] = fact.spans.find(([from, to]) => from <= place && place < to) ?? fact.spans[0];
  return `${start}-${end}`;
}

function step(held, from, way) { // the next run, forwards or backwards, that begins the words of a shown fact
  for (let at = held.runs.indexOf(from) + way; at >= 0 && at < held.runs.length; at += way) {
    const run = held.runs[at], index = innermost(run, held.facts);
    if (index !== undefined && held.facts[index].spans.some(([start]) => start === run.start)) return run;
  }
  return null;
}

function runsIn(held, start, end) {
  let low = 0, high = held.runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (held.runs[middle].end > start) high = middle;
    else low = middle + 1;
  }
  const found = [];
  for (; low < held.runs.length && held.runs[low].start < end; low += 1) found.push(held.runs[low]);
  return found.filter((run) => !run.classList.contains("blank"));
}
