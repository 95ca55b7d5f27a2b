"""guiju serve: the web site of a workspace."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from guiju.cli import site
from guiju.cli.answer import Answer
from guiju.cli.command import command, manner, option
from guiju.cli.output import show_parts
from guiju.cli.words import Words
from guiju.cli.workspace import workspace_option
from guiju.records.workspace import open_workspace


@command(
    "serve",
    Words(
        "打开工作区的网站：公众看标准和公布的结果，登录后从目标一直点到记录。按 Ctrl-C 结束。\n\n"
        "默认只在本机可见。给别的机器看，请放在反向代理后面，并用 GUIJU_HOSTS 写明域名、用 GUIJU_HTTPS=1 说明有 TLS。",
        "Open the web site of a workspace, from published results for everybody down to the record for who signs in.\n\n"
        "It is seen on this machine only, unless a reverse proxy stands before it (GUIJU_HOSTS, GUIJU_HTTPS=1). Ctrl-C\n"
        "ends it.",
    ),
)
@workspace_option
@option("--host", default=site.HOST, words=Words(f"地址，默认 {site.HOST}。", f"The address; {site.HOST} by default."))
@option(
    "--port",
    type=click.IntRange(1, 65535),
    default=site.PORT,
    words=Words(f"端口，默认 {site.PORT}。", f"The port; {site.PORT} by default."),
)
@option(
    "--no-worker",
    is_flag=True,
    words=Words(
        "不在旁边启动后台进程；另用 guiju worker 启动。", "Start no worker beside the site; guiju worker is run apart."
    ),
)
def serve(*, folder: Path, host: str, port: int, no_worker: bool) -> Answer:
    """Serve until interrupted."""
    workspace = open_workspace(folder)
    if not (manner().json or manner().quiet):
        told = Words(
            "网站在 http://{host}:{port}/ ，按 Ctrl-C 结束。", "The site is at http://{host}:{port}/; Ctrl-C ends it."
        )
        show_parts([told.filled(host=host, port=port)], sys.stderr)
    site.serve(workspace.root, host, port, not no_worker)
    return Answer({"served": str(workspace.root)})


COMMAND = serve
