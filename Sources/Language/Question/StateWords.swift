import Domain

// States of orders as somebody types them, by the beginnings of words of either language.

extension OrderFilter {
    /// - Parameter typed: at least three letters of a word for one state and no other.
    package init?(typed: String) {
        let word = fold(typed)
        guard word.utf8.count >= 3 else { return nil }
        let fitting = Set(Self.words.filter { $0.word.hasPrefix(word) }.map(\.state))
        guard fitting.count == 1, let only = fitting.first else { return nil }
        self = only
    }

    /// Those of which a word begins so; all of them for an empty text.
    package static func begun(by typed: String) -> [OrderFilter] {
        let fitting = Set(words.filter { $0.word.hasPrefix(fold(typed)) }.map(\.state))
        return allCases.filter(fitting.contains)
    }

    private static let words: [(word: String, state: OrderFilter)] = [
        ("open", .open), ("otwarte", .open), ("otwarty", .open), ("otwarta", .open),
        ("overdue", .overdue), ("late", .overdue), ("po terminie", .overdue), ("spoznione", .overdue),
        ("zalegle", .overdue),
        ("offered", .offered), ("zaproponowane", .offered), ("przekazywane", .offered),
        ("rejected", .rejected), ("odrzucone", .rejected),
        ("done", .completed), ("completed", .completed), ("wykonane", .completed), ("zrobione", .completed),
        ("zakonczone", .completed), ("zrealizowane", .completed),
        ("cancelled", .cancelled), ("canceled", .cancelled), ("anulowane", .cancelled),
    ]
}

/// What a message can have.
package enum Possession: String, Sendable, CaseIterable {
    case attachment, order

    /// - Parameter typed: at least three letters, in either language, one or several.
    package init?(typed: String) {
        guard fold(typed).utf8.count >= 3, let first = Self.begun(by: typed).first else { return nil }
        self = first
    }

    /// Those of which a word begins so; all of them for an empty text.
    package static func begun(by typed: String) -> [Possession] {
        let word = fold(typed)
        return allCases.filter { $0.words.contains { $0.hasPrefix(word) } }
    }

    private var words: [String] {
        switch self {
        case .attachment: ["attachments", "zalacznik", "zalaczniki", "plik", "pliki", "files"]
        case .order: ["orders", "zlecenie", "zlecenia"]
        }
    }
}
