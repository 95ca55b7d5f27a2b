"""Diagnosis of an old rule book: what it is, what GB/T 1.1 forbids in it, what it lacks, and a first conversion."""

from guiju.lint.diagnosis.conversion import Conversion, convert
from guiju.lint.diagnosis.diagnosis import Diagnosis, diagnose

__all__ = ["Conversion", "Diagnosis", "convert", "diagnose"]
