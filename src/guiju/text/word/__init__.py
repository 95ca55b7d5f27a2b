"""Word in: a .docx of any maker becomes a draft, with an account of every piece of it."""
