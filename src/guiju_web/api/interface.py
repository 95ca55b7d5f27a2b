"""The interface as a whole: its operations, how it refuses, and its schema."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI, Router
from ninja.errors import HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema
from ninja.renderers import JSONRenderer

from guiju.errors import GuijuError, StoreError, UsageError
from guiju_web.api.access import ByToken
from guiju_web.api.asking import NotModified
from guiju_web.api.problems import MEDIA_TYPE, Refusal, answer, not_found
from guiju_web.audit_log.actions import record

_log = logging.getLogger("guiju_web.api")
_READ = ("GET", "HEAD", "OPTIONS")
_WORDS = {
    "string_pattern_mismatch": "写法不对，见接口说明。",
    "missing": "没有写，这一项必须有。",
    "extra_forbidden": "没有这一项。",
    "json_invalid": "不是 JSON。",
    "string_too_long": "太长。",
    "string_too_short": "太短。",
    "enum": "不是可用的值。",
    "literal_error": "不是可用的值。",
    "int_parsing": "应是整数。",
    "bool_parsing": "应是 true 或者 false。",
    "date_parsing": "应是日期，如 2024-08-31。",
    "date_from_datetime_parsing": "应是日期，如 2024-08-31。",
    "less_than_equal": "不能大于 {le}。",
    "greater_than_equal": "不能小于 {ge}。",
}


class _Readable(JSONRenderer):
    """JSON with Chinese left readable."""

    json_dumps_params: Mapping[str, Any] = MappingProxyType({"ensure_ascii": False})


class Interface(NinjaAPI):
    """The operations under one version, documented with the scopes they ask for and the problems they answer with."""

    _schema: OpenAPISchema | None = None

    def get_openapi_schema(
        self, *, path_prefix: str | None = None, path_params: dict[str, Any] | None = None
    ) -> OpenAPISchema:
        """Return the schema, refusals in their own media type, each operation with its scope; made once."""
        if self._schema is None:
            self._schema = self._made(path_prefix, path_params)
        return self._schema

    def _made(self, path_prefix: str | None, path_params: dict[str, Any] | None) -> OpenAPISchema:
        schema = super().get_openapi_schema(path_prefix=path_prefix, path_params=path_params)
        scopes = {self.get_openapi_operation_id(each): scope_of(each) for each in self.operations()}
        for path in schema["paths"].values():
            for operation in path.values():
                for status, told in operation["responses"].items():
                    if int(status) >= 400 and "content" in told:
                        told["content"] = {MEDIA_TYPE: told["content"].pop("application/json")}
                if "x-body" in operation:
                    operation["requestBody"]["content"]["application/json"]["schema"] = operation.pop("x-body")
                scope = scopes[operation["operationId"]]
                operation["security"] = [{"ByToken": [scope]}]
                operation["x-scope"] = scope
        return schema

    def get_openapi_operation_id(self, operation: Any) -> str:
        """Return the name of an operation: that of its function."""
        return str(operation.view_func.__name__)

    def operations(self) -> list[Any]:
        """Return every operation, bound."""
        return [
            operation
            for router in self._get_bound_routers()
            for view in router.path_operations.values()
            for operation in view.operations
        ]


def scope_of(operation: Any) -> str | None:
    """Return the scope an operation asks for, None where it forgot to."""
    found = [each.scope.value for each in operation.auth_callbacks if isinstance(each, ByToken)]
    return found[0] if len(found) == 1 and len(operation.auth_callbacks) == 1 else None


def _parameters(operation: Any) -> frozenset[str]:
    """Return the query parameters an operation knows."""
    models = [each for each in operation.models if each.__ninja_param_source__ == "query"]
    return frozenset(path[-1] for each in models for path in each.__ninja_flatten_map__.values())


def make_interface(routers: Sequence[Router]) -> Interface:
    """Return the interface of these operations."""
    interface = Interface(
        title="规矩接口",
        version="1",
        description="八项目标、检查项、查出的记录和标准的接口，回答与命令行的 --json 相同；记录可以成批推送。说明见 /api/。",
        urls_namespace="api:v1",
        openapi_url=None,
        docs_url=None,
        renderer=_Readable(),
    )
    for router in routers:
        interface.add_router("", router)
    for each in interface.operations():
        for door in each.auth_callbacks:
            door.parameters = _parameters(each)
    interface.add_exception_handler(Refusal, _refused)
    interface.add_exception_handler(NotModified, _not_modified)
    interface.add_exception_handler(ValidationError, _not_understood)
    interface.add_exception_handler(HttpError, lambda request, error: _refused(request, _of_http(error)))
    interface.add_exception_handler(Http404, lambda request, error: _refused(request, not_found(f"{error}。")))
    interface.add_exception_handler(RequestDataTooBig, lambda request, error: _refused(request, _too_large()))
    interface.add_exception_handler(GuijuError, lambda request, error: _refused(request, _of_library(error)))
    interface.add_exception_handler(Exception, _failed)
    return interface


def _refused(request: HttpRequest, problem: Refusal | type[Refusal]) -> HttpResponse:
    assert isinstance(problem, Refusal)
    token = getattr(request, "auth", None)
    if token is not None and request.method not in _READ:
        after = {"token": token.name, "problem": problem.code, "what": problem.what[:200].replace("\x00", "�")}
        record(request, "接口写入", f"{request.method} {request.path}", refused=True, after=after)
    return answer(request, problem)


def _not_modified(request: HttpRequest, known: NotModified | type[NotModified]) -> HttpResponse:
    assert isinstance(known, NotModified)
    response = HttpResponse(status=304)
    response.headers["ETag"] = known.etag
    return response


def _not_understood(request: HttpRequest, error: ValidationError | type[ValidationError]) -> HttpResponse:
    assert isinstance(error, ValidationError)
    problems = [
        {
            "where": ".".join(str(part) for part in each["loc"]),
            "what": _WORDS.get(each["type"], "不合要求（{msg}）。").format(msg=each["msg"], **each.get("ctx", {})),
        }
        for each in error.errors
    ]
    first = problems[0]
    what = f"{first['where']} {first['what']}"
    problem = Refusal(
        "not-understood", what, "请对照接口说明改正后再发。", where=str(first["where"]), problems=problems
    )
    return _refused(request, problem)


def _of_http(error: HttpError | type[HttpError]) -> Refusal:
    return Refusal("not-understood", "请求的内容读不懂，多半不是合法的 JSON。", "请改正后再发。", where="body")


def _too_large() -> Refusal:
    most = f"{settings.DATA_UPLOAD_MAX_MEMORY_SIZE / 2**20:.1f} MB"
    return Refusal("too-large", f"内容超过 {most}。", "请分成几批，或者用 /batches/files 推送文件。", where="body")


def _of_library(error: GuijuError | type[GuijuError]) -> Refusal:
    assert isinstance(error, GuijuError)
    code = {UsageError: "not-understood", StoreError: "not-ready"}.get(type(error), "not-understood")
    problems = [
        {"where": str(each.place), "what": each.what, "why": each.why, "remedy": each.remedy, "code": each.code}
        for each in error.problems
    ]
    first = error.problems[0] if error.problems else None
    if first is None:
        return Refusal(code, str(error), "")
    return Refusal(code, first.what, first.remedy, first.why, str(first.place), problems)


def _failed(request: HttpRequest, error: Exception | type[Exception]) -> HttpResponse:
    _log.error("%s %s", request.method, request.path, exc_info=error if isinstance(error, Exception) else None)
    return answer(
        request,
        Refusal("failed", "这个请求没有做出来，数据没有变化。", "请稍后再试；仍然不行，请把地址和时间告诉系统管理员。"),
    )
