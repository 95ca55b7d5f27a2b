"""The check language: from an expression in a standard to a bound tree whose meaning every engine shares.

`passage` a text and its places · `lexer`, `parser`, `syntax` its words · `names`, `binder`, `calls`, `relations` their
meaning · `facts`, `gathered` what is read of a record · `functions` one file each · `words` said back in Chinese ·
`evaluate` the meaning computed · `procedure` a 规程 as an automaton · `wording`, `compiler` whole standards · `samples`
their sample cases judged.
"""

from guiju.checks.compiler import Compiled, compile_expression, compile_library
from guiju.checks.evaluate import evaluate
from guiju.checks.function import Context
from guiju.checks.procedure import judge_trace
from guiju.checks.words import say

__all__ = ["Compiled", "Context", "compile_expression", "compile_library", "evaluate", "judge_trace", "say"]
