import Domain
import Store

// What is said of a person: everything when adding one, what is to change when changing one.

/// A person to be added or changed; what is `nil` stays as it is.
package struct PersonDraft: Sendable {
    package var login: String?
    package var name: String?
    /// `.some(nil)` takes it away; so it does of the address and the unit.
    package var position: String??
    package var email: String??
    package var unit: ID<Unit>??
    package var roles: Set<Role>?
    package var language: Tongue?
    package var isActive: Bool?
    package var password: String?

    package init() {}

    /// What is asked for, without the password: for the log and for telling requests apart.
    var summary: [String] {
        var all: [(String, String?)] = [("login", login), ("name", name)]
        all += [("position", position.map { $0 ?? "" }), ("email", email.map { $0 ?? "" })]
        all += [("unit", unit.map { $0?.description ?? "" })]
        all += [("roles", roles.map { $0.map(\.rawValue).sorted().joined(separator: " ") })]
        all += [("language", language?.rawValue), ("active", isActive.map { $0 ? "yes" : "no" })]
        return all.compactMap { name, value in value.map { "\(name)=\($0)" } } + (password == nil ? [] : ["password"])
    }
}

/// A draft that has passed the rules which need no look at the archive.
struct PreparedPerson: Sendable {
    let draft: PersonDraft
    /// The stored form of the new password.
    let password: String?

    /// - Parameters:
    ///   - login: of the person who is changed.
    ///   - company: a password must not contain either.
    init(_ draft: PersonDraft, login: String? = nil, company: String, _ office: Office) async throws {
        let limits = office.limits
        var clean = draft
        if let login = draft.login { clean.login = try Text.code(login, "login") }
        if let name = draft.name { clean.name = try Text.name(name, "name", limits) }
        if let position = draft.position {
            let text = try Text.clean(position ?? "", "position", limit: limits.name)
            clean.position = .some(text.isEmpty ? nil : text)
        }
        if let email = draft.email { clean.email = .some(try Self.address(email ?? "")) }
        self.draft = clean
        guard let password = draft.password else {
            self.password = nil
            return
        }
        guard let login = clean.login ?? login else { throw Refusal(.codeInvalid, fields: ["login"]) }
        self.password = try await office.stored(password, login: login, company: company, field: "password")
    }

    /// An address in lower case; only what cannot be one at all is refused.
    private static func address(_ text: String) throws(Refusal) -> String? {
        let text = try Text.clean(text, "email", limit: 254).lowercased()
        if text.isEmpty { return nil }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), !text.contains(where: \.isWhitespace) else {
            throw Refusal(.malformed, fields: ["email"])
        }
        return text
    }

    func applied(to person: Person) -> Person {
        var person = person
        if let login = draft.login { person.login = login }
        if let name = draft.name { person.name = name }
        if let position = draft.position { person.position = position }
        if let email = draft.email { person.email = email }
        if let unit = draft.unit { person.unit = unit }
        if let roles = draft.roles { person.roles = roles }
        if let language = draft.language { person.language = language }
        if let isActive = draft.isActive { person.isActive = isActive }
        return person
    }
}

extension Office {
    /// The stored form of a new password, when it may be used.
    func stored(_ password: String, login: String, company: String, field: String) async throws -> String {
        switch passwords.fault(password, login, company) {
        case .tooShort: throw Refusal(.passwordTooShort, fields: [field])
        case .tooLong: throw Refusal(.passwordTooLong, fields: [field])
        case .guessable: throw Refusal(.passwordGuessable, fields: [field])
        case nil: return try await passwords.hash(password)
        }
    }
}
