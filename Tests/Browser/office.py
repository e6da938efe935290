"""The real program, serving a demonstration company of its own on a free port."""

import os
import re
import shutil
import signal
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "przekazanie w obiegu"


def program() -> str:
    """The program that `swift build` made."""
    named = os.environ.get("OBIEG_TEST_PROGRAM")
    if named:
        return named
    folder = subprocess.run(
        ["swift", "build", "--show-bin-path"], cwd=ROOT, check=True, capture_output=True, text=True)
    return f"{folder.stdout.strip()}/obieg"


def make_company(folder: Path) -> None:
    """Fills a folder with the demonstration company; the people's log-ins are in `Sources/Demonstration`."""
    made = subprocess.run([program(), "demo", "--data", str(folder)], capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    assert f"Everybody's password: {PASSWORD}" in made.stdout, made.stdout


class Office:
    """One run of `obieg serve`; use it with `with`."""

    def __init__(self, company: Path | None, **settings: str):
        """`company`: what to begin with, copied; None for an empty archive. `settings`: as in `OBIEG_…`."""
        self._is_empty = company is None
        self._home = Path(tempfile.mkdtemp(prefix="obieg-browser."))
        self._data = self._home / "data"
        if company:
            shutil.copytree(company, self._data)
        # Long enough to take something back, and not longer: what is sent is waited for often.
        self._settings = {"OBIEG_HOLD_SECONDS": "4"} | {f"OBIEG_{name.upper()}": value for name, value in settings.items()}
        self.address = ""
        self.set_up_link = None

    def __enter__(self):
        self._start("127.0.0.1:0")
        return self

    def __exit__(self, *_):
        self._stop()
        shutil.rmtree(self._home, ignore_errors=True)

    def restart(self) -> None:
        """Stops the program and starts it again on the same port, with what it had kept."""
        self._stop()
        self._start(self.address.removeprefix("http://"))

    @contextmanager
    def away(self):
        """Without the program, as when it is down or there is no network; afterwards it is there again."""
        self._stop()
        yield
        self._start(self.address.removeprefix("http://"))

    def _start(self, listen: str) -> None:
        font = ROOT / "var/font"
        environment = os.environ | ({"OBIEG_FONT": str(font)} if font.is_dir() else {}) | self._settings
        self._log = open(self._home / "log", "a")
        self._process = subprocess.Popen(
            [program(), "serve", "--data", str(self._data), "--listen", listen],
            env=environment, stdout=subprocess.PIPE, stderr=self._log, text=True)
        line = self._process.stdout.readline()
        ready = re.fullmatch(r"Obieg: (\S+)\n", line)
        assert ready, f"The program does not start: {line}{(self._home / 'log').read_text()}"
        self.address = ready[1]
        if self._is_empty:
            self.set_up_link = self._process.stdout.readline().split()[-1]

    def _stop(self) -> None:
        self._process.send_signal(signal.SIGTERM)
        status = self._process.wait(60)
        self._process.stdout.close()
        self._log.close()
        assert status == 0, f"The program ended with {status}: {(self._home / 'log').read_text()}"
