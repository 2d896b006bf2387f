"""The duties page: an agency, and the matrix of agencies and policies."""
