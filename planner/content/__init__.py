"""Content as data: templates, settings, vocabulary and packs, read within limits."""
