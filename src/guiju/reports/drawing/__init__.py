"""Drawings of boxes and lines, laid out from data and written as SVG."""
