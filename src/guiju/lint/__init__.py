"""The linter: what GB/T 1.1—2020 and GB/T 20001 ask of a text, rule by rule, with place, reason and remedy.

`rules` one file each · `rule` what a rule is · `manuscript` an edition as rules see it · `surroundings` what lies around
it · `profile` whose standard it is · `linting` rules in, remarks out · `suppression` what a drafter allows, with a
reason · `fixing` what is mended without asking · `reports` remarks for people and programs.
"""

from guiju.lint.fixing import fix_edition
from guiju.lint.linting import lint_edition, lint_library
from guiju.lint.remark import Edit, Fix, Level, Remark
from guiju.lint.rules import rules
from guiju.lint.surroundings import Surroundings

__all__ = ["Edit", "Fix", "Level", "Remark", "Surroundings", "fix_edition", "lint_edition", "lint_library", "rules"]
