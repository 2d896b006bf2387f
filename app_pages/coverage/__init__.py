"""The coverage page: a directive's tasks against the policies that implement it."""
