"""X-rays: a standing account of what does not agree, each finding with its list and the place to mend it.

`xray`, `seen` the nouns · `subject` what is looked at · `lines` shares over records, asked of the engine · `questions` groups of
records, asked in SQL · `peers` who stands out, with a bound · `looking` all of them, kept beside the run · `kept` read back.
An X-ray finds leads for somebody to look at; it never changes a record, a verdict or a figure.
"""
