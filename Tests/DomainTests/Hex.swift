// Bytes as the standards print them.

extension [UInt8] {
    /// Two lower-case digits for each byte.
    var hex: String {
        map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }

    /// Reads hexadecimal digits; spaces between them are allowed. Anything else reads as nothing.
    init(hex: String) {
        let digits = hex.compactMap { $0.isWhitespace ? nil : $0.hexDigitValue }
        self = stride(from: 0, to: digits.count - digits.count % 2, by: 2).map {
            UInt8(digits[$0] << 4 | digits[$0 + 1])
        }
    }
}
