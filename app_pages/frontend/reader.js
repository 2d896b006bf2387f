// Outline and text side by side: a click on a fact lands on its words, a click on marked words finds their fact.
const readers = new WeakMap();

function element(tag, className = "", text = null) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== null) made.textContent = text;
  return made;
}

function paper(pieces, facts) {
  const sheet = element("div", "paper");
  const references = (stated) => stated.filter((index) => facts[index].kind === "reference");
  let before = []; // references that the run before belongs to
  for (const { start, text, stated, blank } of pieces) {
    const run = element("span", blank ? "blank" : stated.map((index) => facts[index].kind).join(" "), text);
    run.dataset.start = start;
    run.dataset.end = start + [...text].length; // code points, as everywhere
    if (stated.length) {
      run.dataset.facts = stated.join(" ");
      run.title = stated.map((index) => facts[index].label).join("\n");
    }
    const own = references(stated);
    if (own.length && before.length && !own.some((index) => before.includes(index))) run.classList.add("apart");
    before = own;
    sheet.append(run);
  }
  return sheet;
}

function outside(pieces, facts, name) {
  if (!pieces.length) return [];
  const folded = element("details", "outside");
  folded.append(element("summary", "", name), paper(pieces, facts));
  return [folded];
}

function textPane(data, root) {
  const pane = element("section", "text"), head = element("div", "panehead");
  pane.tabIndex = 0;
  pane.setAttribute("aria-label", data.words.text);
  head.append(element("b", "", data.words.text), element("span", "soft", data.words.show));
  for (const { kind, name, count } of data.kinds) head.append(toggle(kind, name, count, root));
  pane.append(head, ...outside(data.before, data.facts, data.words.before), paper(data.body, data.facts),
    ...outside(data.after, data.facts, data.words.after));
  return pane;
}

function toggle(kind, name, count, root) {
  const button = element("button", "toggle");
  button.type = "button";
  button.setAttribute("aria-pressed", "true");
  button.append(element("i", kind, name), ` ${count}`);
  button.onclick = () => {
    const hidden = root.classList.toggle(`no-${kind}`);
    button.setAttribute("aria-pressed", String(!hidden));
  };
  return button;
}

function outlinePane(data) {
  const pane = element("section", "outline"), head = element("div", "panehead");
  head.append(element("b", "", data.words.outline), element("span", "soft", data.words.lead));
  pane.append(head, ...data.outline.map(grow));
  return pane;
}

function build(root, data) {
  root.className = "reader";
  root.replaceChildren(outlinePane(data), textPane(data, root));
}

// ---- landing

function land(root, at, smooth) {
  for (const old of root.querySelectorAll(".landed, .chosen")) old.classList.remove("landed", "chosen");
  if (!at) return;
  const [start, end] = at.split("-").map(Number);
  const runs = [...root.querySelectorAll(".paper span")].filter((run) => +run.dataset.start < end && +run.dataset.end > start && !run.classList.contains("blank"));
  if (!runs.length) return;
  runs.forEach((run) => run.classList.add("landed"));
  runs[0].closest("details")?.setAttribute("open", "");
  centre(root.querySelector(".text"), runs[0], smooth);
  const button = root.querySelector(`[data-at="${at}"]`);
  if (!button) return;
  (button.closest(".fact") ?? button).classList.add("chosen");
  centre(root.querySelector(".outline"), button, smooth);
}

function centre(pane, child, smooth) {
  const place = child.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  if (pane.classList.contains("outline") && place > 60 && place < pane.clientHeight - 60) return;
  pane.scrollTo({ top: pane.scrollTop + place - pane.clientHeight / 3, behavior: smooth ? "smooth" : "auto" });
}

function inSight(root) { // enough of it to see where it landed
  const { top, bottom } = root.getBoundingClientRect();
  return top < innerHeight / 3 && bottom > innerHeight / 2;
}

function remember(at) { // the address follows, without a new run of the page: it already shows what it says
  history.pushState({}, "", addressWith("at", at));
}

function listen(root) {
  root.addEventListener("click", (event) => {
    const button = event.target.closest("[data-at]");
    if (button) { choose(root, button.dataset.at); return; }
    const run = event.target.closest("[data-facts]");
    if (!run || String(getSelection())) return; // words being selected are not clicked
    const facts = run.dataset.facts.split(" "), readings = readers.get(root).facts;
    choose(root, spanAround(readings[facts.at(-1)], +run.dataset.start));
  });
}

function spanAround(fact, place) {
  const [start, end] = fact.spans.find(([from, to]) => from <= place && place < to) ?? fact.spans[0];
  return `${start}-${end}`;
}

function choose(root, at) {
  readers.get(root).at = at;
  land(root, at, true);
  remember(at);
}

export default function ({ data, parentElement }) { // called again on every rerun
  const root = parentElement.querySelector(".tree > div"), { at, ...content } = data, signature = JSON.stringify(content);
  let held = readers.get(root);
  if (!held) { listen(root); followLinks(root); copyOnClick(root); held = {}; readers.set(root, held); }
  const fresh = held.signature !== signature;
  if (fresh) { Object.assign(held, { signature, facts: data.facts, at: undefined }); build(root, data); }
  if (held.at === at) return;
  const first = held.at === undefined;
  held.at = at;
  land(root, at, !first);
  if (!first && at && !inSight(root)) root.scrollIntoView({ block: "start", behavior: "smooth" });
  if (first && at) for (const wait of [0, 300, 900]) setTimeout(() => root.scrollIntoView({ block: "start" }), wait); // the page above still grows
}
