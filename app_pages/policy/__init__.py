"""The page of one document: its facts, its outline and its text."""
