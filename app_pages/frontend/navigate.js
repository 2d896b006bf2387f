// Going to another address of the app without loading it anew: one click, one entry in the browser's history.
// Streamlit answers to a change of history as to the back button and runs the page for the new address.
function go(href) {
  const before = new URLSearchParams(location.search).get("page");
  if (new URL(href, location.href).href !== location.href) history.pushState({}, "", href);
  if (new URLSearchParams(location.search).get("page") !== before) document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
  window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
}

function addressWith(changes) { // this address with parameters changed, left out where null or empty
  const parameters = new URLSearchParams(location.search);
  for (const name in changes) changes[name] ? parameters.set(name, changes[name]) : parameters.delete(name);
  return `?${parameters}`;
}

function goWith(changes) {
  go(addressWith(changes));
}

function isBrowsers(event) { // Ctrl+P, Alt+←: a key held with one of these is the browser's
  return event.ctrlKey || event.metaKey || event.altKey;
}

function followLinks(root) {
  root.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || event.defaultPrevented || event.button || event.shiftKey || isBrowsers(event)) return;
    event.preventDefault();
    const href = link.getAttribute("href"), { sets } = link.dataset; // it sets one parameter of the address as it is now
    go(sets ? addressWith({ [sets]: new URLSearchParams(href).get(sets) }) : href);
  });
}

function followForms(root) { // a form asks by its fields alone: ?q=…
  root.addEventListener("submit", (event) => {
    event.preventDefault();
    go(`?${new URLSearchParams(new FormData(event.target))}`);
  });
}

// A field named by data-shortcut takes the cursor when its key is pressed outside any field.
const fields = new Map();
function listenForShortcuts(root) {
  if (!fields.size) {
    document.addEventListener("keydown", (event) => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      const field = fields.get(event.key);
      if (!field?.isConnected || isBrowsers(event) || at?.matches("input, textarea, [contenteditable]")) return;
      event.preventDefault();
      field.focus();
    });
  }
  root.querySelectorAll("[data-shortcut]").forEach((field) => fields.set(field.dataset.shortcut, field));
}
