"""A Celery worker in a thread, for programs that send it tasks."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

from celery import Celery, _state
from celery.contrib.testing import tasks as testing_tasks
from celery.contrib.testing.worker import start_worker
from celery.signals import setup_logging
from celery.worker import state
from kombu import Exchange, Queue


@setup_logging.connect
def leave_logging(**settings: Any) -> None:
    """Celery sets up no logging where a receiver of this signal does."""


def forget_other_apps() -> None:
    """Celery gives each app the tasks of all apps of the process; here each has its own."""
    for shared in list(_state._on_app_finalizers):
        if shared.__module__ == "celery.app.base":
            _state._on_app_finalizers.discard(shared)


@contextmanager
def eager(app: Celery) -> Iterator[None]:
    """For the block, `delay()` runs the task at once, as tests often have it."""
    forget_other_apps()
    app.conf.update(broker_url="memory://localhost/", task_always_eager=True)
    try:
        yield
    finally:
        app.conf.task_always_eager = False


@contextmanager
def worker(app: Celery) -> Iterator[None]:
    """A worker of `app`, for the block: with a broker in memory, or LIBRARY_BROKER."""
    forget_other_apps()
    name = f"library-{uuid4().hex}"
    queue = Queue(name, Exchange(name), routing_key=name)
    app.conf.update(
        broker_url=os.environ.get("LIBRARY_BROKER", "memory://localhost/"),
        broker_transport_options={"polling_interval": 0.01},
        result_backend="cache+memory://",
        task_default_queue=name,
        worker_enable_remote_control=False,
    )
    app.amqp.queues = app.amqp.Queues([queue])
    logging.getLogger("celery").setLevel(logging.CRITICAL)  # a task that fails is shown
    try:
        with start_worker(app, perform_ping_check=False):
            try:
                yield
            finally:  # two messages wake it from two waits of two seconds
                state.should_stop = 0
                for _ in range(2):
                    app.send_task(testing_tasks.ping.name)
    finally:
        logging.getLogger("celery").setLevel(logging.NOTSET)
        state.should_stop = None
        with app.connection() as connection:
            bound = queue(connection.default_channel)
            bound.declare()
            bound.delete()
            bound.exchange.delete()
