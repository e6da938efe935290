"""What a browser complains about while it shows the pages: anything is a fault of the test that saw it."""

from urllib.parse import urlsplit

# The browser tells of refused content by an event as well as on the console.
_REPORT_VIOLATIONS = """
document.addEventListener('securitypolicyviolation', event =>
  console.error(`CSP: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
"""


class Watch:
    """Collects console errors, errors of scripts, refused content, failed requests and requests to others."""

    def __init__(self, context, address: str):
        self.faults: list[str] = []
        self._host = urlsplit(address).netloc
        # A fading over from page to page that is cut off, by the next page or the end of the test, is none.
        self._allowed: list[str] = ["Transition was "]
        context.add_init_script(_REPORT_VIOLATIONS)
        context.on("console", self._console)
        context.on("weberror", lambda error: self._fault(f"script: {error.error}"))
        context.on("request", self._request)
        context.on("requestfailed", self._failed)
        self._asked: dict = {}
        context.on("requestfinished", self._ended)

    def allow(self, *texts: str) -> None:
        """What this test provokes by intent: faults that contain one of these."""
        self._allowed += texts

    def waiting(self) -> list[str]:
        """What the browser has asked for and not got."""
        return sorted(set(self._asked.values()))

    def check(self) -> None:
        faults = [fault for fault in self.faults if not any(text in fault for text in self._allowed)]
        self.faults = []
        assert not faults, "The browser complains:\n" + "\n".join(faults)

    def _fault(self, text: str) -> None:
        self.faults.append(text)

    def _console(self, message) -> None:
        if message.type in ("error", "warning"):
            place = message.location.get("url", "")
            self._fault(f"console: {message.text} ({place})")

    def _ended(self, request) -> None:
        self._asked.pop(request, None)

    def _request(self, request) -> None:
        self._asked[request] = f"{request.method} {request.url}"
        url = urlsplit(request.url)
        if url.scheme in ("http", "https", "ws", "wss") and url.netloc != self._host:
            self._fault(f"third party: {request.url}")

    def _failed(self, request) -> None:
        self._ended(request)
        # Without scripts the browser does not load what a page wants to have loaded for them. A script that the page's policy
        # had stopped would be told of as a violation.
        if request.failure == "csp" and request.url.endswith(".js"):
            return
        # Leaving a page ends what it was waiting for.
        if request.failure != "net::ERR_ABORTED":
            self._fault(f"request: {request.method} {request.url}: {request.failure}")
