import sys

import django
from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import HttpResponse
from django.urls import path

import shop

settings.configure(
    DEBUG=True, SECRET_KEY="x", ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)


def report(request):
    return HttpResponse(shop.report("Monday"))


urlpatterns = [path("report", report)]

if __name__ == "__main__":
    if sys.argv[1] == "text":
        django.setup()
        from django.test import RequestFactory
        from django.views.debug import ExceptionReporter

        try:
            report(None)
        except ZeroDivisionError:
            reporter = ExceptionReporter(RequestFactory().get("/report"), *sys.exc_info(), is_email=True)
            print(reporter.get_traceback_text().partition("\nRequest information:")[0])
    else:
        execute_from_command_line(sys.argv)
