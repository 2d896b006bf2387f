// Search within the text: either script, any width of letters, across line breaks. TRADITIONAL and SIMPLIFIED are
// strings of the same length, made by the project's own converter.
const SIMPLE = [...SIMPLIFIED], SIMPLER = new Map([...TRADITIONAL].map((character, place) => [character, SIMPLE[place]]));
const MOST_HITS = 2000;

function folded(character) {
  const plain = character.normalize("NFKC").toLowerCase();
  return SIMPLER.get(plain) ?? plain;
}

function finder(words, held) {
  const box = element("div", "finder"), field = element("input"), count = element("span", "count-of soft");
  field.type = "search";
  field.placeholder = words.find;
  field.setAttribute("aria-label", words.find);
  count.setAttribute("role", "status");
  const move = (way) => { if (held.hits.length) showHit(held, (held.hit + way + held.hits.length) % held.hits.length); };
  const previous = button("step", "↑", () => move(-1)), next = button("step", "↓", () => move(1));
  for (const [made, name] of [[previous, words.previous], [next, words.next]]) {
    made.title = name;
    made.setAttribute("aria-label", name);
  }
  let waiting;
  field.oninput = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { keepInAddress({ word: field.value.trim() }); find(held, field.value); }, 200);
  };
  field.onkeydown = (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    move(event.shiftKey ? -1 : 1);
  };
  Object.assign(held, { field, count, stepping: [previous, next], none: words.find_none, hits: [], hit: 0, sought: "" });
  box.append(field, count, previous, next);
  return box;
}

function letters(held) { // the folded text without white space, and where each of its characters stands
  if (held.letters) return held.letters;
  const text = [], places = [];
  for (const run of held.runs) {
    let place = run.start;
    for (const character of run.textContent) {
      if (/\S/.test(character)) for (const letter of folded(character)) { text.push(letter); places.push(place); }
      place += 1;
    }
  }
  held.letters = { text: text.join(""), places };
  return held.letters;
}

function find(held, typed) {
  const sought = [...typed].filter((character) => /\S/.test(character)).map(folded).join("");
  if (sought === held.sought) return;
  held.sought = sought;
  for (const run of held.split ?? []) run.textContent = run.textContent; // without the marks of hits
  Object.assign(held, { split: new Set(), hits: [], hit: 0 });
  if (sought) {
    const { text, places } = letters(held);
    for (let at = text.indexOf(sought); at >= 0 && held.hits.length < MOST_HITS; at = text.indexOf(sought, at + sought.length)) {
      held.hits.push({ start: places[at], end: places[at + sought.length - 1] + 1, marks: [] });
    }
    markHits(held);
  }
  for (const made of held.stepping) made.disabled = !held.hits.length;
  held.count.textContent = sought ? held.none : "";
  if (held.hits.length) showHit(held, 0);
}

function markHits(held) {
  const inRun = new Map();
  for (const hit of held.hits) {
    for (const run of runsIn(held, hit.start, hit.end)) inRun.set(run, [...(inRun.get(run) ?? []), hit]);
  }
  for (const [run, hits] of inRun) {
    const text = [...run.textContent], parts = [];
    let done = 0;
    for (const hit of hits) {
      const from = Math.max(hit.start - run.start, 0), to = Math.min(hit.end - run.start, text.length);
      const mark = element("mark", "hit-of", text.slice(from, to).join(""));
      hit.marks.push(mark);
      parts.push(text.slice(done, from).join(""), mark);
      done = to;
    }
    run.replaceChildren(...parts, text.slice(done).join(""));
    held.split.add(run);
  }
}

function showHit(held, place) {
  for (const mark of held.hits[held.hit]?.marks ?? []) mark.classList.remove("now");
  held.hit = place;
  const { marks } = held.hits[place];
  marks.forEach((mark) => mark.classList.add("now"));
  held.count.textContent = `${place + 1} / ${held.hits.length}`;
  marks[0]?.closest("details")?.setAttribute("open", "");
  if (marks.length) centre(held.root.querySelector(".text"), marks[0]);
}
