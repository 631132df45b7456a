"""Places: find the names of an article, choose among namesakes, and attach places to events."""
