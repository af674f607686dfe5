"""Display of matches."""
