import Domain
import Store

// From a token to a desk, for every request.

extension Reception {
    /// The desk of whoever carries this token.
    ///
    /// - Parameter isActivity: false for what a browser does by itself, as keeping live updates open: it does not keep the
    ///   session from ending.
    /// - Throws: `signInRequired` for a token that is unknown, ended, idle for too long or expired, or whose person was
    ///   disabled.
    package func desk(token: String, isActivity: Bool = true) async throws -> Desk {
        guard let hash = OpaqueToken.hash(token, office.sealing) else { throw Refusal(.signInRequired) }
        let now = office.clock.now()
        let (kept, turn) = office.sessions.look(hash, at: now)
        guard var known = try await kept != nil ? kept : ask(hash, at: now), isValid(known, at: now) else {
            throw Refusal(.signInRequired)
        }
        if isActivity, now >= known.session.seen.adding(milliseconds: 60_000) {
            known.session.seen = now
            office.sessions.keep(known, for: hash, turn: turn)
            try await touch(known.session)
        } else if kept == nil {
            office.sessions.keep(known, for: hash, turn: turn)
        }
        return Desk(office: office, person: known.person, session: known.session)
    }

    private func ask(_ hash: [UInt8], at now: Instant) async throws -> SessionCache.Known? {
        try await office.store.read { reader in
            guard let session = try reader.session(hash: hash), let person = try reader.person(session.person) else {
                return nil
            }
            return SessionCache.Known(session: session, person: person, at: now)
        }
    }

    private func isValid(_ known: SessionCache.Known, at now: Instant) -> Bool {
        known.person.isActive && known.session.isValid(at: now, office.limits)
    }

    /// Notes that somebody is still there. When the archive is busy the next request will do it.
    private func touch(_ session: Session) async throws {
        do {
            try await office.store.write { try $0.touch(session.id, seen: session.seen) }
        } catch StoreError.busy {}
    }

    /// Ends the session of this token, if there is one.
    package func signOut(token: String) async throws {
        guard let hash = OpaqueToken.hash(token, office.sealing) else { return }
        try await office.write { try $0.end(hash: hash) }
        office.sessions.forget(hash: hash)
    }
}

extension Session {
    /// Whether it has neither expired nor, in a browser, been idle for too long.
    func isValid(at now: Instant, _ limits: Limits) -> Bool {
        guard now < expires else { return false }
        return purpose == .token || now < seen.adding(milliseconds: limits.idle)
    }
}
