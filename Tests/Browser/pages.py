"""Every page there is: who looks at it, and how it is found. `test_pages_listed.py` keeps the list complete."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    """A page, at its own path, or where a link on another page leads."""

    name: str
    #: As in `Sources/Web/Paths.swift`.
    path: str
    #: Log-in; None: nobody.
    who: str | None = "anna"
    query: str = ""
    #: Finds its address with `seen(login, path, selector)`, the first such link's on somebody's page.
    find: Callable | None = None

    def address(self, seen: Callable) -> str:
        return (self.find(seen).split("#")[0] if self.find else self.path) + self.query


def link(who: str, on: str, selector: str) -> Callable:
    return lambda seen: seen(who, on, selector)


def record(list_path: str) -> str:
    """A record in a list of the administration."""
    return f"main a[href^='{list_path}/']:not([href$='/new']):not([href$='/entries'])"


def dictionary(seen: Callable) -> str:
    return seen("beata", "/admin/dictionaries", "main a[href$='/entries']")


THREAD = "a[href^='/threads/']"
QUEUE = "#nav-unit a[href$='/queue']"
TEAM = "#nav-unit a:not([href$='/queue'])"

PAGES = [
    Page("sign-in", "/sign-in", None),
    Page("offline", "/offline", None),
    Page("day", "/day"),
    Page("day of a head", "/day", "katarzyna"),
    Page("day with nothing", "/day", "admin"),
    Page("inbox", "/inbox"),
    Page("inbox with nothing", "/inbox", "admin"),
    Page("inbox unread", "/inbox", query="?state=new"),
    Page("given", "/given", "marek"),
    Page("given rejected", "/given", "marek", query="?state=rejected"),
    Page("given to confirm", "/given", query="?state=confirm"),
    Page("given below", "/given", "katarzyna", query="?state=below"),
    Page("given with nothing", "/given", "admin"),
    Page("queue", "/units/{id}/queue", "bogdan", find=link("bogdan", "/day", QUEUE)),
    Page("queue with nothing", "/units/{id}/queue", find=link("anna", "/day", QUEUE)),
    Page("queue of others", "/units/{id}/queue", "ewa", find=link("anna", "/day", QUEUE)),
    Page("team of a head", "/units/{id}", "katarzyna", find=link("katarzyna", "/day", TEAM)),
    Page("team", "/units/{id}", "tomasz", find=link("anna", "/day", TEAM)),
    Page("compose", "/compose"),
    Page("drafts with nothing", "/drafts"),
    Page("compose in a thread", "/compose",
         find=lambda seen: "/compose?thread=" + seen("anna", "/day", f"#work {THREAD}").split("/")[-1].split("#")[0]),
    Page("thread to decide", "/threads/{id}", find=link("anna", "/day", f"#decide {THREAD}")),
    Page("thread to do", "/threads/{id}", find=link("anna", "/day", f"#work {THREAD}")),
    Page("thread waited for", "/threads/{id}", find=link("anna", "/day", f"#waiting {THREAD}")),
    Page("thread confirmed", "/threads/{id}", find=link("anna", "/day", f"#confirmations {THREAD}")),
    Page("order alone", "/orders/{id}", "katarzyna",
         find=lambda seen: "/orders/" + seen("lukasz", "/day", "[id^='done-']", "id").removeprefix("done-")),
    Page("everything received", "/inbox", query="?state=all"),
    Page("search", "/search"),
    Page("search found", "/search", query="?q=pompa"),
    Page("search narrowed", "/search", query="?q=pompa&facets=1"),
    Page("search found nothing", "/search", query="?q=nicotakiego"),
    Page("search typed", "/search", query="?q=autor:wilk+stan:otwarte+rodzaj:nicotakiego"),
    Page("search filtered", "/search", query="?q=przegl%C4%85d&state=open&has=attachment"),
    Page("saved searches with nothing", "/searches"),
    Page("account", "/account"),
    Page("people", "/admin/people", "admin"),
    Page("new person", "/admin/people/new", "admin"),
    Page("person", "/admin/people/{id}", "admin", find=link("admin", "/admin/people", record("/admin/people"))),
    Page("units", "/admin/units", "admin"),
    Page("new unit", "/admin/units/new", "admin"),
    Page("unit", "/admin/units/{id}", "admin", find=link("admin", "/admin/units", record("/admin/units"))),
    Page("kinds", "/admin/kinds", "beata"),
    Page("new kind", "/admin/kinds/new", "beata"),
    Page("kind", "/admin/kinds/{id}", "beata", find=link("beata", "/admin/kinds", record("/admin/kinds"))),
    Page("dictionaries", "/admin/dictionaries", "beata"),
    Page("new dictionary", "/admin/dictionaries/new", "beata"),
    Page("dictionary", "/admin/dictionaries/{id}", "beata",
         find=lambda seen: dictionary(seen).removesuffix("/entries")),
    Page("entries", "/admin/dictionaries/{id}/entries", "beata", find=dictionary),
    Page("new entry", "/admin/dictionaries/{id}/entries/new", "beata", find=lambda seen: dictionary(seen) + "/new"),
    Page("entry", "/admin/entries/{id}", "beata",
         find=lambda seen: seen("beata", dictionary(seen), "main a[href^='/admin/entries/']")),
    Page("import into a dictionary", "/admin/dictionaries/{id}/import", "beata",
         find=lambda seen: dictionary(seen).removesuffix("/entries") + "/import"),
    Page("settings", "/admin/settings", "admin"),
    Page("office log", "/admin/log", "admin"),
    Page("office log with nothing", "/admin/log", "admin", query="?from=2001-01-01&until=2001-01-02"),
    Page("disabling", "/admin/people/{id}/disabling", "admin",
         find=lambda seen: seen("admin", "/admin/people", record("/admin/people")) + "/disabling"),
    Page("records", "/dictionaries"),
    Page("records found", "/dictionaries", query="?q=hotel"),
    Page("record list", "/dictionaries/{id}", find=link("anna", "/dictionaries", "main a[href^='/dictionaries/']")),
    Page("record", "/entries/{id}", find=link("anna", "/inbox", "main a[href^='/entries/']")),
    Page("reports", "/reports"),
    Page("reports of a head", "/reports", "katarzyna", query="?period=52"),
    Page("reports with nothing", "/reports", "admin",
         find=lambda seen: "/reports?unit=" + seen("admin", "/reports", "#unit option:last-child", "value")),
    Page("not there", "/threads/{id}", find=lambda seen: "/threads/1"),
]

#: What is asked for and is no page.
NOT_PAGES = {
    "/": "leads to the day",
    "/attachments/{id}": "a file",
    "/attachments/{id}/preview": "a picture",
    "/events": "live updates",
    "/search/facets": "a part of a page",
    "/searches/news": "a part of the side bar",
    "/suggest/people": "a part of a form",
    "/suggest/search": "a part of a form",
    "/suggest/palette": "a part of the palette",
    "/suggest/entries": "a part of a form",
    "/suggest/day": "a part of a form",
    "/reports/{part}": "a file",
    "/manifest.webmanifest": "a file",
    "/service-worker.js": "a file",
    "/public/{at}": "styles, scripts and pictures",
    "/public/{at}/{file}": "the same, to be kept",
    # Shown by an archive without people only: see test_entrance.py.
    "/set-up/{token}": "the first administrator's page",
}
