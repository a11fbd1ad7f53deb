"""The pages: one file each, thin; they hold no rules."""
