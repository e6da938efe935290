import Domain
import Office
import TestSupport
import Testing

struct KindTests {
    private func draft(_ code: String) -> KindDraft {
        var draft = KindDraft()
        (draft.code, draft.name) = (code, Name(polish: "Umowa", english: "Contract"))
        return draft
    }

    @Test(arguments: Engines.all)
    func `a registrar adds and changes a kind`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let rita = try await place.desk("rita")
            var new = draft("contract")
            (new.expectation, new.days, new.mayReject) = (.approve, 14, false)
            new.requires = [try #require(try await rita.directory().dictionary(code: "rejection-reasons")).id]
            let id = try await rita.addKind(new)
            var change = KindDraft()
            change.days = .some(nil)
            try await rita.changeKind(id, change)
            let kind = try #require(try await rita.directory().kinds[id])
            #expect(kind.days == nil)
            #expect(kind.expectation == .approve)
            #expect(kind.requires == new.requires)
            #expect(!kind.mayReject)
        }
    }

    @Test func `the kind of confirmations is nobody's to change`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let rita = try await place.desk("rita")
            let confirmation = try #require(try await rita.directory().kind(code: Kind.confirmation))
            try await refused(.kindReserved) { try await rita.addKind(draft("confirmation")) }
            try await refused(.kindReserved) { try await rita.changeKind(confirmation.id, draft("other")) }
            let note = try #require(try await rita.directory().kind(code: "note"))
            try await refused(.kindReserved) { try await rita.changeKind(note.id, draft("confirmation")) }
        }
    }

    @Test func `what makes no sense is refused`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let admin = try await place.desk("admin")
            try await refused(.codeTaken) { try await admin.addKind(draft("note")) }
            var late = draft("late")
            late.days = -1
            try await refused(.dateOutOfRange) { try await admin.addKind(late) }
            var soon = draft("soon")
            soon.answerDays = 0
            try await refused(.dateOutOfRange) { try await admin.addKind(soon) }
            var lost = draft("lost")
            lost.requires = [ID(raw: 99)]
            try await refused(.notFound) { try await admin.addKind(lost) }
            try await refused(.notAllowed) { try await place.desk("anna").addKind(draft("anna")) }
        }
    }
}
