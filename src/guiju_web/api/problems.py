"""What the interface says when it cannot answer: RFC 9457, with where, what, why and what to do, in Chinese."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, HttpResponse

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True)
class Trouble:
    """One kind of refusal: the end of its address on the page of the interface, its status and its name."""

    code: str
    status: int
    title: str


TROUBLES = {
    each.code: each
    for each in (
        Trouble("no-token", 401, "没有令牌，或者令牌无效"),
        Trouble("not-permitted", 403, "令牌的范围或者所有人的角色不允许"),
        Trouble("not-found", 404, "没有这样的东西，或者不在所有人能看到的范围之内"),
        Trouble("method-not-allowed", 405, "这个地址不接受这种方法"),
        Trouble("key-taken", 409, "同一个幂等键已经用于别的内容"),
        Trouble("too-large", 413, "内容太大"),
        Trouble("not-understood", 422, "请求看不懂"),
        Trouble("too-many", 429, "请求太密"),
        Trouble("failed", 500, "没有做出来"),
        Trouble("not-ready", 503, "现在还不能回答"),
    )
}


@dataclass
class Refusal(Exception):  # noqa: N818 - the caller is answered, nothing went wrong here
    """A refusal on its way to the caller."""

    code: str
    what: str
    remedy: str
    why: str = ""
    where: str = ""
    problems: Sequence[Mapping[str, Any]] = ()
    headers: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.what


def not_found(what: str) -> Refusal:
    """Return the refusal for what is not there, or not there for this owner: nobody can tell which."""
    return Refusal("not-found", what, "请核对地址和参数；不在所有人范围内的，与不存在的回答相同。")


def answer(request: HttpRequest, problem: Refusal) -> HttpResponse:
    """Return the problem as an HTTP answer."""
    trouble = TROUBLES[problem.code]
    said = {
        "type": f"/api/#{trouble.code}",
        "title": trouble.title,
        "status": trouble.status,
        "detail": f"{problem.what}{problem.why}{problem.remedy}",
        "instance": request.path,
        "where": problem.where or request.path,
        "what": problem.what,
        "why": problem.why,
        "remedy": problem.remedy,
        "problems": list(problem.problems),
    }
    text = json.dumps(said, ensure_ascii=False, default=str).encode("utf-8", "replace")
    response = HttpResponse(text, status=trouble.status, content_type=MEDIA_TYPE)
    for name, value in problem.headers.items():
        response.headers[name] = value
    return response
