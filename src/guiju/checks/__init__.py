"""The check language: from an expression in a standard to a bound tree whose meaning every engine shares."""
