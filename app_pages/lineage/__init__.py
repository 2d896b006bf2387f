"""The lineage page: rows to cards, order, routes and a picture."""
