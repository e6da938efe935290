// Who works here: people, the units they belong to, and what a person may be.

/// Somebody with an account, or a correspondent from outside who has none.
package struct Person: Hashable, Sendable {
    package let id: ID<Person>
    /// What the person signs in with; `nil` for correspondents from outside.
    package var login: String?
    /// First name and surname, as printed on a screen.
    package var name: String
    package var position: String?
    package var email: String?
    package var unit: ID<Unit>?
    package var roles: Set<Role>
    package var language: Tongue
    /// A disabled person cannot sign in and cannot be given anything new.
    package var isActive: Bool

    package init(
        id: ID<Person>, login: String?, name: String, position: String? = nil, email: String? = nil,
        unit: ID<Unit>? = nil, roles: Set<Role> = [], language: Tongue = .polish, isActive: Bool = true
    ) {
        self.id = id
        self.login = login
        self.name = name
        self.position = position
        self.email = email
        self.unit = unit
        self.roles = roles
        self.language = language
        self.isActive = isActive
    }

    /// Somebody who only corresponds: no log-in, nothing to decide.
    package var isExternal: Bool { login == nil }

    /// The actor of acts nobody did: an offer that expired by the clock.
    package static let system = ID<Person>(raw: 1)
}

/// What a person may beyond being a member. A superior is not a role: it follows from the tree of units.
package enum Role: String, CaseIterable, Hashable, Sendable, Codable {
    /// Promotes threads to cases, edits dictionaries and kinds.
    case registrar
    /// Reads any thread; each such reading is an event that the participants see.
    case auditor
    /// People, units, settings, sign-in; does not read threads.
    case administrator
}

/// A language of the screens.
package enum Tongue: String, CaseIterable, Hashable, Sendable, Codable {
    case polish = "pl"
    case english = "en"
}

/// A department, in a tree.
package struct Unit: Hashable, Sendable {
    package let id: ID<Unit>
    package var code: String
    package var name: String
    package var parent: ID<Unit>?
    /// Who leads it: the superior of everybody in it and below.
    package var head: ID<Person>?
    package var isActive: Bool

    package init(
        id: ID<Unit>, code: String, name: String, parent: ID<Unit>? = nil, head: ID<Person>? = nil,
        isActive: Bool = true
    ) {
        self.id = id
        self.code = code
        self.name = name
        self.parent = parent
        self.head = head
        self.isActive = isActive
    }
}

/// Somebody to whom something is addressed: a person, or whoever belongs to a unit.
package enum Party: Hashable, Sendable, Codable {
    case person(ID<Person>)
    case unit(ID<Unit>)
}
