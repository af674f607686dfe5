"""Template tags of the libraries."""
