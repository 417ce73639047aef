"""Django's settings for the pages and the API, beside those of the store."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

from csp.constants import NONE, SELF

from comity.desk.settings import COMITY_HOME, USE_TZ
from comity.desk.settings import DATABASES as STORE
from comity.desk.web.secret import secret_key
from comity.desk.web.zone import time_zone

__all__ = ["COMITY_HOME", "USE_TZ"]

DESK = Path(__file__).parents[1]
# "local": one machine, plain HTTP, for trying out and for tests. Everything else is served over HTTPS.
IS_LOCAL = os.environ.get("COMITY_SERVE", "local") == "local"

# A server keeps its connections for so many seconds; whatever else opens a workspace closes them at once.
KEEP_CONNECTIONS = int(os.environ.get("COMITY_KEEP_CONNECTIONS", "0"))
DATABASES = {"default": {**STORE["default"], "CONN_MAX_AGE": KEEP_CONNECTIONS, "CONN_HEALTH_CHECKS": True}}

DEBUG = False
SECRET_KEY = secret_key(COMITY_HOME)
ALLOWED_HOSTS = os.environ.get("COMITY_HOSTS", "localhost 127.0.0.1 [::1]").split()
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS] if not IS_LOCAL else []
ROOT_URLCONF = "comity.desk.web.urls"
WSGI_APPLICATION = "comity.desk.web.wsgi.application"

INSTALLED_APPS = [
    "comity.desk.apps.DeskConfig",
    "comity.desk.people.apps.PeopleConfig",
    "comity.desk.speaking.apps.SpeakingConfig",
    "comity.desk.jobs.apps.JobsConfig",
    "comity.desk.pages.apps.PagesConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "csp",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "comity.desk.people.sessions.SessionsEnd",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "axes.middleware.AxesMiddleware",
    "comity.desk.people.second_factor.SecondFactorFirst",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [DESK / "pages" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "comity.desk.pages.context.every_page",
            ],
            "builtins": ["django.templatetags.i18n", "comity.desk.pages.templatetags.comity"],
        },
    }
]

# Who they are. The lock-out comes first: it must see every attempt.
AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = "username"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "comity.desk.people.sign_in.ByInvitationOnly"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_FORMS = {
    "login": "comity.desk.people.forms.SignInForm",
    "change_password": "comity.desk.people.forms.ChangePasswordForm",
    "reauthenticate": "comity.desk.people.forms.ReauthenticateForm",
}
# The lock-out below names the time to wait and comes first; these hold off who changes their address all the time.
ACCOUNT_RATE_LIMITS = {"login": "60/m/ip", "login_failed": "60/m/ip,20/5m/key"}
MFA_ADAPTER = "comity.desk.people.sign_in.SecondFactors"
MFA_FORMS = {
    "authenticate": "comity.desk.people.forms.SecondFactorForm",
    "reauthenticate": "comity.desk.people.forms.SecondFactorAgainForm",
    "activate_totp": "comity.desk.people.forms.ActivateAppForm",
    "deactivate_totp": "comity.desk.people.forms.DeactivateAppForm",
    "generate_recovery_codes": "comity.desk.people.forms.RecoveryCodesForm",
    "add_webauthn": "comity.desk.people.forms.AddPasskeyForm",
    "edit_webauthn": "comity.desk.people.forms.RenamePasskeyForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Comity"
MFA_TOTP_TOLERANCE = 1  # the code before and the one after: telephones' clocks differ, and typing takes a while
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = IS_LOCAL
# Whoever speaks or administers needs a second factor; on one machine, for trying out, it is offered only.
COMITY_SECOND_FACTOR_REQUIRED = (
    os.environ.get("COMITY_SECOND_FACTOR", "offered" if IS_LOCAL else "required") == "required"
)
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # the time that the page named stays true
AXES_USERNAME_CALLABLE = "comity.desk.people.lockout.name_of"
AXES_CLIENT_IP_CALLABLE = "comity.desk.people.address.client_address"
AXES_LOCKOUT_CALLABLE = "comity.desk.people.lockout.locked_out"
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address", "login", "code", "credential", "oldpassword", "password1"]
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False
SESSION_COOKIE_AGE = int(timedelta(hours=10).total_seconds())
SESSION_SAVE_EVERY_REQUEST = False
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

# What a page may load: nothing but what comes from here, and no script that stands in the page.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not IS_LOCAL
SECURE_SSL_REDIRECT = not IS_LOCAL
SECURE_HSTS_SECONDS = 0 if IS_LOCAL else 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = not IS_LOCAL
# Browsers' lists of hosts that are always asked over HTTPS are for whole domains: that is for the city to decide.
SILENCED_SYSTEM_CHECKS = ["security.W021"]
# What a proxy says of the caller is believed only where one stands in front: without it anybody could say it.
BEHIND_PROXY = os.environ.get("COMITY_BEHIND_PROXY", "").lower() in {"1", "true", "yes", "on"}
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None

# How much may be sent at once.
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
COMITY_API_CALLS_A_MINUTE = 600
FILE_UPLOAD_HANDLERS = ["comity.desk.web.uploads.NoFiles"]

# Languages. A fourth needs its line here and a catalogue in desk/locale.
LANGUAGE_CODE = "en"
LANGUAGES = [("ko", "한국어"), ("zh-hans", "简体中文"), ("en", "English")]
LOCALE_PATHS = [DESK / "locale"]
USE_I18N = True
USE_THOUSAND_SEPARATOR = True
# "Today" is a civil date where the secretariat is.
TIME_ZONE = time_zone()
LANGUAGE_COOKIE_NAME = "comity_language"
LANGUAGE_COOKIE_SAMESITE = "Lax"

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600

# The page says only that something went wrong; where and why is for whoever runs the server, who reads its output.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"output": {"class": "logging.StreamHandler"}},
    "loggers": {"django.request": {"handlers": ["output"], "level": "ERROR", "propagate": False}},
}

CACHES = {"default": {"BACKEND": "comity.desk.web.cache.HomeCache", "LOCATION": str(COMITY_HOME / "cache")}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
