"""Pure calculation: no web, no database, no disk, no clock, no randomness but a passed seed."""
