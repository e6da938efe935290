import Domain
import Store

// The first administrator of a fresh installation: there is no default account (ASVS 6.3.2), but a link that works once.

extension Reception {
    private var setting: String { "set-up" }

    /// Whether nobody administers yet.
    package func isEmpty() async throws -> Bool {
        try await office.store.read { try $0.administrators().isEmpty }
    }

    /// A token for the one-time set-up link; the one before stops working.
    ///
    /// - Throws: `setUpDone` when there is an administrator.
    package func makeSetUpLink() async throws -> String {
        let token = OpaqueToken.make(office.sealing)
        let hash = office.sealing.sha256(Array(token.utf8)).hexadecimal
        try await office.store.write { [setting] writer in
            try writer.turnDirectory()
            guard try writer.administrators().isEmpty else { throw Refusal(.setUpDone) }
            try writer.set(setting, to: hash)
        }
        return token
    }

    /// Makes the first administrator, once.
    ///
    /// - Throws: `setUpDone` when there is an administrator, `notFound` when the token is not that of the link, and what a
    ///   log-in, a name or a password may be refused for.
    package func setUp(token: String, company: String, login: String, name: String, password: String) async throws {
        guard let hash = OpaqueToken.hash(token, office.sealing)?.hexadecimal else { throw Refusal(.notFound) }
        try await office.store.read { try checkSetUp($0, hash) }
        let company = try Text.name(company, "company", office.limits)
        var draft = PersonDraft()
        (draft.login, draft.name, draft.roles, draft.password) = (login, name, [.administrator], password)
        let prepared = try await PreparedPerson(draft, company: company, office)
        try await office.administer { [setting] writer in
            try checkSetUp(writer, hash)
            try writer.set("company", to: company)
            try writer.set(setting, to: "")
            _ = try Personnel(office, by: Person.system, writer).add(prepared)
        }
    }

    private func checkSetUp(_ archive: some Querying, _ hash: String) throws {
        guard try archive.administrators().isEmpty else { throw Refusal(.setUpDone) }
        guard try archive.setting(setting) == hash else { throw Refusal(.notFound) }
    }
}
