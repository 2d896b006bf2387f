"""The project with everything that it needs, for a machine without internet: `python -m bundle`."""
