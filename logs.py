"""What the server writes while it runs: one JSON line per event, without names or texts."""

import logging

import structlog


def keep_logs(level: str) -> None:
    """Write what happened and its number, never what anybody wrote."""
    logging.basicConfig(level=level, format="%(levelname)s %(name)s %(message)s")
    # It warns at every tick that comes while a round is being sent, as is meant.
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level.lower()),
    )
