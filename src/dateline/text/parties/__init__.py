"""Parties: what a noun phrase says of who acts or suffers, and who else in the article it is."""
