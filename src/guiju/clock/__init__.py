"""The clock: calendars as dated data, working days, pauses, limits, and an account of any one case.

`calendar` working days from published `notices` · `opening` a centre's hours · `policy` which suspension stops which
clock · `limits` how each unit counts · `pauses` their union · `times` what a case recorded · `reading` the answers ·
`complaint` the same for complaints · `explanation` a reading line by line.
"""
