import Domain

// A row of an answer, valid only inside the closure it was given to. Columns are read by position.

/// One row. Reading a column as what it is not is a fault of the program and throws `StoreError.corrupt`.
package protocol Row {
    func isNull(_ column: Int) -> Bool
    func integer(_ column: Int) throws -> Int64
    func text(_ column: Int) throws -> String
    func bytes(_ column: Int) throws -> [UInt8]
}

extension Row {
    package func id<S>(_ column: Int, _: S.Type = S.self) throws -> ID<S> { ID(raw: try integer(column)) }
    package func instant(_ column: Int) throws -> Instant { Instant(milliseconds: try integer(column)) }
    package func day(_ column: Int) throws -> Day { Day(number: Int(try integer(column))) }
    package func int(_ column: Int) throws -> Int { Int(try integer(column)) }
    package func flag(_ column: Int) throws -> Bool { try integer(column) != 0 }

    /// `nil` where the column is NULL, else what `read` makes of it.
    package func optional<T>(_ column: Int, _ read: (Int) throws -> T) rethrows -> T? {
        isNull(column) ? nil : try read(column)
    }

    /// A value of an enumeration kept by its raw text.
    package func value<T: RawRepresentable<String>>(_ column: Int, as _: T.Type = T.self) throws -> T {
        let text = try text(column)
        guard let value = T(rawValue: text) else { throw StoreError.corrupt("\(T.self) cannot be \(text)") }
        return value
    }
}
