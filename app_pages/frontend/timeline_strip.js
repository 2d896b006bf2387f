// The strip of all time: how much there is when, and the window on it, which is drawn with the pointer.
const STRIP = 52;

function strip(view) {
  const { whole, window: [first, last], strip: months, words } = view.data, width = view.width - GUTTER;
  const at = (month) => GUTTER + ((month - whole[0]) / (whole[1] - whole[0] + 1)) * width;
  const svg = make("svg", { viewBox: `0 0 ${view.width} ${STRIP + 18}`, width: view.width, height: STRIP + 18, class: "strip", role: "img", "aria-label": words.strip });
  const most = Math.max(1, ...months.map(([, count]) => count)), thick = Math.max(1.5, width / (whole[1] - whole[0] + 1) - 0.5);
  svg.append(make("rect", { class: "ground", x: GUTTER, y: 0, width, height: STRIP }));
  for (const [month, count] of months) {
    const high = 4 + (STRIP - 10) * Math.sqrt(count / most);
    svg.append(make("rect", { class: "count", x: at(month), y: STRIP - high, width: thick, height: high }));
  }
  const chosen = make("rect", { class: "window", x: at(first), y: 1, width: Math.max(3, at(last + 1) - at(first)), height: STRIP - 2 });
  svg.append(chosen, ...years(whole, at).map(({ x, text }) => make("text", { x, y: STRIP + 14, class: "year" }, text)));
  brush(view, svg, chosen, (x) => whole[0] + ((x - GUTTER) / width) * (whole[1] - whole[0] + 1));
  return svg;
}

function brush(view, svg, chosen, month) { // a stroke over the strip asks for its months
  let from = null;
  const x = (event) => Math.min(view.width, Math.max(GUTTER, event.clientX - svg.getBoundingClientRect().left));
  svg.addEventListener("pointerdown", (event) => { from = x(event); svg.setPointerCapture(event.pointerId); });
  svg.addEventListener("pointermove", (event) => {
    if (from === null) return;
    chosen.setAttribute("x", Math.min(from, x(event)));
    chosen.setAttribute("width", Math.abs(x(event) - from));
  });
  svg.addEventListener("pointercancel", () => { from = null; draw(view); });
  svg.addEventListener("pointerup", (event) => {
    if (from === null) return;
    const [begin, end] = [from, x(event)].sort((one, other) => one - other).map(month);
    from = null;
    if (end - begin < 0.8) return draw(view);
    return goWith({ from: named(Math.floor(begin)), to: named(Math.max(Math.floor(begin) + 2, Math.ceil(end) - 1)) });
  });
}

const named = (month) => `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;

function years([first, last], at) { // the years to be written below an axis, as many as have room
  const begin = Math.ceil(first / 12), end = Math.floor(last / 12);
  const step = [1, 2, 5, 10, 20, 50].find((years) => at(12 * years) - at(0) > 46) ?? 100;
  return Array.from({ length: Math.max(0, end - begin + 1) }, (_, i) => begin + i).filter((year) => year % step === 0)
    .map((year) => ({ x: at(year * 12), text: String(year) }));
}
