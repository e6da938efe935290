import CPostgreSQL

// What PostgreSQL's errors mean to us (https://www.postgresql.org/docs/15/errcodes-appendix.html).

extension StoreError {
    /// The connection broke before the commit was asked for: nothing happened.
    static func lost(_ message: String) -> StoreError { .failed(code: "08006", message: message) }

    /// The connection broke while the commit was asked for: nobody knows. The idempotency key resolves it.
    static func unknown(_ message: String) -> StoreError { .failed(code: "08007", message: message) }

    /// The error of a result, or of its connection where the result has none.
    init(postgres result: OpaquePointer?, on handle: OpaquePointer) {
        guard let code = Self.field(result, "C") else {
            self = .lost(String(cString: PQerrorMessage(handle)))
            return
        }
        let message = Self.field(result, "M") ?? "unknown"
        switch code {
        // Raised by our own triggers, which are constraints too.
        case "P0001": self = .constraint(message)
        case _ where code.hasPrefix("23"): self = .constraint(Self.field(result, "n") ?? message)
        case "53300", "55P03": self = .busy
        case _ where code.hasPrefix("57P"): self = .lost(message)
        default: self = .failed(code: code, message: message)
        }
    }

    /// Whether the same transaction may well succeed when it runs again: a deadlock, a conflict, a broken connection.
    var deservesAnotherRun: Bool {
        guard case .failed(let code, _) = self else { return false }
        return ["40001", "40P01", "08006"].contains(code)
    }

    /// C: SQLSTATE, M: message, n: name of the constraint (postgres_ext.h; Swift cannot read the macros).
    private static func field(_ result: OpaquePointer?, _ code: Unicode.Scalar) -> String? {
        PQresultErrorField(result, Int32(code.value)).map { String(cString: $0) }
    }
}
