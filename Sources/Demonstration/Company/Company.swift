import Domain
import Office

// The company as it stands in the archive once it is set up: the desk of everybody, and what things are called there.

/// What the stories are played with.
struct Company: Sendable {
    let desks: [Cast: Desk]
    let units: [Cast: ID<Unit>]
    let kinds: [Sort: ID<Kind>]
    /// By dictionary and code: `customers/kl-0412`.
    let entries: [String: ID<Entry>]

    func desk(_ who: Cast) throws -> Desk {
        guard let desk = desks[who] else { throw DemonstrationError.unknown(who.rawValue) }
        return desk
    }

    func party(_ who: Cast) throws -> Party {
        if let unit = units[who] { return .unit(unit) }
        return .person(try desk(who).me)
    }

    func kind(_ sort: Sort) throws -> ID<Kind> {
        guard let kind = kinds[sort] else { throw DemonstrationError.unknown(sort.rawValue) }
        return kind
    }

    func entry(_ path: String) throws -> ID<Entry> {
        guard let entry = entries[path] else { throw DemonstrationError.unknown(path) }
        return entry
    }
}
