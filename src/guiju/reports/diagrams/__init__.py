"""Diagrams of the standard system, each made from data: nobody draws them, so they are never out of date."""
