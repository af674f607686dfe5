"""Tables of strangers: where their header is, what their columns mean, what each row says and what is wrong with it."""
