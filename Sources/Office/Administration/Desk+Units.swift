import Domain
import Language
import Store

// The tree of units, by an administrator.

/// A unit to be added or changed; what is `nil` stays as it is, `.some(nil)` takes away.
package struct UnitDraft: Sendable {
    package var code: String?
    package var name: String?
    package var parent: ID<Unit>??
    package var head: ID<Person>??
    package var isActive: Bool?

    package init() {}

    fileprivate var summary: [String] {
        var all: [(String, String?)] = [("code", code), ("name", name)]
        all += [("parent", parent.map { $0?.description ?? "" }), ("head", head.map { $0?.description ?? "" })]
        all += [("active", isActive.map { $0 ? "yes" : "no" })]
        return all.compactMap { name, value in value.map { "\(name)=\($0)" } }
    }

    fileprivate func cleaned(_ limits: Limits) throws(Refusal) -> UnitDraft {
        var clean = self
        if let code { clean.code = try Text.code(code) }
        if let name { clean.name = try Text.name(name, "name", limits) }
        return clean
    }

    fileprivate func applied(to unit: Unit) -> Unit {
        var unit = unit
        if let code { unit.code = code }
        if let name { unit.name = name }
        if let parent { unit.parent = parent }
        if let head { unit.head = head }
        if let isActive { unit.isActive = isActive }
        return unit
    }
}

extension Desk {
    /// Adds a unit; it needs a code and a name.
    ///
    /// - Throws: `codeTaken`, `codeInvalid`, `nameRequired`, `notFound` for a parent or head that is not there.
    package func addUnit(_ draft: UnitDraft, key: String? = nil) async throws -> ID<Unit> {
        try need(.administrator)
        let draft = try draft.cleaned(office.limits)
        guard let code = draft.code else { throw Refusal(.codeInvalid, fields: ["code"]) }
        guard let name = draft.name else { throw Refusal(.nameRequired, fields: ["name"]) }
        return try await administer(key, ["add-unit"] + draft.summary) { [me, office] writer in
            let unit = draft.applied(to: Unit(id: office.ids.next(), code: code, name: name))
            try check(unit, try Directory(writer))
            try writer.insert(unit, folded: fold(unit.name))
            try office.note(
                .administration, by: me, reference: unit.id.raw, what: ["add-unit"] + draft.summary, writer)
            return unit.id
        }
    }

    /// Changes what the draft names.
    ///
    /// - Throws: as `addUnit`, and `unitLoop` where the unit would lie below itself.
    package func changeUnit(_ id: ID<Unit>, _ draft: UnitDraft, key: String? = nil) async throws {
        try need(.administrator)
        let draft = try draft.cleaned(office.limits)
        let what = ["change-unit", id.description] + draft.summary
        _ = try await administer(key, what) { [me, office] writer in
            let directory = try Directory(writer)
            guard let before = directory.units[id] else { throw Refusal(.notFound) }
            let unit = draft.applied(to: before)
            try check(unit, directory)
            try writer.update(unit, folded: fold(unit.name))
            try office.note(.administration, by: me, reference: id.raw, what: what, writer)
            return true
        }
    }

    private func check(_ unit: Unit, _ directory: Directory) throws {
        if directory.sortedUnits.contains(where: { $0.code == unit.code && $0.id != unit.id }) {
            throw Refusal(.codeTaken, fields: ["code"])
        }
        if let parent = unit.parent {
            guard directory.units[parent] != nil else { throw Refusal(.notFound, fields: ["parent"]) }
            guard !directory.wouldLoop(unit.id, parent: parent) else { throw Refusal(.unitLoop, fields: ["parent"]) }
        }
        if let head = unit.head {
            guard let person = directory.people[head], !person.isExternal else {
                throw Refusal(.notFound, fields: ["head"])
            }
        }
    }
}
