"""Tests; they mirror `src/greenbridge`."""
