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
        let word = fold(typed)
        guard word.utf8.count >= 3 else { return nil }
        if ["attachments", "zalacznik", "zalaczniki", "plik", "pliki", "files"].contains(where: { $0.hasPrefix(word) })
        {
            self = .attachment
        } else if ["orders", "zlecenie", "zlecenia"].contains(where: { $0.hasPrefix(word) }) {
            self = .order
        } else {
            return nil
        }
    }
}
