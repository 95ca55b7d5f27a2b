"""The exit codes of every command: what a script may rely on."""

from __future__ import annotations

from enum import IntEnum

from guiju.cli.words import Words


class ExitCode(IntEnum):
    """How a command ended; `FOUND` is an answer, everything above it a failure."""

    DONE = 0
    FOUND = 1
    USAGE = 2
    INPUT = 3
    STORE = 4
    FAILED = 5
    INTERRUPTED = 130

    @property
    def words(self) -> Words:
        """What the code means, for the reference page."""
        return _MEANINGS[self]


_MEANINGS = {
    ExitCode.DONE: Words("完成。", "Done."),
    ExitCode.FOUND: Words(
        "完成，但是查出了问题：`lint` 查出标准有错误（只有警告和提示的为 0），`system check` 查出体系有不一致，`verify` 之外的命令在 `--check` 下有目标未达到、有检查项不符合或者有行被隔离。",
        "Done, and something was found: problems in standards (`lint`) or in their system (`system check`); under `--check` a goal not met, "
        "a check not conformed to, a row quarantined.",
    ),
    ExitCode.USAGE: Words("命令用法不对：选项、参数或者命令名有误。", "The command was called wrongly."),
    ExitCode.INPUT: Words(
        "输入不能使用：标准、映射或者数据文件有误；所有问题逐条列出，工作区没有变化。",
        "The input cannot be used; every problem is listed and the workspace is unchanged.",
    ),
    ExitCode.STORE: Words(
        "工作区不存在或者已损坏：找不到快照，或者文件与快照登记的哈希不符。",
        "The workspace or one of its snapshots is missing or damaged.",
    ),
    ExitCode.FAILED: Words(
        "没有做成：引擎不能执行、磁盘已满、没有权限，或者程序自身出错。",
        "Failed: an engine, the disk, a permission or the program itself.",
    ),
    ExitCode.INTERRUPTED: Words(
        "被中断（Ctrl-C）；已提交的快照不受影响。", "Interrupted; committed snapshots are untouched."
    ),
}
