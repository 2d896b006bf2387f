// Text and facts side by side: a click on a fact lands on its words, a click on marked words finds their facts.

function build(root, data) {
  const held = readers.get(root);
  Object.assign(held, {
    root, facts: data.facts, kinds: data.kinds, words: data.words, runs: [], byFact: data.facts.map(() => []), tab: null, at: undefined, letters: null, split: null,
  });
  root.className = "reader";
  root.replaceChildren(textPane(data, root, held), listsPane(data, root, held));
}

// ---- landing

function land(root, at, kind, smooth) {
  const held = readers.get(root);
  for (const old of root.querySelectorAll(".landed, .chosen")) old.classList.remove("landed", "chosen");
  held.at = at;
  if (!at) { alsoHere(held, []); return; }
  const [start, end] = at.split("-").map(Number), runs = runsIn(held, start, end);
  if (!runs.length) return;
  held.place = start;
  runs.forEach((run) => run.classList.add("landed"));
  runs[0].closest("details")?.setAttribute("open", "");
  centre(root.querySelector(".text"), runs[0], smooth);
  chooseFacts(root, held, start, end, kind, smooth);
}

function chooseFacts(root, held, start, end, kind, smooth) {
  const here = [...new Set(runsIn(held, start, end).flatMap((run) => run.facts))];
  const exact = here.filter((index) => held.facts[index].spans.some(([from, to]) => from === start && to === end));
  const wanted = [kind, held.tab].find((one) => exact.some((index) => held.facts[index].kind === one));
  const tab = wanted ?? held.facts[exact[0] ?? here.at(-1)]?.kind;
  if (!tab) { alsoHere(held, []); return; }
  const chosen = (exact.length ? exact : here.slice(-1)).filter((index) => held.facts[index].kind === tab);
  showTab(root, tab);
  held.filter.value = "";
  narrow(held);
  const rows = chosen.flatMap((index) => [...held.list.querySelectorAll(`[data-fact~="${index}"]`)]);
  rows.forEach((row) => row.classList.add("chosen"));
  alsoHere(held, here.filter((index) => !chosen.includes(index)));
  if (rows.length) centre(held.list, rows[0], smooth);
}

function centre(pane, child, smooth) {
  const place = child.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  if (pane.classList.contains("list") && place > 40 && place < pane.clientHeight - 90) return;
  pane.scrollTo({ top: pane.scrollTop + place - pane.clientHeight / 3, behavior: smooth && !calm() ? "smooth" : "auto" });
}

function calm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

// ---- choosing

function choose(root, at, kind) {
  land(root, at, kind, true);
  history.pushState({}, "", addressWith({ at, tab: readers.get(root).tab })); // what the page shows needs no new run
}

function chooseRun(root, run) {
  const held = readers.get(root), index = innermost(run, held.facts);
  if (index !== undefined) choose(root, spanAround(held.facts[index], run.start), held.facts[index].kind);
}

function listen(root) {
  root.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = event.target.closest("[data-at], a, button");
    if (to?.dataset.at) {
      event.preventDefault();
      choose(root, to.dataset.at, to.dataset.kind ?? (("stay" in to.dataset) ? "heading" : readers.get(root).tab));
      return;
    }
    const run = to ? null : event.target.closest("[data-facts]");
    if (run && !String(getSelection())) chooseRun(root, run); // words being selected are not clicked
  });
  root.addEventListener("keydown", (event) => keys(root, event));
  for (const [name, on] of [["mouseover", true], ["mouseout", false]]) {
    root.addEventListener(name, (event) => {
      const run = event.target.closest?.("[data-facts]"), held = readers.get(root);
      if (run) for (const other of held.byFact[innermost(run, held.facts)] ?? []) other.classList.toggle("over", on);
    });
  }
}

function keys(root, event) {
  if (isBrowsers(event)) return;
  const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key], held = readers.get(root);
  if (!event.target.closest(".text") || event.target.closest("input, button")) return;
  if (event.key === "Enter" && event.target.facts) chooseRun(root, event.target);
  if (!way) return;
  const from = event.target.facts ? event.target : root.querySelector(".landed") ?? firstInSight(root, held);
  const next = step(held, from, way);
  if (!next) return;
  event.preventDefault();
  next.closest("details")?.setAttribute("open", "");
  next.focus({ preventScroll: true });
  centre(root.querySelector(".text"), next);
}

function firstInSight(root, held) {
  const top = root.querySelector(".text").getBoundingClientRect().top;
  return held.runs.find((run) => run.getBoundingClientRect().bottom > top);
}

// ---- the address, also when the browser goes back: Python then sends what it sent before, and the component is not called

function documentAsked() {
  const asked = new URLSearchParams(location.search);
  return `${asked.get("page")} ${asked.get("id")}`;
}

function obey(root, fresh = false) { // shows what the address asks for: kinds of marks, words sought, a place, a list
  const held = readers.get(root), asked = new URLSearchParams(location.search), tab = asked.get("tab"), known = held.kinds.some(({ kind }) => kind === tab);
  const at = asked.get("at") ?? (asked.has("task") || asked.has("seek") ? held.entry : null); // where these stand only Python knows
  showKinds(root);
  held.field.value = asked.get("word") ?? "";
  find(held, held.field.value);
  if (fresh || held.at !== at) land(root, at, known ? tab : null, !fresh);
  showTab(root, known ? tab : (at && held.tab) || "about");
  if (fresh && at) for (const wait of [0, 300, 900]) setTimeout(() => inSight(root) || root.scrollIntoView({ block: "start" }), wait); // the page above still grows
  else if (at && !inSight(root)) root.scrollIntoView({ block: "start", behavior: calm() ? "auto" : "smooth" });
}

// ---- its place in the window

function fit(root) { // as high as the window has room for below what stands above, where that is enough
  const frame = document.querySelector("[data-testid=stMain]");
  const above = root.getBoundingClientRect().top + (frame?.scrollTop ?? 0);
  root.style.setProperty("--above", `${Math.round(above)}px`);
}

function inSight(root) { // enough of it to see where it landed
  const { top, bottom } = root.getBoundingClientRect();
  return top < innerHeight / 3 && bottom > innerHeight / 2;
}

function keepFitting(root) { // until the page shows something else
  const above = document.querySelector("[data-testid=stMainBlockContainer]"), leaving = new AbortController();
  const watching = new ResizeObserver(again);
  function again() {
    if (root.isConnected) { fit(root); return; }
    leaving.abort();
    watching.disconnect();
  }
  addEventListener("resize", again, { signal: leaving.signal });
  addEventListener("popstate", () => { if (root.isConnected && readers.get(root).document === documentAsked()) obey(root); }, { signal: leaving.signal });
  if (above) watching.observe(above);
}

export default function ({ data, parentElement }) { // called again when the data or the theme changed
  const root = parentElement.querySelector(".tree > div"), { at, ...content } = data, signature = JSON.stringify(content);
  if (!readers.has(root)) { readers.set(root, {}); listen(root); followLinks(root); copyOnClick(root); keepFitting(root); }
  const held = readers.get(root), fresh = held.signature !== signature;
  if (fresh) { build(root, data); held.signature = signature; }
  Object.assign(held, { entry: at, document: documentAsked() });
  fit(root);
  obey(root, fresh);
}
