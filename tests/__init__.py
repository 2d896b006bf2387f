"""What the project says of itself, as checks; the fixtures stand beside them, one module a thing."""
