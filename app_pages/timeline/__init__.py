"""The timeline page: policies by level along time."""
