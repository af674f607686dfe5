"""Chinese: groups of three digits, as in tables of statistics."""

THOUSAND_SEPARATOR = ","
NUMBER_GROUPING = 3
