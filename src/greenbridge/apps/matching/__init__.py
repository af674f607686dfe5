"""Needs, offers, matches and their reasons."""
