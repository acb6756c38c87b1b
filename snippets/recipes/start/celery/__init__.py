"""The starting point for Celery."""
