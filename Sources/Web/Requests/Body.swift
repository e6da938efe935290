import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Office

// What a request says in its body: one JSON object, whose members are asked for by name. A member of another type than
// expected is malformed, and named; members that nobody asks for are left alone, so that a newer client is understood.

/// The members of the object in a request's body.
struct Body: Sendable {
    private let object: JSON

    init(_ object: JSON) throws(Refusal) {
        guard case .object = object else { throw Refusal(.malformed) }
        self.object = object
    }

    /// Reads the body; where there is none, an object without members.
    ///
    /// - Parameter limit: bytes.
    /// - Throws: `unsupportedType` for anything but JSON, `tooLarge`, `malformed`.
    static func read(_ request: Request, limit: Int) async throws -> Body {
        let buffer = try await request.wholeBody(limit: limit)
        if buffer.readableBytes == 0 { return try Body(.object([])) }
        guard request.mediaType == "application/json" else { throw Refusal(.unsupportedType) }
        do {
            return try Body(try buffer.withUnsafeReadableBytes { bytes throws(JSONFault) in try JSON(reading: bytes) })
        } catch is JSONFault {
            throw Refusal(.malformed)
        }
    }

    private func member(_ name: String) -> JSON? {
        guard let value = object[name], value != .null else { return nil }
        return value
    }

    /// Whether it says anything of this name, be it `null`.
    func names(_ name: String) -> Bool { object[name] != nil }

    func isText(_ name: String) -> Bool {
        if case .text? = object[name] { return true }
        return false
    }

    func text(_ name: String) throws(Refusal) -> String? {
        switch member(name) {
        case nil: return nil
        case .text(let text): return text
        default: throw Refusal(.malformed, fields: [name])
        }
    }

    func flag(_ name: String) throws(Refusal) -> Bool? {
        switch member(name) {
        case nil: return nil
        case .flag(let flag): return flag
        default: throw Refusal(.malformed, fields: [name])
        }
    }

    func number(_ name: String) throws(Refusal) -> Int? {
        switch member(name) {
        case nil: return nil
        case .integer(let number): return Int(number)
        default: throw Refusal(.malformed, fields: [name])
        }
    }

    func list(_ name: String) throws(Refusal) -> [JSON]? {
        switch member(name) {
        case nil: return nil
        case .list(let items): return items
        default: throw Refusal(.malformed, fields: [name])
        }
    }

    func texts(_ name: String) throws(Refusal) -> [String]? {
        try list(name)?.map { item throws(Refusal) in
            guard case .text(let text) = item else { throw Refusal(.malformed, fields: [name]) }
            return text
        }
    }

    func body(_ name: String) throws(Refusal) -> Body? {
        switch member(name) {
        case nil: return nil
        case .object(let members): return try Body(.object(members))
        default: throw Refusal(.malformed, fields: [name])
        }
    }

    /// Texts by name, as the attributes of an entry.
    func table(_ name: String) throws(Refusal) -> [String: String]? {
        switch member(name) {
        case nil: return nil
        case .object(let members):
            var table: [String: String] = [:]
            for member in members {
                guard case .text(let text) = member.value else { throw Refusal(.malformed, fields: [name]) }
                table[member.name] = text
            }
            return table
        default: throw Refusal(.malformed, fields: [name])
        }
    }
}
