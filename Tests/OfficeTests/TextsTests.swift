import Domain
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Office
@testable import Store

/// Documents that were sent are read once, behind the reply, and those that cannot be read are told apart. (What reads real
/// documents is in `SandboxTests`.)
@Suite struct TextsTests {
    /// Reads documents that say themselves what is to come of them, and counts.
    private final class Clerk: Sendable {
        let read = Mutex<[String]>([])

        func reader(version: Int = 1, recognises: Bool = false) -> TextReader {
            TextReader(version: version, recognises: recognises) { file, ending, _ in
                let content = try String(contentsOfFile: file, encoding: .utf8)
                self.read.withLock { $0.append(content) }
                if let fault = ReadingFault(rawValue: content) { return .unreadable(fault) }
                switch content {
                case "wait":
                    try await Task.sleep(for: .seconds(600))
                    return .none(isPicture: false)
                case "fault": throw CocoaError(.fileReadUnknown)
                case "nothing": return .none(isPicture: false)
                case "photograph": return recognises ? .words(["tablica"], isCut: false) : .none(isPicture: true)
                case "long": return .words(["początek"], isCut: true)
                default: return .words(content.split(separator: "|").map { "\($0) \(ending)" }, isCut: false)
                }
            }
        }
    }

    private struct Scene: Sendable {
        let place: Workplace
        let clerk: Clerk
        let texts: Texts
        let folder: String

        func again(version: Int = 1, recognises: Bool = false) throws -> Texts {
            try Texts(
                store: place.office.store, clock: place.clock.clock, sealing: .real, folder: folder,
                reader: clerk.reader(version: version, recognises: recognises))
        }

        /// Sends a document from Anna to Marek.
        func send(_ content: String, name: String = "umowa.pdf") async throws -> ID<Message> {
            let upload = try await place.upload(content, by: "anna", name: name)
            return try await place.send("note", from: "anna", to: ["marek"], attachments: [upload.id]).message
        }

        func readAll() async throws { while try await texts.readNext() {} }

        func answer(_ message: ID<Message>) async throws -> AttachmentAnswer {
            let desk = try await place.desk("marek")
            return try #require(try await desk.message(message).attachments.first)
        }

        func words(_ messages: ID<Message>...) async throws -> [String] {
            try await place.office.store.read { try $0.texts(of: messages).map { "\($0.page) \($0.text)" } }
        }
    }

