import Domain
import Office

// Units one below the other, as they are shown and chosen.

/// All units in the order of the tree, those of one parent by name.
struct UnitTree: Sendable {
    private(set) var rows: [Row] = []

    /// A unit, with the names above it: "Zarząd / Serwis".
    struct Row: Sendable {
        let unit: Domain.Unit
        let name: String
        /// How many are above it.
        let depth: Int
    }

    init(_ directory: Directory) {
        add(Swift.Dictionary(grouping: directory.sortedUnits, by: \.parent), below: nil, named: "", depth: 0)
    }

    private mutating func add(
        _ units: [ID<Domain.Unit>?: [Domain.Unit]], below parent: ID<Domain.Unit>?, named: String,
        depth: Int
    ) {
        for unit in units[parent] ?? [] {
            rows.append(Row(unit: unit, name: named + unit.name, depth: depth))
            add(units, below: unit.id, named: "\(named)\(unit.name) / ", depth: depth + 1)
        }
    }
}
