"""The ideas of the work itself: accounts, models, plans. Standard library only."""
