"""Formats that other programs read and write: accounts, matches, plans, paper."""
