"""The wanted list: documents that are referred to but not held."""
