"""The page of targets and deadlines: one ledger, seen as a table, a calendar, a timeline, and policy against policy."""
