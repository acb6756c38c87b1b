"""The starting point for threads, processes, asyncio."""
