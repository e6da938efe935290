// What sort of event a message is, and what it expects of its addressees.

/// A kind of event (rodzaj zdarzenia).
package struct Kind: Hashable, Sendable {
    package let id: ID<Kind>
    package var code: String
    package var name: Name
    package var expectation: Expectation
    /// Dictionaries of which at least one entry must be named.
    package var requires: [ID<Dictionary>]
    /// Usual days until due; `nil`: no due date unless the author gives one.
    package var days: Int?
    package var mayReject: Bool
    /// Days after which an unanswered offer goes back to the offerer; `nil`: never.
    package var answerDays: Int?
    package var isActive: Bool

    package init(
        id: ID<Kind>, code: String, name: Name, expectation: Expectation, requires: [ID<Dictionary>] = [],
        days: Int? = nil, mayReject: Bool = true, answerDays: Int? = nil, isActive: Bool = true
    ) {
        self.id = id
        self.code = code
        self.name = name
        self.expectation = expectation
        self.requires = requires
        self.days = days
        self.mayReject = mayReject
        self.answerDays = answerDays
        self.isActive = isActive
    }

    /// The code of the kind that every confirmation of an order has. It cannot be chosen by hand.
    package static let confirmation = "confirmation"
}

/// What a kind expects of the addressees.
package enum Expectation: String, CaseIterable, Hashable, Sendable, Codable {
    /// Information: done when opened.
    case nothing
    /// Each addressee confirms having read it.
    case acknowledge
    /// An order for each addressee, or for whoever accepts first.
    case execute
    /// As `execute`, and the orderer approves the result or returns it.
    case approve

    package var makesOrders: Bool { self == .execute || self == .approve }
}

/// A name in both languages.
package struct Name: Hashable, Sendable, Codable {
    package var polish: String
    package var english: String

    package init(polish: String, english: String) {
        self.polish = polish
        self.english = english
    }

    package func `in`(_ tongue: Tongue) -> String { tongue == .polish ? polish : english }
}

/// A configurable list: customers, projects, contract types (słownik).
package struct Dictionary: Hashable, Sendable {
    package let id: ID<Dictionary>
    package var code: String
    package var name: Name
    /// The names of the attributes that its entries have, in the order in which they are shown.
    package var attributes: [Attribute]
    package var isActive: Bool

    package init(id: ID<Dictionary>, code: String, name: Name, attributes: [Attribute] = [], isActive: Bool = true) {
        self.id = id
        self.code = code
        self.name = name
        self.attributes = attributes
        self.isActive = isActive
    }

    /// One attribute of a dictionary's entries, e.g. `taxNumber`, "NIP", "Tax number".
    package struct Attribute: Hashable, Sendable, Codable {
        package var code: String
        package var name: Name

        package init(code: String, name: Name) {
            self.code = code
            self.name = name
        }
    }

    /// The dictionary of reasons that a rejection may name.
    package static let rejectionReasons = "rejection-reasons"
}

/// A value of a dictionary (pozycja); may be a record of the CRM with attributes.
package struct Entry: Hashable, Sendable {
    package let id: ID<Entry>
    package let dictionary: ID<Dictionary>
    package var code: String
    package var name: String
    /// Values by the code of the attribute.
    package var attributes: [String: String]
    /// An entry of any dictionary that this one belongs to: a device to its customer.
    package var parent: ID<Entry>?
    package var isActive: Bool

    package init(
        id: ID<Entry>, dictionary: ID<Dictionary>, code: String, name: String, attributes: [String: String] = [:],
        parent: ID<Entry>? = nil, isActive: Bool = true
    ) {
        self.id = id
        self.dictionary = dictionary
        self.code = code
        self.name = name
        self.attributes = attributes
        self.parent = parent
        self.isActive = isActive
    }
}
