"""Documents in, candidates out: the desk where a curator signs what was read."""
