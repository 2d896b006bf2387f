"""The policy graph: its ontology, its stores, and the questions that can be asked of it."""
