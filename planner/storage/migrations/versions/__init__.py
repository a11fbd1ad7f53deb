"""One module a revision, in order; a released revision is never edited."""
