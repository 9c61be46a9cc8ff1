"""What clouds' own packages, and Sentry's page, make of an error: ``use_cloud.py xray|insights|temporal|sentry ERROR``."""

import json
import logging
import sys
import traceback

import main


def caught():
    try:
        main.ERRORS[sys.argv[2]]()
    except Exception as error:
        return error


def xray():
    from aws_xray_sdk.core import xray_recorder

    xray_recorder.configure(sampling=False, context_missing="LOG_ERROR")
    segment = xray_recorder.begin_segment("shop")
    error = caught()
    segment.add_exception(error, traceback.extract_tb(error.__traceback__))
    segment.close()
    print(segment.serialize())


def insights():
    from opencensus.ext.azure import log_exporter

    class Shown(log_exporter.AzureLogHandler):
        def _transmit(self, envelopes):
            print(*map(json.dumps, envelopes), sep="\n")
            return 0

    key = "InstrumentationKey=00000000-0000-0000-0000-000000000000"
    handler = Shown(connection_string=key, enable_local_storage=False, enable_stats_metrics=False)
    logger = logging.getLogger("shop")
    logger.addHandler(handler)
    logger.error("failed", exc_info=caught())
    handler.flush()


def temporal():
    from google.protobuf.json_format import MessageToJson
    from temporalio.api.failure.v1 import Failure
    from temporalio.converter import DefaultFailureConverter, default

    failure = Failure()
    DefaultFailureConverter().to_failure(caught(), default().payload_converter, failure)
    print(MessageToJson(failure))


def sentry():
    """Sentry's SDK makes the event; the page's "copy as Markdown" (useCopyIssueDetails.tsx) lays it out so."""
    import sentry_sdk

    events = []
    sentry_sdk.init(dsn="http://key@localhost/1", before_send=lambda event, hint: events.append(event))
    sentry_sdk.capture_exception(caught())
    errors = events[0]["exception"]["values"]
    print(f"# {errors[-1]['type']}: {errors[-1]['value']}\n\n**Issue ID:** 7\n**Project:** shop\n")
    print("## Tags\n\n- **level:** error\n\n## Exception\n")
    for number, error in enumerate(errors, 1):
        print(f"### Exception {number}\n**Type:** {error['type']}\n**Value:** {error['value']}\n\n#### Stacktrace\n\n```")
        for frame in reversed(error["stacktrace"]["frames"]):
            where = "In app" if frame["in_app"] else "Not in app"
            print(f" {frame['function']} in {frame['filename']} [Line {frame['lineno']}] ({where})")
            print(*frame["pre_context"], frame["context_line"] + "  <-- SUSPECT LINE", *frame["post_context"], sep="\n")
            print("---\nVariable values at the time of the exception:\n" + json.dumps(frame["vars"], indent=2) + "\n------")
        print("```")


globals()[sys.argv[1]]()
