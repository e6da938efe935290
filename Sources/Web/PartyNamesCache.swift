import Domain
import Office
import Synchronization

// The names of a thousand people are folded and compared once for each state of the directory, not for each page.

/// Keeps the names by which people and units are chosen, for each language in which they are shown.
final class PartyNamesCache: Sendable {
    private struct Kept {
        let directory: Directory
        var names: [String: PartyNames] = [:]
    }

    private let kept = Mutex<Kept?>(nil)

    /// Those who can be chosen now.
    ///
    /// - Parameter unitHint: what stands beside a unit, "komórka".
    func names(in directory: Directory, unitHint: String) -> PartyNames {
        let known = kept.withLock { $0?.directory === directory ? $0?.names[unitHint] : nil }
        if let known { return known }
        let names = PartyNames(
            people: directory.sortedPeople.filter { $0.isActive && !$0.isExternal },
            units: directory.sortedUnits.filter(\.isActive), unitHint: unitHint)
        kept.withLock { kept in
            if kept?.directory !== directory { kept = Kept(directory: directory) }
            kept?.names[unitHint] = names
        }
        return names
    }
}
