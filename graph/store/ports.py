"""Turns a wish for a port into one of 127.0.0.1 that nothing listens on at this moment."""

import os
import socket


def free_port(wanted: int = 0) -> int:
    """`wanted` where it is free, else any other."""
    for port in (wanted, 0):
        with socket.socket() as listener:
            if os.name == "posix":  # as servers do; elsewhere it would allow a port that is in use
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                listener.bind(("127.0.0.1", port))
            except OSError:
                continue
            return int(listener.getsockname()[1])
    raise OSError("no port of 127.0.0.1 is free")
