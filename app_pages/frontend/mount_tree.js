// The component that shows a tree and nothing else.
const shown = new WeakMap();

export default function ({ data, parentElement }) { // called again on every rerun
  const root = parentElement.querySelector(".tree"), signature = JSON.stringify(data.nodes);
  if (!shown.has(root)) { followLinks(root); followForms(root); copyOnClick(root); }
  if (shown.get(root) === signature) return;
  shown.set(root, signature);
  root.replaceChildren(...data.nodes.map(grow));
  listenForShortcuts(root);
  root.querySelectorAll("[data-fades]").forEach((box) => fadeAtEdges(box));
  if (data.nodes.length) root.querySelector("[data-here]")?.scrollIntoView({ block: "nearest" });
}
