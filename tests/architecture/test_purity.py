"""Same inputs, same answers: below the engines nobody reads the clock on the wall, the environment or the network."""

import ast

from tests.architecture.source import modules

ROOMS_THAT_MEET_THE_WORLD = {"cli", "demo", "engines", "records"}
WALL_CLOCK = {
    ("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today"),
    ("time", "time"), ("time", "time_ns"), ("time", "localtime"), ("time", "gmtime"), ("time", "sleep"),
}  # fmt: skip
ENVIRONMENT = {("os", "environ"), ("os", "getenv"), ("os", "getlogin"), ("locale", "getlocale"), ("random", "random")}
NETWORK = {"socket", "ssl", "urllib", "http", "ftplib", "smtplib", "requests", "urllib3", "httpx", "aiohttp"}

PURE = tuple(
    module
    for module in modules("src")
    if module.path.parts[1] == "guiju" and module.path.parts[2] not in ROOMS_THAT_MEET_THE_WORLD
)


def test_dates_and_settings_are_arguments():
    read = [(str(module), attributes(module.tree) & (WALL_CLOCK | ENVIRONMENT)) for module in PURE]
    assert not [(module, found) for module, found in read if found]


CALLS_OUT = {"src/guiju_web/people/identity.py": "asks the identity service a city names, and only where it names one"}


def test_nothing_calls_out():
    called = [
        (str(module), imports(module.tree) & NETWORK) for module in modules("src") if str(module) not in CALLS_OUT
    ]
    assert not [(module, found) for module, found in called if found]


def attributes(tree: ast.AST) -> set[tuple[str, str]]:
    """Return every `name.attribute`, also of `module.name.attribute`, and every name imported from a module."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            owner = node.value
            name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
            found.add((name, node.attr))
        elif isinstance(node, ast.ImportFrom):
            found |= {(node.module or "", alias.name) for alias in node.names}
    return found


def imports(tree: ast.AST) -> set[str]:
    """Return the first names of all imported modules."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or "").split(".")[0])
    return found


def test_the_rule_sees_what_it_should():
    tree = ast.parse(
        "import datetime\nfrom os import environ\nx = datetime.datetime.now()\nfrom urllib.request import y"
    )
    assert {("datetime", "now"), ("os", "environ")} <= attributes(tree)
    assert imports(tree) == {"datetime", "os", "urllib"}
