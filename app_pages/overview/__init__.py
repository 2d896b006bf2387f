"""The search and overview page."""
