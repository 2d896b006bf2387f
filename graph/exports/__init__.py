"""Ways out of the store: each module turns the whole graph into one format of another trade."""

FORMATS = ("csv", "cypher", "graphml", "jsonl", "turtle", "jsonld", "xlsx")
"""What `export` writes. Named here, since the modules that write them are slow to import."""
READABLE = ("cypher", "jsonl")
"""What `import` reads."""
