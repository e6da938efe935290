import Dispatch
import Domain
import Store

// Verifying: does the log hold together, and do the tables say what the log says? Reads a few threads at a time, each in one
// consistent state, so it runs beside the work of the day and in little memory.

extension Office {
    /// Verifies the whole archive.
    ///
    /// - Parameters:
    ///   - contents: also reads every attachment and compares its SHA-256; else only that it is there, with its size.
    ///   - progress: told how many acts of about how many were verified.
    package func verify(
        contents: Bool = false, progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
    ) async throws -> Verification {
        var verification = Verification()
        let last = try await store.read { try $0.lastEvent() }
        var numbers = EventNumbers(last: last)
        var after = ID<Thread>(raw: 0)
        while true {
            let checks = try await checks(after: after)
            guard let end = checks.last else { break }
            after = end.thread.id
            for check in checks {
                verification.add(check)
                numbers.mark(check.numbers)
                verification.add(await findings(in: check.contents, of: check.thread.id, deep: contents))
            }
            progress(verification.events, Int(last))
        }
        // What stands in a thread that cannot be read is not missing.
        if !verification.findings.contains(where: { $0.sort == .unreadable }) {
            verification.add(numbers.findings())
        }
        return verification
    }

    /// The next threads, each verified: together, or one by one where a row among them cannot be read.
    private func checks(after: ID<Thread>) async throws -> [ThreadCheck] {
        do { return try await checks(after: after, limit: 20) } catch StoreError.corrupt {
            var checks: [ThreadCheck] = []
            for _ in 0..<20 {
                guard let check = try await check(after: checks.last?.thread.id ?? after) else { break }
                checks.append(check)
            }
            return checks
        }
    }

    private func check(after: ID<Thread>) async throws -> ThreadCheck? {
        do { return try await checks(after: after, limit: 1).first } catch StoreError.corrupt(let what) {
            let next = try await store.read { try $0.chains(after: after, limit: 1).first }
            return next.map { ThreadCheck($0.thread, seq: $0.seq, head: $0.head, sealing).unreadable(what) }
        }
    }

    private func checks(after: ID<Thread>, limit: Int) async throws -> [ThreadCheck] {
        try await store.read { [sealing] reader in
            try reader.chains(after: after, limit: limit).map { thread, seq, head in
                var check = ThreadCheck(thread, seq: seq, head: head, sealing)
                try check.run(reader)
                return check
            }
        }
    }

    private func findings(in contents: [Attachment], of thread: ID<Thread>, deep: Bool) async -> [Finding] {
        guard !contents.isEmpty else { return [] }
        let check = ContentCheck(blobs: store.blobs, sealing: sealing, isDeep: deep)
        return await withCheckedContinuation { continuation in
            // A serial queue of its own: reading files blocks.
            DispatchQueue(label: "obieg.verify").async {
                let found = contents.compactMap { one in
                    check.fault(of: one).map {
                        Finding(thread: thread, seq: nil, sort: .attachment, sentence: "attachment \(one.id): \($0)")
                    }
                }
                continuation.resume(returning: found)
            }
        }
    }
}

extension Verification {
    fileprivate mutating func add(_ check: ThreadCheck) {
        threads += 1
        events += check.numbers.count
        messages += check.messages
        orders += check.orders
        attachments += check.contents.count
        add(check.findings)
    }
}
