"""Says why a file of a known format gives no text."""


class Unreadable(Exception):
    """Why nothing can be read and what to do, in words for people and without the file's name."""
