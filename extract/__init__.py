"""Official documents to extraction records, and records to the graph."""
