"""What differs from language to language: catalogues, wording, direction, folding, hearing."""
