import Domain
import Store

// Kinds of messages, by a registrar or an administrator.

/// A kind to be added or changed; what is `nil` stays as it is, `.some(nil)` takes away.
package struct KindDraft: Sendable {
    package var code: String?
    package var name: Name?
    package var expectation: Expectation?
    package var requires: [ID<Dictionary>]?
    /// Usual days until due, 0 to 3660.
    package var days: Int??
    package var mayReject: Bool?
    /// Days after which an unanswered offer goes back, 1 to 3660.
    package var answerDays: Int??
    package var isActive: Bool?

    package init() {}

    fileprivate var summary: [String] {
        var all: [(String, String?)] = [("code", code), ("name", name?.polish), ("english", name?.english)]
        all += [("expectation", expectation?.rawValue)]
        all += [("requires", requires.map { $0.map(\.description).joined(separator: " ") })]
        all += [
            ("days", days.map { $0?.description ?? "" }), ("answer-days", answerDays.map { $0?.description ?? "" }),
        ]
        all += [("may-reject", mayReject.map { $0 ? "yes" : "no" }), ("active", isActive.map { $0 ? "yes" : "no" })]
        return all.compactMap { name, value in value.map { "\(name)=\($0)" } }
    }

    fileprivate func cleaned(_ limits: Limits) throws(Refusal) -> KindDraft {
        var clean = self
        if let code { clean.code = try Text.code(code) }
        if let name { clean.name = try Text.name(name, limits) }
        if let days, let days, !(0...3660).contains(days) { throw Refusal(.dateOutOfRange, fields: ["days"]) }
        if let answerDays, let answerDays, !(1...3660).contains(answerDays) {
            throw Refusal(.dateOutOfRange, fields: ["answerDays"])
        }
        return clean
    }

    fileprivate func applied(to kind: Kind) -> Kind {
        var kind = kind
        if let code { kind.code = code }
        if let name { kind.name = name }
        if let expectation { kind.expectation = expectation }
        if let requires { kind.requires = requires.sorted() }
        if let days { kind.days = days }
        if let mayReject { kind.mayReject = mayReject }
        if let answerDays { kind.answerDays = answerDays }
        if let isActive { kind.isActive = isActive }
        return kind
    }
}

extension Desk {
    /// Adds a kind; it needs a code and a name, and expects nothing unless the draft says so.
    ///
    /// - Throws: `kindReserved`, `codeTaken`, `codeInvalid`, `nameRequired`, `dateOutOfRange`, `notFound` for a required
    ///   dictionary that is not there.
    package func addKind(_ draft: KindDraft, key: String? = nil) async throws -> ID<Kind> {
        try need(.registrar, .administrator)
        let draft = try draft.cleaned(office.limits)
        guard let code = draft.code else { throw Refusal(.codeInvalid, fields: ["code"]) }
        guard let name = draft.name else { throw Refusal(.nameRequired, fields: ["name"]) }
        return try await administer(key, ["add-kind"] + draft.summary) { [me, office] writer in
            let new = Kind(id: office.ids.next(), code: code, name: name, expectation: .nothing)
            let kind = draft.applied(to: new)
            try check(kind, try Directory(writer))
            try writer.insert(kind)
            try office.note(
                .administration, by: me, reference: kind.id.raw, what: ["add-kind"] + draft.summary, writer)
            return kind.id
        }
    }

    /// Changes what the draft names; messages that were sent keep what they expected then in their orders.
    package func changeKind(_ id: ID<Kind>, _ draft: KindDraft, key: String? = nil) async throws {
        try need(.registrar, .administrator)
        let draft = try draft.cleaned(office.limits)
        let what = ["change-kind", id.description] + draft.summary
        _ = try await administer(key, what) { [me, office] writer in
            let directory = try Directory(writer)
            guard let before = directory.kinds[id] else { throw Refusal(.notFound) }
            guard before.code != Kind.confirmation else { throw Refusal(.kindReserved) }
            let kind = draft.applied(to: before)
            try check(kind, directory)
            try writer.update(kind)
            try office.note(.administration, by: me, reference: id.raw, what: what, writer)
            return true
        }
    }

    private func check(_ kind: Kind, _ directory: Directory) throws {
        guard kind.code != Kind.confirmation else { throw Refusal(.kindReserved, fields: ["code"]) }
        if let other = directory.kind(code: kind.code), other.id != kind.id {
            throw Refusal(.codeTaken, fields: ["code"])
        }
        guard Set(kind.requires).count == kind.requires.count,
            kind.requires.allSatisfy({ directory.dictionaries[$0] != nil })
        else { throw Refusal(.notFound, fields: ["requires"]) }
    }
}
