import CArgon2

// The calls of libargon2. They block for as long as a hash takes: PasswordHasher knows where that may happen.

enum Argon2id {
    /// Hashes with a fresh salt; the answer is a PHC string.
    static func hash(_ password: [UInt8], at cost: Argon2Cost) throws(PasswordHashingFailure) -> String {
        let salt = randomBytes(Argon2Cost.saltBytes)
        // The decoy is as long as any hash of this cost; C wants a zero byte at the end.
        var encoded = [CChar](repeating: 0, count: cost.decoy.utf8.count + 1)
        let code = argon2id_hash_encoded(
            cost.passes, cost.memory, cost.lanes, password, password.count, salt, salt.count,
            Argon2Cost.hashBytes, &encoded, encoded.count)
        guard code == ARGON2_OK.rawValue else { throw failure(code) }
        return String(decoding: encoded.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Whether `stored`, a PHC string, is a hash of `password`.
    static func verify(_ password: [UInt8], against stored: String) throws(PasswordHashingFailure) -> Bool {
        let code = argon2id_verify(stored, password, password.count)
        if code == ARGON2_VERIFY_MISMATCH.rawValue { return false }
        guard code == ARGON2_OK.rawValue else { throw failure(code) }
        return true
    }

    private static func failure(_ code: CInt) -> PasswordHashingFailure {
        .failed(String(cString: argon2_error_message(code)))
    }
}
