"""Structured logs: one JSON object a line, for whatever collects them."""

from __future__ import annotations

import json
import logging


class JsonLines(logging.Formatter):
    """Write a record as JSON with time, level, logger, message, and the error if there is one."""

    def format(self, record: logging.LogRecord) -> str:
        """Return one line."""
        said = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S"),
            "level": record.levelname.lower(),
            "from": record.name,
            "said": record.getMessage(),
        }
        if record.exc_info:
            said["error"] = self.formatException(record.exc_info)
        return json.dumps(said, ensure_ascii=False)
