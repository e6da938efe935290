// Bound values as libpq wants them: pointers, lengths and formats. All of them go in the binary format, one after the other
// in one buffer.

/// The values of one statement.
struct PostgreSQLValues {
    private var bytes: [UInt8] = [0]
    private var starts: [Int?] = []
    private var lengths: [Int32] = []

    init(_ values: [SQL.Value]) {
        starts.reserveCapacity(values.count)
        lengths.reserveCapacity(values.count)
        for value in values { append(value) }
    }

    /// Gives the pointers, valid during the call: values, their lengths, and their formats (1: binary).
    func withPointers<T>(_ body: ([UnsafePointer<CChar>?], [Int32], [Int32]) -> T) -> T {
        bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { buffer in
                let pointers = starts.map { start in start.flatMap { buffer.baseAddress?.advanced(by: $0) } }
                return body(pointers, lengths, [Int32](repeating: 1, count: lengths.count))
            }
        }
    }

    private mutating func append(_ value: SQL.Value) {
        let start = bytes.count
        switch value {
        case .null: break
        case .integer(let number): withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
        case .text(let text): bytes.append(contentsOf: text.utf8)
        case .bytes(let blob): bytes.append(contentsOf: blob)
        }
        starts.append(value == .null ? nil : start)
        lengths.append(Int32(bytes.count - start))
    }
}
