"""Ways out of the store: each module turns the whole graph into one format of another trade."""
