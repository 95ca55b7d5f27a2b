"""The application a server runs."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

from guiju_web.config.beside import SERVER, end_with
from guiju_web.ui.city import warm

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "guiju_web.config.settings")

end_with(os.environ.get(SERVER))
application = get_wsgi_application()
warm()
