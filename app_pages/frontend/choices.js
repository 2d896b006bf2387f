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

// Where a row of choices is drawn anew (`data-steady`), the keyboard stays on the one of that place.
function keptFocus(root) {
  const choices = () => [...root.querySelectorAll("[data-steady] :is(a, select, button, input)")];
  const at = choices().indexOf(root.getRootNode().activeElement);
  return () => { if (at >= 0) choices()[at]?.focus(); };
}
