"""The standard system as a whole: its vocabulary of terms and how much of it is proved."""
