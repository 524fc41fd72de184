"""A throw-away PostgreSQL server: on a socket in a directory of its own, gone at the end.

    python -m tests.cluster COMMAND ...     runs a command that finds the server's URL in MINUTEBOOK_TEST_POSTGRESQL
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

VARIABLE = "MINUTEBOOK_TEST_POSTGRESQL"
HOW_TO_HAVE_ONE = (
    f"no PostgreSQL: install one (Debian: apt-get install postgresql) or set {VARIABLE} to the URL of a server where databases may be made"
)


def server_programs() -> Path | None:
    """The folder with initdb and pg_ctl: on the path, or where Debian has them; None where there is no server."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    versions = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    return max((path.parent for path in versions), key=lambda path: int(path.parent.name), default=None)


@contextmanager
def cluster(programs: Path) -> Iterator[str]:
    """The URL of a fresh server that runs until the end of the block, as user postgres where we are root."""
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))  # a socket's path has room for some hundred letters only
    user = None
    if os.geteuid() == 0:
        user = "postgres"
        os.chown(folder, pwd.getpwnam(user).pw_uid, pwd.getpwnam(user).pw_gid)
    data, log = folder / "data", folder / "log"

    def run(*command: str | Path) -> None:
        done = subprocess.run(
            [str(part) for part in command], cwd=folder, user=user, group=user, extra_groups=None if user is None else [],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(f"{command[0]}: {done.stderr.strip()} {log.read_text() if log.exists() else ''}")

    try:
        run(programs / "initdb", "-D", data, "-U", "minutebook", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")
        settings = f"-F -c listen_addresses='' -c unix_socket_directories='{folder}' -c full_page_writes=off"
        run(programs / "pg_ctl", "-D", data, "-l", log, "-o", settings, "-w", "start")
        try:
            yield f"postgresql://minutebook@/postgres?host={folder}"
        finally:
            run(programs / "pg_ctl", "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main() -> int:
    programs = server_programs()
    if programs is None:
        print(HOW_TO_HAVE_ONE, file=sys.stderr)
        return 2
    with cluster(programs) as url:
        return subprocess.run(sys.argv[1:], env={**os.environ, VARIABLE: url}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
