import Domain

// Where a form says that its sender came from. It is said by a field, so it may lead to our own pages only.

/// A path of our own, with its query: `/given?state=open`.
struct LocalPath: Hashable, Sendable, CustomStringConvertible {
    let description: String

    /// `nil` for anything that could lead a browser elsewhere, or end a header's line.
    init?(_ text: String?) {
        guard let text, (1...2_000).contains(text.utf8.count), text.hasPrefix("/"), !text.hasPrefix("//") else {
            return nil
        }
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }) else { return nil }
        description = text
    }

    init(_ path: Path) { description = path.rawValue }

    init(_ path: Path, _ id: some CustomStringConvertible) { description = path(id) }

    /// Without query and fragment.
    var path: String { String(description.prefix { $0 != "?" && $0 != "#" }) }

    /// The same page, which says what was done with an order that can be undone.
    func saying(_ done: Done, with order: ID<Order>) -> LocalPath {
        let said = without(Done.order).saying(done)
        let fragment = said.description.drop { $0 != "#" }
        return LocalPath(trusted: "\(said.description.prefix { $0 != "#" })&\(Done.order)=\(order)\(fragment)")
    }

    /// Whether it is the page of this path.
    func isAt(_ path: Path) -> Bool { self.path == path.rawValue }

    /// The same page, which says what was done.
    func saying(_ done: Done) -> LocalPath {
        var copy = without(Done.field)
        let fragment = copy.description.drop { $0 != "#" }
        let page = copy.description.prefix { $0 != "#" }
        copy = LocalPath(trusted: "\(page)\(page.contains("?") ? "&" : "?")\(Done.field)=\(done.rawValue)\(fragment)")
        return copy
    }

    /// The same page without a parameter of its query.
    func without(_ name: String) -> LocalPath {
        let parts = description.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let page = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard page.count == 2 else { return self }
        let kept = page[1].split(separator: "&").filter { $0 != name && !$0.hasPrefix("\(name)=") }
        let query = kept.isEmpty ? "" : "?" + kept.joined(separator: "&")
        return LocalPath(trusted: page[0] + query + (parts.count == 2 ? "#" + parts[1] : ""))
    }

    /// A path that we made ourselves.
    init(trusted text: some StringProtocol) { description = String(text) }
}
