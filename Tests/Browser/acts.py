"""What people do on the way to what a test is about: by the program's interface for programs, at once and without forms."""

import json
import urllib.parse
import urllib.request

from office import PASSWORD


class Program:
    """Acts for somebody, beside the browsers."""

    def __init__(self, office, login: str):
        self._address = f"{office.address}/api/v1"
        self._token = None
        self._token = self.ask("POST", "/session", {"login": login, "password": PASSWORD})["token"]

    def ask(self, method: str, path: str, body=None):
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if self._token:
            headers["Authorization"] = f"Bearer {self._token}"
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self._address + path, data, headers, method=method)
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    def person(self, name: str) -> str:
        """The id of somebody."""
        found = self.ask("GET", "/people?" + urllib.parse.urlencode({"q": name}))
        return next(person["id"] for person in found["items"] if person["name"] == name)

    def upload(self, name: str, kind: str, content: bytes) -> str:
        """Uploads a document; its id."""
        path = "/attachments?" + urllib.parse.urlencode({"name": name})
        headers = {"Content-Type": kind, "Authorization": f"Bearer {self._token}"}
        request = urllib.request.Request(self._address + path, content, headers, method="POST")
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)["id"]

    def send(self, to: str, subject: str, kind: str = "information", note: str = "Proszę o odpowiedź.", **more) -> dict:
        """Sends a message that begins a thread; `more` as the interface has it."""
        return self.ask("POST", "/messages", {
            "subject": subject, "kind": kind, "note": note, "to": [{"person": self.person(to)}], **more})

    def answer(self, sent: dict, note: str) -> dict:
        """Sends a message in the thread of another."""
        return self.ask("POST", "/messages", {"thread": sent["thread"], "kind": "information", "note": note})
