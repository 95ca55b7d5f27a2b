"""guiju enrol: the first accounts of a city's site, and the way back in for an administrator who is locked out."""

from __future__ import annotations

from pathlib import Path

import click

from guiju.cli import site
from guiju.cli.answer import Answer
from guiju.cli.command import argument, command, option
from guiju.cli.words import Words
from guiju.cli.workspace import workspace_option
from guiju.records.workspace import open_workspace

ROLES = {"system": "system_admin", "security": "security_admin", "audit": "auditor"}


@command(
    "enrol",
    Words(
        "给网站的一位管理员开户，或者让锁在门外的管理员重新进来；密码只显示这一次，第一次登录必须换掉。\n\n"
        "新的城市先这样开出系统、安全、审计三位管理员，其余的人由安全管理员在网站上开户。已有的账号会换新密码、解锁、去掉第二因素。",
        "Open the account of a site's administrator, or let one back in who is locked out; the password is shown this once.\n\n"
        "A new city opens its three administrators this way; everybody else is enrolled on the site. An account that is\n"
        "there gets a new password, is unlocked and loses its second factor.",
    ),
)
@argument("number", words=Words("工号。", "The staff number."))
@argument("name", words=Words("姓名。", "The name."))
@option(
    "--role",
    type=click.Choice(list(ROLES)),
    required=True,
    words=Words("管理员的角色：系统、安全、审计。", "The administrator's role."),
)
@workspace_option
def enrol(*, number: str, name: str, role: str, folder: Path) -> Answer:
    """Open the account and tell its password."""
    workspace = open_workspace(folder)
    password = site.enrol(workspace.root, number, name, ROLES[role])
    told = Words("{number} 的密码（只显示这一次）：{password}", "The password of {number}, shown this once: {password}")
    return Answer({"number": number, "password": password}, [told.filled(number=number, password=password)])


COMMAND = enrol
