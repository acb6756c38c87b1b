"""A Celery worker in processes of its own, on Redis."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from uuid import uuid4

from celery import Celery
from redis import Redis

from snippets.celery_worker import forget_other_apps

REDIS = os.environ.get("LIBRARY_REDIS", "redis://127.0.0.1:6379/0")


START = """
import json, runpy, sys
app = runpy.run_path(sys.argv[1])["app"]
app.conf.update(json.loads(sys.argv[2]))
app.worker_main(["worker", "--concurrency=1", "--loglevel=CRITICAL", "--without-gossip"])
"""


@contextmanager
def worker_process(app: Celery, path: str) -> Iterator[None]:
    """A worker of the `app` in the file `path`: a process that forks another, on Redis."""
    prefix = f"library-{uuid4().hex}:"
    settings = {
        "broker_url": REDIS,
        "broker_transport_options": {"global_keyprefix": prefix},
        "result_backend": REDIS,
        "result_backend_transport_options": {"global_keyprefix": prefix},
        "worker_enable_remote_control": False,
        "worker_pool": "prefork",
    }
    forget_other_apps()
    app.conf.update(settings)
    process = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", START, path, json.dumps(settings)],
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
