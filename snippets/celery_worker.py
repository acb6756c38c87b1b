"""A Celery worker in a thread, for programs that send it tasks."""

import logging
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any
from uuid import uuid4

import celery.contrib.testing.tasks  # noqa: F401  # registers celery.ping
from celery import Celery, _state
from celery.contrib.testing.worker import start_worker
from celery.signals import setup_logging
from celery.worker import state
from kombu import Exchange, Queue

REDIS = os.environ.get("LIBRARY_REDIS", "redis://127.0.0.1:6379/0")


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
                app.send_task("celery.ping")
                app.send_task("celery.ping")
    finally:
        logging.getLogger("celery").setLevel(logging.NOTSET)
        state.should_stop = None
        with app.connection() as connection:
            bound = queue(connection.default_channel)
            bound.declare()
            bound.delete()
            bound.exchange.delete()


@contextmanager
def worker_process(app: Celery, path: str) -> Iterator[None]:
    """A worker of the `app` in the file `path`: a process that forks another, on Redis."""
    from redis import Redis

    prefix = f"library-{uuid4().hex}:"
    forget_other_apps()
    on_redis(app, prefix)
    start = (
        "import runpy, sys; from snippets.celery_worker import on_redis;"
        "app = runpy.run_path(sys.argv[1])['app']; on_redis(app, sys.argv[2]);"
        "app.worker_main(['worker', '--pool=prefork', '--concurrency=1', '--loglevel=CRITICAL',"
        "'--without-gossip', '--without-mingle', '--without-heartbeat'])"
    )
    process = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", start, path, prefix],
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield
    finally:
        try:
            process.terminate()
            process.wait(timeout=10)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            with Redis.from_url(REDIS) as redis:
                for key in redis.scan_iter(f"{prefix}*"):
                    redis.delete(key)


def on_redis(app: Celery, prefix: str) -> None:
    """Messages and results of `app` go through Redis, below keys that begin with `prefix`."""
    app.conf.update(
        broker_url=REDIS,
        broker_transport_options={"global_keyprefix": prefix},
        result_backend=REDIS,
        result_backend_transport_options={"global_keyprefix": prefix},
        worker_enable_remote_control=False,
    )
