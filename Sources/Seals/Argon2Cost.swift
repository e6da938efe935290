// What one password hash costs, and how a stored hash says what it cost.

/// The parameters of Argon2id (RFC 9106). They are part of each stored hash, so they can be raised any day: a hash of
/// another cost still verifies, and is made anew when its owner signs in.
package struct Argon2Cost: Hashable, Sendable {
    /// Memory in KiB, at least 8 for each lane.
    package let memory: UInt32
    /// How often the memory is gone through.
    package let passes: UInt32
    /// How many threads one hash could use.
    package let lanes: UInt32

    package init(memory: UInt32, passes: UInt32, lanes: UInt32) {
        self.memory = memory
        self.passes = passes
        self.lanes = lanes
    }

    /// 46 MiB, once, in one lane: the first choice of OWASP's Password Storage Cheat Sheet, about 50 ms.
    package static let recommended = Argon2Cost(memory: 47_104, passes: 1, lanes: 1)

    /// Bytes of random salt and of the hash itself (RFC 9106 §4).
    static let saltBytes = 16
    static let hashBytes = 32

    /// How every stored hash of this cost begins (the PHC string format; version 19 is 1.3, the one of the RFC).
    var prefix: String { "$argon2id$v=19$m=\(memory),t=\(passes),p=\(lanes)$" }

    /// Whether `stored` was made at this cost, with salt and hash of today's lengths.
    func made(_ stored: String) -> Bool {
        guard stored.hasPrefix(prefix) else { return false }
        let parts = stored.dropFirst(prefix.count).split(separator: "$", omittingEmptySubsequences: false)
        return parts.map(\.utf8.count) == [Self.digits(Self.saltBytes), Self.digits(Self.hashBytes)]
    }

    /// A well-formed hash of this cost, that of no password anybody could find.
    var decoy: String {
        let salt = String(repeating: "A", count: Self.digits(Self.saltBytes))
        let hash = String(repeating: "A", count: Self.digits(Self.hashBytes))
        return prefix + salt + "$" + hash
    }

    /// Digits of base64 without padding for so many bytes.
    private static func digits(_ bytes: Int) -> Int { (bytes * 8 + 5) / 6 }
}
