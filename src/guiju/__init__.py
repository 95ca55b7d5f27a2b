"""规矩 Guiju: a government-service standard that runs, checks every record and proves every figure."""

__version__ = "0.1.0"
