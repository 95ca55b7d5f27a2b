"""Settings of the site: safe by default, changed only through the environment.

GUIJU_WORKSPACE   the workspace the site shows
GUIJU_DATABASE    postgresql://user:password@host:port/name; SQLite in the workspace when it is not set
GUIJU_HOSTS       names the site answers to, with commas; this machine only by default
GUIJU_HTTPS       1 where a reverse proxy ends TLS: cookies are then sent over TLS only
GUIJU_UPLOAD_MB   the most one upload may hold, in MB; 2048 by default
GUIJU_DEBUG       1 while developing, never in a city
GUIJU_SECOND_FACTOR   who needs a second factor: administrators (default), everybody, none
GUIJU_SINGLE_SESSION  0 lets somebody be signed in at several places at once
GUIJU_OIDC_ISSUER     the city's identity service, with GUIJU_OIDC_CLIENT_ID and GUIJU_OIDC_CLIENT_SECRET
GUIJU_OIDC_CLAIM      the claim that holds the staff number, preferred_username by default

A demo city's `site.toml` may relax second_factor and single_session; the environment comes first.
"""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from guiju_web.config.database import DATABASE, database
from guiju_web.config.place import relaxed, secret_key, workspace_folder

BASE_DIR = Path(__file__).resolve().parent.parent
WORKSPACE = workspace_folder()

SECRET_KEY = secret_key(WORKSPACE)
DEBUG = os.environ.get("GUIJU_DEBUG") == "1"
ALLOWED_HOSTS = [each for each in os.environ.get("GUIJU_HOSTS", "127.0.0.1,localhost,[::1]").split(",") if each]
IS_BEHIND_TLS = os.environ.get("GUIJU_HTTPS") == "1"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_static",
    "django_otp.plugins.otp_totp",
    "guiju_web.ui",
    "guiju_web.audit_log",
    "guiju_web.jobs",
    "guiju_web.people",
    "guiju_web.library",
    "guiju_web.records",
    "guiju_web.goals",
    "guiju_web.xrays",
    "guiju_web.portal",
    "guiju_web.api",
]
MIDDLEWARE = [
    "guiju_web.ui.origin.visitor_address",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "guiju_web.ui.policy.content_policy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "guiju_web.ui.language.asked_language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "guiju_web.people.access.AccessMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "guiju_web.config.urls"
WSGI_APPLICATION = "guiju_web.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "guiju_web.ui.context.site",
            ],
            "builtins": ["django.templatetags.i18n", "guiju_web.ui.templatetags.ui"],
        },
    }
]

DATABASES = {"default": database(WORKSPACE, os.environ.get(DATABASE, ""))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
    "guiju_web.people.identity.CityIdentity",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "guiju_web.people.passwords.ThreeClassesValidator"},
    {"NAME": "guiju_web.people.passwords.AdministratorLengthValidator"},
    {"NAME": "guiju_web.people.passwords.HistoryValidator"},
]
LOGIN_URL = "people:sign_in"
LOGIN_REDIRECT_URL = "goals:overview"

# GB/T 22239-2019, 8.1.4.1: failed sign-ins lock the account from that address; an idle session ends.
AXES_FAILURE_LIMIT = 5
AXES_USERNAME_FORM_FIELD = "username"
AXES_COOLOFF_TIME = timedelta(minutes=20)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_CALLABLE = "guiju_web.people.sign_in.locked_out"
AXES_VERBOSE = False
SECOND_FACTOR = os.environ.get("GUIJU_SECOND_FACTOR") or str(relaxed(WORKSPACE).get("second_factor", "administrators"))
if SECOND_FACTOR not in ("administrators", "everybody", "none"):
    raise ImproperlyConfigured(
        f"GUIJU_SECOND_FACTOR 不能是“{SECOND_FACTOR}”，应是 administrators、everybody 或者 none。"
    )
SINGLE_SESSION = (
    os.environ.get("GUIJU_SINGLE_SESSION", "1" if relaxed(WORKSPACE).get("single_session", True) else "0") != "0"
)
SESSION_LIMIT = timedelta(hours=12)
SESSION_COOKIE_AGE = 30 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_BEHIND_TLS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if IS_BEHIND_TLS else None
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if IS_BEHIND_TLS else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# How often a program may ask: (requests, seconds) by token, by address, and refused ones by address.
API_LIMITS = {"token": (600, 60), "address": (1200, 60), "refused": (30, 60)}
API_LIMITS_FOLDER = WORKSPACE / "derived" / "limits"
# The city's identity service (OpenID Connect); without an issuer there is only the password.
OIDC_ISSUER = os.environ.get("GUIJU_OIDC_ISSUER", "").rstrip("/")
OIDC_RP_CLIENT_ID = os.environ.get("GUIJU_OIDC_CLIENT_ID", "")
OIDC_RP_CLIENT_SECRET = os.environ.get("GUIJU_OIDC_CLIENT_SECRET", "")
OIDC_CLAIM = os.environ.get("GUIJU_OIDC_CLAIM", "preferred_username")
OIDC_RP_SCOPES = "openid profile"
OIDC_RP_SIGN_ALGO = "RS256"
OIDC_USE_PKCE = True
OIDC_TIMEOUT = 10
OIDC_AUTHENTICATION_CALLBACK_URL = "people:identity_answer"
OTP_TOTP_ISSUER = "规矩"

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "中文"), ("en", "English")]
LANGUAGE_COOKIE_NAME = "language"
LANGUAGE_COOKIE_SAMESITE = "Lax"
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True
USE_I18N = True

UPLOAD_LIMIT = int(os.environ.get("GUIJU_UPLOAD_MB", "2048")) << 20

STATIC_URL = "static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "guiju_web.config.logs.JsonLines"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"axes": {"level": "ERROR"}},
}
