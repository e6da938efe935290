import Domain
import Foundation
import Glibc
import Language
import Office
import Sandbox
import Seals
import Store

// Opening the office at a data folder: the lock that makes this the only program that writes there, the database, the
// attachments, and the cryptography that the rooms below are given.

/// An open office, with what must be closed again.
struct Premises: Sendable {
    let office: Office
    let engine: any Engine
    let data: String
    /// The open file whose lock keeps other programs out.
    private let lock: Int32

    /// Opens the archive in a data folder, making what is missing.
    ///
    /// - Throws: `Complaint` where another program has it open, or it cannot be used.
    ///
    /// - Parameters:
    ///   - previews: nil where nobody looks at documents.
    ///   - texts: nil where nobody reads them.
    static func open(
        _ data: String, _ config: Config, clock: Clock = .system, previews: PreviewTools? = nil, texts: TextTools? = nil
    ) async throws -> Premises {
        let lock = try lock(data)
        guard let calendar = OfficeCalendar(zone: config.zone) else {
            throw Complaint("There is no time zone \(config.zone).")
        }
        let engine: any Engine
        if config.database.isEmpty {
            engine = try SQLiteEngine(path: "\(data)/obieg.sqlite")
        } else {
            engine = PostgreSQLEngine(url: config.database)
        }
        try await engine.migrate()
        let sealing = Sealing.seals
        let blobs = try Blobs(folder: "\(data)/attachments", sealing: sealing)
        var limits = Limits()
        limits.attachment = Int64(config.attachmentMegabytes) * 1_000_000
        guard (0...600).contains(config.holdSeconds) else {
            throw Complaint("holdSeconds is a number from 0 to 600, not \(config.holdSeconds).")
        }
        limits.hold = Int64(config.holdSeconds) * 1000
        let store = Store(engine: engine, blobs: blobs, analyser: try analyser(data))
        let office = Office(
            store: store, clock: clock, sealing: sealing, passwords: .argon2id(),
            node: config.node, calendar: calendar, limits: limits,
            previews: try previews.map { tools in
                try Previews(folder: "\(data)/previews", maker: PreviewMaker(tools), sealing: sealing)
            },
            texts: try texts.map { tools in
                try Texts(
                    store: store, clock: clock, sealing: sealing, folder: "\(data)/reading", reader: TextReader(tools))
            })
        try await office.console.prepare()
        return Premises(office: office, engine: engine, data: data, lock: lock)
    }

    /// Reads words as the machine's dictionaries tell, and the organisation's own in `words.txt`, which need not be there.
    private static func analyser(_ data: String) throws -> Analyser {
        let file = "\(data)/words.txt"
        guard FileManager.default.fileExists(atPath: file) else { return .standard }
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            throw Complaint("\(file) cannot be read. It must be a text in UTF-8.")
        }
        return Analyser(Stemmer(own: WordList(text)))
    }

    /// Closes everything, and lets another program have the folder.
    func close() async throws {
        try await engine.close()
        Glibc.close(lock)
    }

    /// Takes the folder for this process; it is given back when the process ends, however it ends.
    private static func lock(_ data: String) throws -> Int32 {
        try FileManager.default.createDirectory(
            atPath: data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let file = Glibc.open("\(data)/obieg.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Complaint("\(data) cannot be written: \(String(cString: strerror(errno))).") }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            Glibc.close(file)
            throw InUse()
        }
        return file
    }
}

/// Another program has the data folder open.
struct InUse: Error {}

/// What went wrong, in one sentence for whoever typed the command.
struct Complaint: Error, CustomStringConvertible {
    let description: String

    init(_ sentence: String) { description = sentence }
}

extension Clock {
    /// The system's clock.
    static let system = Clock {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return Instant(milliseconds: Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000)
    }
}

extension Sealing {
    /// What `Seals` gives.
    static let seals = Sealing(
        sha256: { Seals.sha256($0) }, hmac: { Seals.hmacSHA256(key: $0, message: $1) },
        random: { Seals.randomBytes($0) }, digest: { StreamingDigest() })
}

private struct StreamingDigest: Digesting {
    private var hash = StreamingSHA256()

    mutating func update(_ bytes: UnsafeRawBufferPointer) { hash.update(bytes) }
    func finish() -> [UInt8] { hash.finalize() }
}

extension Passwords {
    /// Argon2id on two threads of its own.
    static func argon2id() -> Passwords {
        let hasher = PasswordHasher()
        let rule = PasswordRule()
        return Passwords(
            hash: { password in try await unhurried { try await hasher.hash(password) } },
            verify: { password, stored in
                let result = try await unhurried { try await hasher.verify(password, against: stored) }
                return (result.matches, result.needsRehash)
            },
            verifyNobody: { password in try await unhurried { try await hasher.verifyNobody(password) } },
            fault: { password, login, company in
                switch rule.objection(to: password, names: [login, company]) {
                case nil: nil
                case .tooShort: .tooShort
                case .tooLong: .tooLong
                case .containsName, .repeatsOneCharacter, .sequence: .guessable
                }
            })
    }

    /// Too many at once is a refusal: try again soon.
    private static func unhurried<T: Sendable>(_ work: @Sendable () async throws -> T) async throws -> T {
        do {
            return try await work()
        } catch PasswordHashingFailure.busy {
            throw Refusal(.busy)
        }
    }
}

extension PreviewMaker {
    /// The tools of this machine.
    fileprivate init(_ tools: PreviewTools) {
        self.init(
            pages: { try await tools.pages(of: $0, in: $1) },
            page: { try await tools.picture(of: $0, of: $1, size: $2, in: $3) },
            picture: { try await tools.picture(of: $0, size: $1, in: $2) })
    }
}

extension TextReader {
    /// The tools of this machine.
    fileprivate init(_ tools: TextTools) {
        self.init(version: TextTools.version, recognises: tools.recognises) { file, ending, folder in
            switch try await tools.read(file, ending: ending, in: folder) {
            case .words(let pages, let isCut): .words(pages, isCut: isCut)
            case .none: .none(isPicture: false)
            case .picture: .none(isPicture: true)
            case .unreadable(let fault):
                switch fault {
                case .locked: .unreadable(.locked)
                case .broken: .unreadable(.broken)
                case .excessive: .unreadable(.excessive)
                case .old: .unreadable(.old)
                case .scan: .unreadable(.picture)
                }
            }
        }
    }
}
