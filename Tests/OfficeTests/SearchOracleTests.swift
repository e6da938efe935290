import Domain
import Office
import TestSupport
import Testing

@testable import Store

/// Random archives and random questions: who finds what, against a look at every message. The oracle knows no index, no stems and no
/// engine: it has the forms of a few words in a table, and remembers who was in which thread.
struct SearchOracleTests {
    /// Forms of one word each, however written.
    private static let words = [
        ["faktura", "faktury", "fakturą", "Fakturze"], ["zlecenie", "zleceń", "ZLECENIAMI"],
        ["umowa", "umową", "umowie"],
        ["protokół", "protokołem", "protokolu"], ["Kowalska", "Kowalskiej"], ["Łódź", "Łodzi", "łodzią"],
        ["CX-40", "cx40"],
        ["725-18-01-126", "7251801126"], ["invoice", "invoices"], ["delivered", "deliver"], ["Wodomex"], ["2026"],
    ]
    private static let beginnings = ["fakt*", "zlece*", "proto*", "kowal*", "wodom*", "invo*"]
    private static let logins = ["anna", "marek", "katarzyna", "piotr"]

    /// What the oracle knows of a message.
    private struct Known {
        let id: ID<Message>
        let author: String
        let kind: String
        let thread: ID<Domain.Thread>
        /// The word and the form of each place.
        let places: [(word: Int, form: String)]
    }

    /// A part of a question, and what it holds of.
    private struct Part {
        let typed: String
        let holds: @Sendable (Known) -> Bool
    }

    @Test(arguments: Engines.all, [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func `a question finds what a look at every message finds`(engine: Engines, seed: UInt64) async throws {
        try await Workplace.open(on: engine) { place in
            var dice = Dice(seed: seed)
            var members: [ID<Domain.Thread>: Set<String>] = [:]
            var known: [Known] = []
            // Half of the archives have blocks so narrow that bitmaps answer most of them.
            if engine == .sqlite, seed % 2 == 0 {
                try await place.office.keepIndex()
                try await place.tamper("UPDATE generations SET width = \(seed == 2 ? 16 : 6)")
            }
            for round in 0..<40 {
                known.append(try await say(place, &members, &dice))
                // What is written later into a thread changes who sees what is in a block already.
                if round % 15 == 14 { try await place.office.keepIndex() }
            }
            let closed = try await place.office.store.read { try $0.answering().closed }
            #expect((closed > 0) == (engine == .sqlite && seed % 2 == 0))
            for _ in 0..<200 {
                let login = try pick(Self.logins, &dice)
                let parts = try question(&dice)
                let expected = known.filter { message in
                    members[message.thread, default: []].contains(login) && parts.allSatisfy { $0.holds(message) }
                }
                let typed = parts.map(\.typed).joined(separator: " ")
                let desk = try await place.desk(login)
                let found = try await desk.search(try await desk.understand(typed).query, before: nil, limit: 100)
                #expect(Set(found.hits.map(\.message.id)) == Set(expected.map(\.id)), "\(login): \(typed)")
                #expect(found.total == expected.count, "\(login): \(typed)")
            }
        }
    }

    /// Somebody writes a new thread, or in one that they are in.
    private func say(
        _ place: Workplace, _ members: inout [ID<Domain.Thread>: Set<String>], _ dice: inout Dice
    ) async throws -> Known {
        place.clock.advance(minutes: 10)
        let author = try pick(Self.logins, &dice)
        let others = Self.logins.filter { $0 != author && Bool.random(using: &dice) }
        var places: [(word: Int, form: String)] = []
        for _ in 0..<Int.random(in: 2...6, using: &dice) {
            let word = Int.random(in: Self.words.indices, using: &dice)
            places.append((word, try pick(Self.words[word], &dice)))
        }
        let code = try pick(["note", "read"], &dice)
        let kind = try #require(try await place.office.directory().kind(code: code))
        var draft = Draft(kind: kind.id)
        // A sign between two, so that numbers do not run together.
        draft.note = places.map(\.form).joined(separator: "; ")
        let own = members.filter { $0.value.contains(author) }.map(\.key).sorted()
        if let thread = own.randomElement(using: &dice), Bool.random(using: &dice) {
            draft.thread = thread
        } else {
            draft.subject = "Sprawa"
        }
        let to = draft.thread == nil && others.isEmpty ? [try #require(Self.logins.first { $0 != author })] : others
        for login in to { draft.to.append(.person(try await place.person(login))) }
        let sent = try await place.desk(author).send(draft)
        members[sent.thread, default: []].formUnion(to + [author])
        return Known(id: sent.message, author: author, kind: code, thread: sent.thread, places: places)
    }

    private func question(_ dice: inout Dice) throws -> [Part] {
        var parts = [try part(&dice)]
        while parts.count < 3, Bool.random(using: &dice) { parts.append(try part(&dice)) }
        // Two filters of one sort mean either of them.
        for sort in ["autor:", "rodzaj:"] {
            while parts.count(where: { $0.typed.hasPrefix(sort) }) > 1,
                let last = parts.lastIndex(where: { $0.typed.hasPrefix(sort) })
            {
                parts.remove(at: last)
            }
        }
        // Exclusions alone are no question.
        return parts.contains { !$0.typed.hasPrefix("-") } ? parts : parts + [try word(&dice)]
    }

    private func part(_ dice: inout Dice) throws -> Part {
        switch Int.random(in: 0..<8, using: &dice) {
        case 0:
            let excluded = try word(&dice)
            return Part(typed: "-\(excluded.typed)") { !excluded.holds($0) }
        case 1:
            let (one, other) = (try word(&dice), try word(&dice))
            return Part(typed: "\(one.typed) OR \(other.typed)") { one.holds($0) || other.holds($0) }
        case 2:
            let typed = try pick(Self.beginnings, &dice)
            return Part(typed: typed) { message in
                message.places.contains { $0.form.lowercased().hasPrefix(typed.dropLast()) }
            }
        case 3:
            let (one, other) = (try pick(Self.words[1], &dice), try pick(Self.words[0], &dice))
            return Part(typed: "\"\(one) \(other)\"") { message in
                zip(message.places, message.places.dropFirst()).contains {
                    Self.plain($0.form) == Self.plain(one) && Self.plain($1.form) == Self.plain(other)
                }
            }
        case 4:
            let author = try pick(Self.logins, &dice)
            return Part(typed: "autor:\(author)") { $0.author == author }
        case 5:
            let kind = try pick(["note", "read"], &dice)
            return Part(typed: "rodzaj:\(kind)") { $0.kind == kind }
        default: return try word(&dice)
        }
    }

    /// Without what a reader without Polish letters would not type.
    private static func plain(_ form: String) -> String {
        form.lowercased().replacing("ą", with: "a").replacing("ń", with: "n")
    }

    private func word(_ dice: inout Dice) throws -> Part {
        let word = Int.random(in: Self.words.indices, using: &dice)
        return Part(typed: try pick(Self.words[word], &dice)) { $0.places.contains { $0.word == word } }
    }

    private func pick<T>(_ some: [T], _ dice: inout Dice) throws -> T { try #require(some.randomElement(using: &dice)) }
}
