import Domain
import Language
import Store

// One's own sessions, tokens, password and language.

extension Desk {
    /// Where this person is signed in: browsers and programs, the newest first.
    package func sessions() async throws -> [Session] {
        let now = office.clock.now()
        return try await office.store.read { [me, limits = office.limits] reader in
            try reader.sessions(of: me).filter { $0.isValid(at: now, limits) }
        }
    }

    /// Signs one of the own browsers or programs out.
    package func end(session: ID<Session>) async throws {
        try await office.write { [me] writer in
            guard try writer.end(session, of: me) else { throw Refusal(.notFound) }
        }
        office.sessions.forget(session: session)
    }

    /// Signs everything but this browser out; tells how many.
    ///
    /// - Parameter purpose: only browsers, or only programs; `nil` for both.
    package func endOtherSessions(_ purpose: Session.Purpose? = nil) async throws -> Int {
        let count = try await office.write { try endOthers($0, purpose) }
        office.sessions.forget(person: me)
        return count
    }

    private func endOthers(_ writer: Writer, _ purpose: Session.Purpose? = nil) throws -> Int {
        let others = try writer.sessions(of: me).filter {
            $0.id != session?.id && (purpose == nil || $0.purpose == purpose)
        }
        for other in others { _ = try writer.end(other.id, of: me) }
        return others.count
    }

    /// A token for a program, to be shown once.
    ///
    /// - Parameters:
    ///   - name: what the person calls it.
    ///   - expires: in the future, at most five years ahead.
    package func makeToken(name: String, expires: Instant) async throws -> (token: String, session: Session) {
        // Else a token that leaked could make itself last for ever.
        guard session?.purpose != .token else { throw Refusal(.notAllowed) }
        let name = try Text.name(name, "name", office.limits)
        let now = office.clock.now()
        guard expires > now else { throw Refusal(.datePast, fields: ["expires"]) }
        guard expires <= now.adding(days: 5 * 366) else { throw Refusal(.dateOutOfRange, fields: ["expires"]) }
        let token = OpaqueToken.make(office.sealing, prefix: OpaqueToken.programPrefix)
        let made = Session(
            id: office.ids.next(), person: me, purpose: .token, name: name, created: now, seen: now, expires: expires)
        try await office.write { writer in
            let tokens = try writer.sessions(of: me).filter { $0.purpose == .token && $0.expires > now }
            guard tokens.count < office.limits.tokens else {
                throw Refusal(.tooMany, ["limit": .number(office.limits.tokens)])
            }
            try writer.insert(made, hash: office.sealing.sha256(Array(token.utf8)))
            try office.note(
                .administration, by: me, subject: me, reference: made.id.raw, what: ["make-token", name], writer)
        }
        return (token, made)
    }

    /// Sets a new password and signs everything but this browser out.
    ///
    /// - Throws: `signInFailed` for a wrong old password, `tooMany`, and what a new one is refused for.
    package func changePassword(old: String, new: String) async throws {
        guard let login = person.login else { throw Refusal(.notAllowed) }
        let source = Throttle.Source(account: login, address: nil)
        try office.throttle.take(source, at: office.clock.now())
        let found = try await office.reception.prove(login, old)
        guard let found, found.person.id == me else { throw Refusal(.signInFailed, fields: ["old"]) }
        office.throttle.succeeded(source)
        let stored = try await office.stored(new, login: login, company: try await directory().company, field: "new")
        try await office.write { writer in
            guard try writer.password(of: me) == found.stored else { throw Refusal(.changedMeanwhile) }
            try writer.setPassword(stored, of: me)
            _ = try endOthers(writer)
            try office.note(.administration, by: me, subject: me, what: ["change-own-password"], writer)
        }
        office.sessions.forget(person: me)
    }

    /// Chooses the language of the screens.
    package func setLanguage(_ language: Tongue) async throws {
        try await office.administer { [me] writer in
            guard var person = try writer.person(me) else { throw Refusal(.notFound) }
            person.language = language
            try writer.update(person, folded: fold(person.name))
        }
        office.sessions.forget(person: me)
    }
}
