"""The store: sealed, append-only records on SQLite or PostgreSQL."""
