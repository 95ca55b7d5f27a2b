"""Where the standards that come with Guiju lie: inside the installed package, else in the repository."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from guiju.errors import Place, Problem, StoreError

PACKAGE = "guiju_standards"


def shipped_standards() -> Path:
    """Return the folder of the shipped standards, with a folder for each subsystem; StoreError when it is nowhere."""
    spec = find_spec(PACKAGE)
    installed = [Path(each) for each in spec.submodule_search_locations or ()] if spec else []
    repository = Path(__file__).resolve().parents[3] / "standards"
    for folder in (*installed, repository):
        if (folder / "general").is_dir():
            return folder
    raise StoreError(
        problems=[
            Problem(
                Place(PACKAGE),
                "找不到随规矩附带的标准。",
                "没有标准就没有可判的检查项，示范城市无从建立。",
                "请重新安装 guiju，或者在代码仓库的文件夹里运行。",
                "standards_missing",
            )
        ]
    )
