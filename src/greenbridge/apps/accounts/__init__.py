"""People, organisations that act, roles, what each may see, and the change log."""
