"""The diagnosis of old rule books, and their conversion."""
