import Domain
import Store

// Signing in. Whatever is wrong (no such log-in, disabled, no password, a wrong one), the answer and its time are the same.

/// Where a stranger becomes somebody.
package struct Reception: Sendable {
    let office: Office
}

extension Office {
    package var reception: Reception { Reception(office: self) }
}

extension Reception {
    /// Signs a browser in, always with a new token.
    ///
    /// - Parameters:
    ///   - address: where the request came from: IPv4 or IPv6, as text.
    ///   - device: what the browser calls itself.
    /// - Throws: `signInFailed`, `tooMany` with `seconds`, `busy`.
    package func signIn(
        login: String, password: String, from address: String, device: String
    ) async throws -> (token: String, session: Session, desk: Desk) {
        let login = Text.login(login)
        let source = Throttle.Source(account: login, address: address)
        try office.throttle.take(source, at: office.clock.now())
        let found: Proven?
        do {
            found = try await prove(login, password)
        } catch {
            office.throttle.giveBack(source)
            throw error
        }
        guard let found else { throw Refusal(.signInFailed) }
        office.throttle.succeeded(source)
        let token = OpaqueToken.make(office.sealing)
        let session = session(of: found.person.id, name: device)
        let person = try await save(session, token: token, of: found, address: address)
        return (token, session, Desk(office: office, person: person, session: session))
    }

    private func session(of person: ID<Person>, name: String) -> Session {
        let now = office.clock.now()
        return Session(
            id: office.ids.next(), person: person, purpose: .browser, name: Text.tame(name, limit: office.limits.name),
            created: now, seen: now, expires: now.adding(milliseconds: office.limits.session))
    }

    private func save(
        _ session: Session, token: String, of found: Proven, address: String
    ) async throws -> Person {
        let renewed = found.isOld ? try await office.passwords.hash(found.password) : nil
        return try await office.write { [office] writer in
            // The person may have been disabled, or have got another password, while this one was being checked.
            guard let person = try writer.person(session.person), person.isActive,
                try writer.password(of: person.id) == found.stored
            else { throw Refusal(.signInFailed) }
            if let renewed { try writer.setPassword(renewed, of: person.id) }
            try writer.insert(session, hash: office.sealing.sha256(Array(token.utf8)))
            try office.note(
                .signIn, by: person.id, subject: person.id, reference: session.id.raw,
                what: [session.name, Text.tame(address, limit: 64)], writer)
            return person
        }
    }
}

// MARK: - Passwords

extension Reception {
    /// Somebody who gave the right password.
    struct Proven: Sendable {
        let person: Person
        let password: String
        let stored: String
        /// Whether it should be hashed anew.
        let isOld: Bool
    }

    /// Who has this log-in and password; `nil` for nobody, after just as long.
    func prove(_ login: String, _ password: String) async throws -> Proven? {
        let found = try await office.store.read { reader -> (person: Person, stored: String?)? in
            guard let person = try reader.person(login: login) else { return nil }
            return (person, try reader.password(of: person.id))
        }
        // No password of this length can have been set, and hashing it would cost its sender nothing.
        let isSane = password.utf8.count <= 16_384
        guard let found, let stored = found.stored, found.person.isActive, isSane else {
            try await office.passwords.verifyNobody(isSane ? password : "")
            return nil
        }
        let (matches, isOld) = try await office.passwords.verify(password, stored)
        return matches ? Proven(person: found.person, password: password, stored: stored, isOld: isOld) : nil
    }
}
