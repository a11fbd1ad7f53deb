"""What the program does for people: hearing an account, matching it, drafting with them."""
