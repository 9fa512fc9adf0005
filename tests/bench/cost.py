"""What a process or a piece of work takes, and how two of them compare when run in turn."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

ROUNDS = int(os.environ.get("BENCH_ROUNDS", "9"))


class Cost(NamedTuple):
    """What a process took: CPU in seconds, the most memory that it held in bytes."""

    cpu: float
    memory: int


def spent(command: Sequence[str | Path], **changed: str) -> Cost:
    """What a run of `command` takes; it raises where the command fails."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"CURRICULUM_CACHE": str(Path(tempfile.gettempdir()) / "bench-cache"), **changed}
    with open(os.devnull, "w") as nowhere, tempfile.TemporaryFile() as said:
        actions = [
            (os.POSIX_SPAWN_DUP2, nowhere.fileno(), 1),
            (os.POSIX_SPAWN_DUP2, said.fileno(), 2),
        ]
        words = [str(each) for each in command]
        child = os.posix_spawn(words[0], words, environment, file_actions=actions)
        _, status, usage = os.wait4(child, 0)
        if status:
            said.seek(0)
            raise RuntimeError(f"{words}: {said.read().decode()}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def timed(work: Callable[[], object]) -> Cost:
    start = time.process_time()
    work()
    return Cost(time.process_time() - start, 0)


def in_turn(works: Sequence[Callable[[], Cost]], rounds: int = ROUNDS) -> list[list[Cost]]:
    """The costs of each work, run in turn; the first round warms caches and does not count."""
    found = [[work() for work in works] for _ in range(rounds + 1)]
    return found[1:]


def ratio(costs: Sequence[Sequence[Cost]]) -> float:
    """The median over the pairs."""
    return statistics.median(ours.cpu / theirs.cpu for ours, theirs in costs)


def seconds(costs: Sequence[Sequence[Cost]]) -> str:
    ours, theirs = (statistics.median(each[i].cpu for each in costs) for i in (0, 1))
    return f"{ours * 1000:.0f} ms / {theirs * 1000:.0f} ms"
