// The small things that many pages show: a person, a moment, a state, a file.

import Domain

/// A person: name, initials and a colour that are always the same.
struct PersonTag: Encodable, Sendable, Equatable {
    let id: String
    let name: String
    let initials: String
    /// 0…6, one of the style sheet's `p-…`.
    let colour: Int
    /// The reader.
    let isMe: Bool
    /// "Away until Fri 27 Nov, substitute: Anna Lis"; nil for whoever is there.
    let away: String?

    init(_ id: ID<Person>, _ name: String, isMe: Bool = false, away: String? = nil) {
        self.id = id.description
        self.name = name
        self.isMe = isMe
        self.away = away
        initials = name.split(separator: " ").prefix(2).compactMap(\.first).map(String.init).joined().uppercased()
        // Ids of one import differ in the lowest bits only, those of one day in the middle ones.
        colour = Int((id.raw ^ id.raw >> 7 ^ id.raw >> 21) % 7)
    }
}

/// A moment, as short as it can be said.
struct TimeTag: Encodable, Sendable, Equatable {
    let text: String
    /// For machines, RFC 3339.
    let machine: String
    /// With weekday and year.
    let full: String
}

/// When something is due.
struct DueTag: Encodable, Sendable, Equatable {
    let text: String
    let full: String
    /// Open, and past.
    let isLate: Bool
    /// Open, and due within two days.
    let isSoon: Bool
}

/// A state: word, colour and sign together.
struct StateTag: Encodable, Sendable, Equatable {
    let text: String
    /// A class of the style sheet: `c-green`, `c-violet`, `c-red`, `c-amber`, or none.
    let tone: String
    let icon: String
}

/// A value of a dictionary.
struct EntryTag: Encodable, Sendable, Equatable {
    let id: String
    let name: String
    let dictionary: String
}

/// An attachment.
struct FileTag: Encodable, Sendable, Equatable {
    let id: String
    let name: String
    let size: String
    /// The ending of its name in capitals, at most four letters.
    let badge: String
    let isTable: Bool
    /// Whether there may be a picture of it.
    let hasPreview: Bool
    /// Why its words are not found by searching, or not all of them.
    let unsearched: String?

    /// - Parameter hasPreviews: whether pictures can be made.
    init(id: String, name: String, size: String, hasPreviews: Bool = false, unsearched: String? = nil) {
        self.id = id
        self.name = name
        self.size = size
        self.unsearched = unsearched
        let parts = name.split(separator: ".")
        badge = parts.count > 1 ? String(parts[parts.count - 1].prefix(4)).uppercased() : ""
        isTable = ["ODS", "XLS", "XLSX", "CSV"].contains(badge)
        hasPreview = hasPreviews && ["PDF", "PNG", "JPG", "JPEG", "GIF", "WEBP"].contains(badge)
    }
}

/// A choice of a list.
struct Option: Encodable, Sendable, Equatable {
    let value: String
    let label: String
    var isSelected = false
}

/// What somebody typed into a field, and what was wrong with it.
struct Field: Encodable, Sendable, Equatable {
    var value = ""
    var error: String?
}

/// A mistake in a form, for the summary above it.
struct Mistake: Encodable, Sendable, Equatable {
    /// The id of the field's element.
    let field: String
    let text: String
}

/// The link to the next part of a list.
struct Next: Encodable, Sendable, Equatable {
    let path: String
}
