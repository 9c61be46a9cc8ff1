import logging
import sys

import main

if sys.argv[1] == "structlog":
    import structlog

    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(),
        ]
    )
    logger = structlog.get_logger()
elif sys.argv[1] == "structlog-dicts":
    import structlog

    structlog.configure(
        processors=[structlog.processors.dict_tracebacks, structlog.processors.JSONRenderer()]
    )
    logger = structlog.get_logger()
elif sys.argv[1] == "structlog-console":
    import structlog

    structlog.configure(processors=[
        structlog.processors.add_log_level,
        structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback),
    ])
    logger = structlog.get_logger()
else:
    from pythonjsonlogger.json import JsonFormatter

    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger = logging.getLogger("shop")
    logger.addHandler(handler)
try:
    main.ERRORS[sys.argv[2]]()
except Exception:
    logger.exception("the order failed")
