import Domain
import Foundation
import Store

// The words of documents, so that the search can look into them. They are read behind the reply, one document after the other,
// the newest message's first: sending waits for nothing. What is to be read stands in the database, so no crash loses it; a
// document that ends the program twice is not tried a third time.

/// Reads the documents that were sent.
package final class Texts: Sendable {
    /// Milliseconds after which a try that did not end will not end any more: another node may try. Four times what reading
    /// may take.
    private static let patience: Int64 = 120_000
    private static let mostTries = 2

    private let store: Store
    private let clock: Clock
    private let sealing: Sealing
    private let folder: String
    private let reader: TextReader
    private let wake: AsyncStream<Void>
    private let bell: AsyncStream<Void>.Continuation

    /// - Parameter folder: for what is made on the way; made where it is missing, readable by nobody else, and emptied.
    package init(store: Store, clock: Clock, sealing: Sealing, folder: String, reader: TextReader) throws {
        (self.store, self.clock, self.sealing, self.folder, self.reader) = (store, clock, sealing, folder, reader)
        (wake, bell) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
        // What a crash left there. What cannot be removed is in nobody's way: each document has a folder of its own.
        Self.remove(folder)
        try Self.make(folder)
    }

    /// Something was committed: there may be a document to read.
    package func somethingHappened() { bell.yield() }

    /// Reads what there is to be read, whenever there is something, until the task is cancelled.
    ///
    /// - Parameter failed: told of an error; what could not be done is tried again.
    package func run(failed: @escaping @Sendable (any Error) -> Void) async {
        somethingHappened()
        var isPrepared = false
        for await _ in wake {
            do {
                if !isPrepared { try await prepare() }
                isPrepared = true
                while try await readNext() {}
            } catch is CancellationError {
                return
            } catch {
                failed(error)
            }
        }
    }

    /// Reads what there is to be read, and ends.
    package func readAll() async throws {
        try await prepare()
        while try await readNext() {}
    }

    /// Asks again for what can be read better now.
    func prepare() async throws {
        while try await store.write({ [reader] writer in
            try writer.readAgain(olderThan: reader.version, pictures: reader.recognises, most: 100)
        }) > 0 {}
    }

    /// Reads the next document; false where there is none.
    func readNext() async throws -> Bool {
        let late = clock.now().adding(milliseconds: -Self.patience)
        guard let document = try await store.read({ try $0.unreadDocument(triedBefore: late) }) else { return false }
        if document.isRead {
            try await store.write { try $0.tell(of: document.digest) }
        } else if document.tries >= Self.mostTries {
            try await keep(.unreadable(.excessive), of: document)
        } else if try await begin(document) {
            do {
                try await keep(await read(document), of: document)
            } catch {
                try await giveBack(document)
                throw error
            }
        }
        try Task.checkCancellation()
        return true
    }

    private func begin(_ document: UnreadDocument) async throws -> Bool {
        let now = clock.now()
        return try await store.write { [reader] in try $0.begin(document, version: reader.version, at: now) }
    }

    private func read(_ document: UnreadDocument) async throws -> Reading {
        guard store.blobs.contains(document.digest) else { return .unreadable(.broken) }
        let place = "\(folder)/\(sealing.random(16).hexadecimal)"
        try Self.make(place)
        defer { Self.remove(place) }
        return try await reader.read(store.blobs.path(document.digest), Self.ending(of: document.name), place)
    }

    private func keep(_ reading: Reading, of document: UnreadDocument) async throws {
        let now = clock.now()
        let clean = Self.clean(reading)
        try await store.write { [reader] writer in
            try writer.keep(clean, of: document.digest, version: reader.version, at: now)
        }
    }

    /// Also when nobody waits any more: it is not the document's fault.
    private func giveBack(_ document: UnreadDocument) async throws {
        let giving = Task { [store] in try await store.write { try $0.giveBack(document) } }
        try await giving.value
    }

    /// What a tool says of a file that somebody sent is not believed: only characters that may stand in a text are kept.
    private static func clean(_ reading: Reading) -> Reading {
        guard case .words(let pages, let isCut) = reading else { return reading }
        let clean = pages.map { page in
            var scalars = String.UnicodeScalarView()
            scalars.append(contentsOf: page.unicodeScalars.lazy.filter { Text.isAllowed($0, lines: true) })
            return String(scalars)
        }
        return clean.allSatisfy(\.isEmpty) ? .none(isPicture: false) : .words(clean, isCut: isCut)
    }

    /// The letters and digits after the last dot of a name; nothing where there are others.
    static func ending(of name: String) -> String {
        guard let dot = name.lastIndex(of: ".") else { return "" }
        let ending = name[name.index(after: dot)...].lowercased()
        return ending.utf8.count <= 8
            && ending.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
            ? ending : ""
    }

    private static func make(_ folder: String) throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    private static func remove(_ folder: String) {
        // What stays is removed at the next start, if it can be.
        try? FileManager.default.removeItem(atPath: folder)
    }
}
