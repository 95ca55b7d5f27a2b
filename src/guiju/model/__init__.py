"""The nouns of Guiju: frozen dataclasses that import nothing but one another.

`text` a standard as it is written · `check` what a standard asks of records · `fields` kinds of records and their
fields · `facts` one value about one record, and where it comes from · `outcome` the four answers · `plan` many checks
in one pass · `snapshot` records as they stood · `run` what one judging left behind · `measure` a goal as a question.
"""
