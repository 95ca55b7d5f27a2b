"""What is printed: documents made of blocks, and writers that give them the form of Word, PDF, HTML."""
