"""The browser pages: rows of named questions → what a reader sees, at addresses that can be sent on."""
