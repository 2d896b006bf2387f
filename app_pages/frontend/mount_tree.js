// The component that shows a tree and nothing else.
const shown = new WeakMap();

export default function ({ data, parentElement }) { // called again when the data or the theme changed
  const root = parentElement.querySelector(".tree"), signature = JSON.stringify(data.nodes);
  if (!shown.has(root)) { followLinks(root); followForms(root); copyOnClick(root); chooseByAddress(root); turnPages(root); }
  if (shown.get(root) === signature) return;
  shown.set(root, signature);
  const hadFocus = root.contains(root.getRootNode().activeElement);
  const focusAgain = keptFocus(root);
  root.replaceChildren(...data.nodes.map(grow));
  focusAgain();
  const { language } = root.querySelector("[data-language]")?.dataset ?? {};
  if (language) document.documentElement.lang = language; // Streamlit's own page says that it is English
  listenForShortcuts(root);
  root.querySelectorAll("[data-fades]").forEach((box) => fadeAtEdges(box));
  const here = data.nodes.length ? root.querySelector("[data-here]") : null;
  here?.scrollIntoView({ block: "nearest" });
  if (hadFocus) here?.focus({ preventScroll: true }); // who chose by keyboard goes on from what was chosen
}
