import Domain

// One set of SQL for both engines. Interpolation is the only way to bind a value: text can get into a statement only as a
// literal of the source or as a bound value, never as pasted characters.

/// A statement with its bound values.
package struct SQL: Sendable, ExpressibleByStringInterpolation {
    /// The statement with a `?` for each value; PostgreSQL's engine numbers them (`$1`…).
    package var text: String
    package var values: [Value]

    package init(stringLiteral text: String) {
        self.text = text
        values = []
    }

    package init(stringInterpolation parts: Interpolation) {
        text = parts.text
        values = parts.values
    }

    /// A value as both engines know it.
    package enum Value: Hashable, Sendable {
        case null
        case integer(Int64)
        case text(String)
        case bytes([UInt8])
    }

    package struct Interpolation: StringInterpolationProtocol {
        fileprivate(set) var text = ""
        fileprivate(set) var values: [Value] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount)
            values.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) { text += literal }

        package mutating func appendInterpolation(_ value: Value) {
            text += "?"
            values.append(value)
        }

        package mutating func appendInterpolation<S>(_ id: ID<S>?) {
            appendInterpolation(id.map { .integer($0.raw) } ?? .null)
        }

        package mutating func appendInterpolation(_ number: Int64?) {
            appendInterpolation(number.map(Value.integer) ?? .null)
        }

        package mutating func appendInterpolation(_ number: Int?) { appendInterpolation(number.map(Int64.init)) }

        package mutating func appendInterpolation(_ flag: Bool) { appendInterpolation(.integer(flag ? 1 : 0)) }

        package mutating func appendInterpolation(_ text: String?) {
            appendInterpolation(text.map(Value.text) ?? .null)
        }

        package mutating func appendInterpolation(_ bytes: [UInt8]?) {
            appendInterpolation(bytes.map(Value.bytes) ?? .null)
        }

        package mutating func appendInterpolation(_ at: Instant?) { appendInterpolation(at?.milliseconds) }

        package mutating func appendInterpolation(_ day: Day?) { appendInterpolation(day?.number) }

        /// A piece of SQL with its own values.
        package mutating func appendInterpolation(_ piece: SQL) {
            text += piece.text
            values += piece.values
        }

        /// Values for `IN (…)`; an empty list matches nothing. The last value is repeated up to a power of two, so that
        /// lists of all lengths make few statements, which are prepared once.
        package mutating func appendInterpolation<S>(in ids: some Collection<ID<S>>) {
            guard !ids.isEmpty else {
                text += "(NULL)"
                return
            }
            append(list: ids.map { Value.integer($0.raw) })
        }

        /// The same for texts.
        package mutating func appendInterpolation(in texts: some Collection<String>) {
            guard !texts.isEmpty else {
                text += "(NULL)"
                return
            }
            append(list: texts.map(Value.text))
        }

        private mutating func append(list: [Value]) {
            var list = list
            var size = 1
            while size < list.count { size *= 2 }
            list += repeatElement(list[list.count - 1], count: size - list.count)
            text += "(?" + String(repeating: ", ?", count: size - 1) + ")"
            values += list
        }
    }

    package static func + (a: SQL, b: SQL) -> SQL {
        var sum = a
        sum.text += b.text
        sum.values += b.values
        return sum
    }

    package static func += (a: inout SQL, b: SQL) { a = a + b }
}

extension [SQL] {
    /// The pieces with `separator` between them.
    package func joined(separator: String) -> SQL {
        var sum = SQL(stringLiteral: "")
        for (index, piece) in enumerated() {
            if index > 0 { sum.text += separator }
            sum += piece
        }
        return sum
    }
}
