// Fields that write the address: <select data-parameter="from">, <input data-parameter="q">. One change, one entry in the history.
function chooseByAddress(root) {
  const write = (field) => {
    const value = field.value.trim(), name = field.dataset.parameter;
    if (value !== (new URLSearchParams(location.search).get(name) ?? "")) goWith({ [name]: value });
  };
  root.addEventListener("change", (event) => { if (event.target.matches("select[data-parameter]")) write(event.target); });
  root.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing && event.target.matches("input[data-parameter]")) write(event.target);
  });
  root.addEventListener("search", (event) => { if (event.target.matches("input[data-parameter]")) write(event.target); }, true);
}

// Where a row of choices is drawn anew (`data-steady`), the keyboard stays on the one of that place; and where a list has turned its page,
// the window goes to its beginning.
const turned = new WeakMap(); // root element → the place, among all such lines, of the one whose link was followed

function turnPages(root) {
  root.addEventListener("click", (event) => {
    const line = event.target.closest("a[href]")?.closest(".pages");
    if (line) turned.set(root, [...root.querySelectorAll(".pages")].indexOf(line));
  });
}

function keptFocus(root) {
  const choices = () => [...root.querySelectorAll("[data-steady] :is(a, select, button, input)")];
  const at = choices().indexOf(root.getRootNode().activeElement), line = turned.get(root);
  turned.delete(root);
  return () => {
    if (at >= 0) choices()[at]?.focus({ preventScroll: line !== undefined });
    root.querySelectorAll(".pages")[line]?.previousElementSibling?.scrollIntoView({ block: "start" });
  };
}
