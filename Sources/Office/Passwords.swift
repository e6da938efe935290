// What the office needs to know of passwords, given from above.

/// Keeps and checks passwords. Slow on purpose, on threads of its own.
package struct Passwords: Sendable {
    /// The form in which a password is stored. Throws `Refusal(.busy)` when too many wait.
    package let hash: @Sendable (String) async throws -> String
    /// Whether a password fits its stored form, and whether that form should be made anew.
    package let verify: @Sendable (_ password: String, _ stored: String) async throws -> (matches: Bool, isOld: Bool)
    /// Takes as long as `verify`, for somebody who does not exist.
    package let verifyNobody: @Sendable (String) async throws -> Void
    /// Why a password cannot be used; `nil` when it can.
    package let fault: @Sendable (_ password: String, _ login: String, _ company: String) -> Fault?

    package enum Fault: Sendable { case tooShort, tooLong, guessable }

    package init(
        hash: @escaping @Sendable (String) async throws -> String,
        verify: @escaping @Sendable (_ password: String, _ stored: String) async throws -> (matches: Bool, isOld: Bool),
        verifyNobody: @escaping @Sendable (String) async throws -> Void,
        fault: @escaping @Sendable (_ password: String, _ login: String, _ company: String) -> Fault?
    ) {
        self.hash = hash
        self.verify = verify
        self.verifyNobody = verifyNobody
        self.fault = fault
    }
}
