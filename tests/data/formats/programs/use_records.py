"""One failed order as other packages record it, and as records hold it that were made otherwise: use_records.py KIND ERROR."""

import csv
import json
import logging
import pprint
import sys
import traceback

import main

logger = logging.getLogger("shop")
text = ""


def formatted(formatter):
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(formatter)
    logger.addHandler(handler)


def ecs():
    import ecs_logging

    formatted(ecs_logging.StdlibFormatter())
    logger.exception("the order failed")


def json_log_formatter():
    import json_log_formatter

    formatted(json_log_formatter.VerboseJSONFormatter())
    logger.exception("the order failed")


def powertools():
    from aws_lambda_powertools import Logger

    Logger(service="shop").exception("the order failed")


def opentelemetry():
    from opentelemetry import trace
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import ConsoleSpanExporter, SimpleSpanProcessor

    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(ConsoleSpanExporter()))
    trace.set_tracer_provider(provider)
    try:
        with trace.get_tracer("shop").start_as_current_span("order"):
            raise sys.exc_info()[1]
    except Exception:
        pass


def eliot():
    from eliot import to_file, write_traceback

    to_file(sys.stdout)
    write_traceback()


def sentry(indent=None):
    import sentry_sdk
    from sentry_sdk.transport import Transport

    class Printing(Transport):
        def capture_envelope(self, envelope):
            event = envelope.get_event()
            event.pop("modules", None)
            print(json.dumps(event, default=str, indent=indent))

    sentry_sdk.init(dsn="http://key@localhost/1", transport=Printing, default_integrations=False,
                    include_local_variables=False)  # fmt: skip
    sentry_sdk.capture_exception()


def sentry_laid_out():
    sentry(indent=2)


def bugsnag():
    import bugsnag
    from bugsnag.delivery import Delivery

    class Printing(Delivery):
        def deliver(self, config, payload, options=None):
            print(payload)

    bugsnag.configure(api_key="0" * 32, delivery=Printing(), asynchronous=False, auto_capture_sessions=False)
    bugsnag.notify(sys.exc_info()[1], asynchronous=False)


def rollbar():
    import rollbar

    rollbar.init("key", "production", handler="blocking", locals={"enabled": False})
    rollbar.send_payload = lambda payload, token: print(json.dumps(payload, default=str))
    rollbar.report_exc_info()


def elastic():
    import elasticapm
    from elasticapm.transport.base import Transport

    class Printing(Transport):
        def queue(self, kind, data, flush=False):
            if kind == "error":
                print(json.dumps({kind: data}, default=str))

        def start_thread(self, *found, **named):
            pass

    sys.modules["printing"] = type(sys)("printing")
    sys.modules["printing"].Printing = Printing
    elasticapm.Client(service_name="shop", transport_class="printing.Printing", disable_metrics="*",
                      central_config=False, cloud_provider=False, collect_local_variables="off").capture_exception()  # fmt: skip


def table():
    rows = csv.writer(sys.stdout)
    rows.writerow(["time", "level", "message"])
    rows.writerow(["2026-05-01T12:00:00Z", "info", "ready"])
    rows.writerow(["2026-05-01T12:00:01Z", "error", "the order failed\n" + text])
    rows.writerow(["2026-05-01T12:00:02Z", "info", "next"])


def yaml():
    import yaml

    print(yaml.safe_dump({"status": {"state": "failed", "message": text}, "tries": 3}), end="")


def fields():
    for number, line in enumerate(text.splitlines()):
        print(json.dumps({"insertId": f"x{number * 7919}", "labels": {"pod": f"shop-{number % 2}"}, "textPayload": line,
                          "severity": "ERROR", "timestamp": f"2026-05-01T12:00:0{number % 9}.{number}Z"}))  # fmt: skip


def shown():
    pprint.pprint({"order": 7, "error": text, "tries": 3})


try:
    main.ERRORS[sys.argv[2]]()
except Exception:
    text = traceback.format_exc()
    globals()[sys.argv[1]]()
