"""What is made of targets: which measure the same, where two levels differ, when they fall due, the calendar of that."""
