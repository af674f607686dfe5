"""Messy spreadsheets, made by code, and what a person would read in them."""
