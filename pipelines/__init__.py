"""Where the data is and how to run: jobs made of the parts in `dateline`."""
