"""The libraries: records, their texts per language, sources, evidence, figures, links and requests."""
