"""The rules of the house (ARCHITECTURE.md), proved."""