    private func scene(on engine: Engines, _ body: (Scene) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "obieg-tests-\(UUID().uuidString)").path
        defer { do { try FileManager.default.removeItem(atPath: folder) } catch { Issue.record(error) } }
        try await Workplace.open(on: engine) { place in
            let clerk = Clerk()
            let texts = try Texts(
                store: place.office.store, clock: place.clock.clock, sealing: .real, folder: folder,
                reader: clerk.reader())
            try await body(Scene(place: place, clerk: clerk, texts: texts, folder: folder))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
        }
    }

    @Test(arguments: Engines.all) func `what was sent is read, the newest first`(engine: Engines) async throws {
        try await scene(on: engine) { scene in
            _ = try await scene.place.upload("nie wysłane", by: "anna")
            let first = try await scene.send("raz|dwa")
            let second = try await scene.send("trzy||cztery", name: "Pismo.DOCX")
            #expect(try await scene.answer(first).text == .pending)
            try await scene.readAll()
            #expect(scene.clerk.read.withLock { $0 } == ["trzy||cztery", "raz|dwa"])
            let words = try await scene.words(second, first)
            #expect(words == ["1 raz pdf", "2 dwa pdf", "1 trzy docx", "2 cztery docx"])
            #expect(try await scene.answer(first).text == .read)
        }
    }

    @Test(arguments: Engines.all) func `one content sent twice is read once, and tells nobody before`(
        engine: Engines
    ) async throws {
        try await scene(on: engine) { scene in
            let first = try await scene.send("umowa")
            try await scene.readAll()
            // Whoever uploads what others have does not learn it.
            let upload = try await scene.place.upload("umowa", by: "piotr")
            #expect(AttachmentAnswer(upload).text == .pending)
            let second = try await scene.send("umowa", name: "kopia.pdf")
            #expect(try await scene.answer(second).text == .pending)
            try await scene.readAll()
            #expect(try await scene.answer(second).text == .read)
            #expect(scene.clerk.read.withLock { $0 } == ["umowa"])
            let words = try await scene.words(first, second)
            #expect(words == ["1 umowa pdf", "1 umowa pdf"])
        }
    }

    @Test(arguments: Engines.all) func `each message with the document is to be indexed anew, in the same write`(
        engine: Engines
    ) async throws {
        try await scene(on: engine) { scene in
            let messages = [try await scene.send("umowa"), try await scene.send("umowa")]
            let digest = Sealing.real.sha256(Array("umowa".utf8))
            let store = scene.place.office.store
            func reread(_ reading: Reading) async throws -> Set<ID<Message>> {
                try await store.write { writer in
                    try writer.keep(reading, of: digest, version: 1, at: Instant(milliseconds: 1))
                    return writer.documents.read
                }
            }
            #expect(try await reread(.none(isPicture: false)) == [], "nothing to find")
            #expect(try await store.write { try $0.readAgain(olderThan: 2, pictures: false, most: 9) } == 1)
            #expect(try await reread(.words(["a"], isCut: false)) == Set(messages))
            #expect(try await store.write { try $0.readAgain(olderThan: 3, pictures: false, most: 9) } == 1)
            #expect(try await reread(.unreadable(.broken)) == Set(messages), "its words are gone")
            #expect(try await scene.words(messages[0]) == [])
        }
    }

    @Test(arguments: Engines.all) func `a document that ends the program twice is not tried a third time`(
        engine: Engines
    ) async throws {
        try await scene(on: engine) { scene in
            let message = try await scene.send("bomba")
            // The program begins, and ends.
            func crash() async throws {
                let now = scene.place.clock.now
                let begun = try await scene.place.office.store.write { writer in
                    let late = now.adding(milliseconds: -120_000)
                    guard let document = try writer.unreadDocument(triedBefore: late) else { return false }
                    return try writer.begin(document, version: 1, at: now)
                }
                #expect(begun)
            }
            try await crash()
            #expect(try await !scene.texts.readNext(), "another node may be at it")
            scene.place.clock.advance(minutes: 3)
            try await crash()
            scene.place.clock.advance(minutes: 3)
            try await scene.readAll()
            let answer = try await scene.answer(message)
            #expect(answer.text == .unreadable && answer.textProblem == .excessive)
            #expect(scene.clerk.read.withLock { $0.isEmpty })
        }
    }

    @Test(arguments: Engines.all) func `a crash in the middle loses nothing`(engine: Engines) async throws {
        try await scene(on: engine) { scene in
            let message = try await scene.send("umowa")
            let now = scene.place.clock.now
            try await scene.place.office.store.write { writer in
                if let document = try writer.unreadDocument(triedBefore: now) {
                    _ = try writer.begin(document, version: 1, at: now)
                }
            }
            // What lay in the folder is gone with the next start.
            try FileManager.default.createDirectory(atPath: "\(scene.folder)/left", withIntermediateDirectories: false)
            let texts = try scene.again()
            try await texts.prepare()
            scene.place.clock.advance(minutes: 3)
            while try await texts.readNext() {}
            #expect(try await scene.words(message) == ["1 umowa pdf"])
        }
    }

    @Test(arguments: Engines.all) func `what fails here is not the document's fault, and comes again later`(
        engine: Engines
    ) async throws {
        try await scene(on: engine) { scene in
            let message = try await scene.send("fault")
            for _ in 0..<5 {
                await #expect(throws: CocoaError.self) { try await scene.texts.readNext() }
                #expect(try await !scene.texts.readNext(), "not at once")
                #expect(try await scene.answer(message).text == .pending)
                scene.place.clock.advance(minutes: 3)
            }
        }
    }

    @Test(arguments: Engines.all) func `a document that cannot be read says why, and is found by its name`(
        engine: Engines
    ) async throws {
        try await scene(on: engine) { scene in
            for fault in ReadingFault.allCases {
                let message = try await scene.send(fault.rawValue, name: "Umowa \(fault.rawValue).pdf")
                try await scene.readAll()
                let answer = try await scene.answer(message)
                #expect(answer.text == .unreadable && answer.textProblem == fault)
            }
            let (empty, long) = try await (scene.send("nothing"), scene.send("long"))
            try await scene.readAll()
            #expect(try await scene.answer(empty).text == .none)
            let cut = try await scene.answer(long)
            #expect(cut.text == .read && cut.textIsCut && cut.textProblem == nil)
            #expect(scene.clerk.read.withLock { $0.count } == ReadingFault.allCases.count + 2, "each once")
        }
    }

    @Test(arguments: Engines.all) func `a better reader reads anew, and pictures when it recognises words`(
        engine: Engines
    ) async throws {
        try await scene(on: engine) { scene in
            let (text, picture) = try await (scene.send("umowa"), scene.send("photograph", name: "a.jpg"))
            try await scene.readAll()
            #expect(try await scene.answer(picture).text == .none)
            let recognising = try scene.again(recognises: true)
            try await recognising.prepare()
            #expect(try await scene.answer(text).text == .read)
            while try await recognising.readNext() {}
            #expect(try await scene.words(picture) == ["1 tablica"])
            #expect(scene.clerk.read.withLock { $0.count } == 3)
            let newer = try scene.again(version: 2, recognises: true)
            try await newer.prepare()
            #expect(try await scene.words(text) == ["1 umowa pdf"], "what is known stays until then")
            while try await newer.readNext() {}
            #expect(scene.clerk.read.withLock { $0.count } == 5)
            #expect(try await scene.words(text) == ["1 umowa pdf"])
        }
    }

    @Test(arguments: Engines.all) func `sending wakes the reader, and stopping ends it`(engine: Engines) async throws {
        try await scene(on: engine) { scene in
            let texts = try scene.again()
            let office = try scene.place.secondNode(texts: texts)
            let running = Task { await texts.run { error in Issue.record(error) } }
            let anna = try await office.console.desk(login: "anna")
            func send(_ content: String) async throws -> ID<Message> {
                let upload = try await scene.place.upload(content, by: "anna")
                let kind = try #require(try await office.directory().kind(code: "note"))
                var draft = Draft(kind: kind.id)
                (draft.to, draft.attachments) = ([.person(try await scene.place.person("marek"))], [upload.id])
                (draft.subject, draft.note) = ("Umowa", "W załączniku.")
                return try await anna.send(draft).message
            }
            let message = try await send("umowa")
            while try await scene.answer(message).text == .pending { await Task.yield() }
            #expect(try await scene.words(message) == ["1 umowa pdf"])
            let other = try await send("wait")
            while scene.clerk.read.withLock({ $0.count }) < 2 { await Task.yield() }
            running.cancel()
            await running.value
            // It was given back, and is read after the next start.
            let digest = Sealing.real.sha256(Array("wait".utf8))
            let tries = try await office.store.read { reader in
                try reader.db.first("SELECT tries FROM readings WHERE content = \(digest)") { try $0.int(0) }
            }
            #expect(tries == 0)
            #expect(try await scene.answer(other).text == .pending)
        }
    }

    @Test(arguments: Engines.all) func `no question of these reads all of a table`(engine: Engines) async throws {
        try await scene(on: engine) { scene in
            let message = try await scene.send("umowa")
            try await scene.readAll()
            let now = scene.place.clock.now
            let plans = try await scene.place.plans { reader in
                _ = try reader.unreadDocument(triedBefore: now)
                _ = try reader.texts(of: [message])
                _ = try reader.reading(of: [1])
                _ = try reader.messages([message])
            }
            #expect(plans.count > 4)
            for plan in plans { #expect(!plan.scansTable, "\(plan)") }
        }
    }

    @Test func `what a reader says may only be text, and the ending of a name only a hint`() async throws {
        try await scene(on: .sqlite) { scene in
            let message = try await scene.send("a\u{0}b\u{202E}c\u{1B}", name: "x.p/d'f")
            try await scene.readAll()
            #expect(try await scene.words(message) == ["1 abc "])
        }
        #expect(Texts.ending(of: "Umowa.tar.GZ") == "gz" && Texts.ending(of: "a") == "")
        #expect(Texts.ending(of: "a.") == "" && Texts.ending(of: "a.ęą") == "" && Texts.ending(of: "a.b c") == "")
    }

    @Test func `a phrase is found in a document that is read after its block has pairs`() async throws {
        try await scene(on: .sqlite) { scene in
            try await scene.place.office.keepIndex()
            try await scene.place.tamper("UPDATE generations SET width = 8")
            func found(_ typed: String) async throws -> [ID<Message>] {
                let desk = try await scene.place.desk("marek")
                return try await desk.search(try await desk.understand(typed).query, before: nil, limit: 50).hits.map(
                    \.message.id)
            }
            let first = try await scene.send("najmu umowa|nothing")
            let second = try await scene.send("najmu|umowa")
            for _ in 0..<20 {
                _ = try await scene.place.send("note", from: "anna", to: ["marek"], note: "Umowa najmu lokalu")
            }
            try await scene.place.office.keepIndex()
            #expect(try await scene.place.office.store.read { try $0.answering().paired } > Numbers.first)
            #expect(try await found("\"najmu umowa\"").isEmpty)
            try await scene.readAll()
            #expect(try await found("\"najmu umowa\"") == [first])
            #expect(try await found("\"umowa najmu\"").count == 20)
            #expect(try await !found("\"umowa najmu\"").contains(second))
        }
    }

    /// Where more than one may write at once.
    @Test(arguments: Engines.all.filter { $0 == .postgres })
    func `who begins to see a thread while a document is read finds what it says`(engine: Engines) async throws {
        try await scene(on: engine) { scene in
            let store = scene.place.office.store
            let (message, piotr) = (try await scene.send("umowa"), try await scene.place.person("piotr"))
            let door = Rendezvous()
            let joiner = Mutex<Int64>(0)
            let joining = Task {
                try await store.write { writer in
                    let thread: ID<Domain.Thread> = try #require(
                        try writer.db.first("SELECT thread FROM messages WHERE id = \(message)") { try $0.id(0) })
                    try writer.db.run(
                        """
                        INSERT INTO participants (thread, person, standing, offers) VALUES (\(thread), \(piotr), 'member', 0)
                        """)
                    var documents = PendingDocuments()
                    documents.retag(thread)
                    try writer.index(documents)
                    let own = try writer.db.first("SELECT CAST(pg_backend_pid() AS BIGINT)") { try $0.integer(0) }
                    joiner.withLock { $0 = own ?? 0 }
                    door.meet()
                    door.part()
                }
            }
            await door.met()
            let isRead = Mutex(false)
            let reading = Task {
                defer { isRead.withLock { $0 = true } }
                try await scene.readAll()
            }
            let other = joiner.withLock { $0 }
            let waits: SQL = "SELECT 1 FROM pg_stat_activity WHERE CAST(\(other) AS INT) = ANY (pg_blocking_pids(pid))"
            // There is nothing to be told by when the server lets it wait.
            while !isRead.withLock({ $0 }), try await store.read({ try $0.db.first(waits) { _ in true } }) == nil {
                try await Task.sleep(for: .milliseconds(5))
            }
            #expect(!isRead.withLock { $0 }, "the reader waits for who joins")
            door.goOn()
            try await joining.value
            try await reading.value
            let desk = try await scene.place.desk("piotr")
            let query = try await desk.understand("umowa").query
            #expect(try await desk.search(query, before: nil, limit: 9).hits.map(\.message.id) == [message])
        }
    }
}
