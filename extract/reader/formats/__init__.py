"""The file formats that are no plain text: each module turns the bytes or the markup of one into its text."""
