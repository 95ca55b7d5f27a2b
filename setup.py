"""Says which folders become packages: all of `src`, and `standards/` as `guiju_standards` (decision 0015)."""

from setuptools import find_packages, setup

DATA = ["**/*.css", "**/*.csv", "**/*.md", "**/*.svg", "**/*.toml", "**/*.typ", "**/*.yaml", "py.typed"]
WEB = ["**/*.html", "**/*.css", "**/*.js", "**/*.mo", "**/*.svg"]

setup(
    packages=[*find_packages("src"), "guiju_standards"],
    package_dir={"": "src", "guiju_standards": "standards"},
    package_data={"guiju": DATA, "guiju_web": WEB, "guiju_standards": DATA},
)
