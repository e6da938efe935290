import Domain
import Office

// A unit as a form, and the list of all of them.

extension UnitDraft {
    /// What the refusal's fields are called in the form.
    static let places = ["name": "name", "code": "code", "parent": "parent"]

    /// - Throws: `notFound` for what is no choice of the form.
    init(_ form: RecordForm) throws(Refusal) {
        self.init()
        name = form.fields["name"] ?? ""
        code = form.fields["code"] ?? ""
        parent = .some(try form.fields.id("parent", else: .notFound))
        head = .some(try form.fields.id("head", else: .notFound))
        isActive = form.isTicked("active")
    }
}

extension Fields {
    /// A unit as the form has it.
    init(_ unit: Domain.Unit) {
        self.init([
            ("name", unit.name), ("code", unit.code), ("parent", unit.parent?.description ?? ""),
            ("head", unit.head?.description ?? ""), Fields.box("active", unit.isActive),
        ])
    }
}

extension Viewpoint {
    /// - Parameter unit: which is changed; `nil` for a new one.
    func page(_ form: RecordForm, _ unit: Domain.Unit?) -> UnitPage {
        UnitPage(
            tabs: tabs(.units), id: unit?.id.description,
            title: unit.map { words(.editUnit, ["name": .text($0.name)]) } ?? words[.newUnit], name: form.field("name"),
            code: form.field("code"), parents: parents(of: unit, form.fields["parent"]),
            heads: heads(form.fields["head"]), isActive: form.isTicked("active"), parentError: form.faults["parent"])
    }

    /// The units in use that do not lie below this one, and the chosen one.
    private func parents(of unit: Domain.Unit?, _ chosen: String?) -> [Option] {
        UnitTree(directory).rows.compactMap { row in
            let id = row.unit.id
            let isChosen = id.description == chosen
            let wouldLoop = unit.map { directory.wouldLoop($0.id, parent: id) } ?? false
            guard isChosen || row.unit.isActive && !wouldLoop else { return nil }
            return Option(value: id.description, label: row.name, isSelected: isChosen)
        }
    }

    /// The people who can act, and the chosen one.
    private func heads(_ chosen: String?) -> [Option] {
        directory.sortedPeople.compactMap { person in
            let isChosen = person.id.description == chosen
            guard isChosen || person.isActive && !person.isExternal else { return nil }
            return Option(value: person.id.description, label: person.name, isSelected: isChosen)
        }
    }

    /// All units, with everybody in them and below.
    var unitsPage: UnitsPage {
        let rows = UnitTree(directory).rows
        let units = rows.enumerated().map { index, row in
            let next = rows.indices.contains(index + 1) ? rows[index + 1].depth : 0
            return UnitsPage.Item(
                id: row.unit.id.description, name: row.unit.name, code: row.unit.code,
                head: row.unit.head.map(names.person),
                people: words(.peopleNumber, ["n": .number(directory.members(of: row.unit.id).count)]),
                isActive: row.unit.isActive, hasBelow: next > row.depth, ends: Array(next..<max(next, row.depth)))
        }
        let new = EmptyState.Action(path: Path.newUnit.rawValue, text: words[.newUnit])
        return UnitsPage(
            tabs: tabs(.units), units: units,
            empty: units.isEmpty ? EmptyState(icon: "team", sentence: words[.emptyUnits], action: new) : nil)
    }
}
