"""The explorer page: the neighbourhood of anything, step by step."""
