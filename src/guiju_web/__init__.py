"""The web application: shows what the library decides, and records who did what."""
