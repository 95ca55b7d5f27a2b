"""Three-valued logic in plain Python, None being unknown, for the judge that knows nothing of the product."""


def both(*values):
    """False if any is false, else unknown if any is unknown."""
    if any(value is False for value in values):
        return False
    return None if any(value is None for value in values) else True


def either(*values):
    """True if any is true, else unknown if any is unknown."""
    if any(value is True for value in values):
        return True
    return None if any(value is None for value in values) else False


def at_most(left, right):
    return None if left is None or right is None else left <= right


def same(left, right):
    return None if left is None or right is None else left == right


def other(left, right):
    return None if left is None or right is None else left != right


def within(value, *choices):
    return None if value is None else value in choices


def day(instant):
    return None if instant is None else instant.date()


def there(value):
    return value is not None
