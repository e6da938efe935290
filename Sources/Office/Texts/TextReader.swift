import Domain

/// What reads documents; the machine's tools are given to the office from outside.
package struct TextReader: Sendable {
    /// What was read by an older one is read again.
    let version: Int
    /// Whether it recognises words in pictures.
    let recognises: Bool
    /// Reads a file. `ending`: of its name, a hint; `folder`: empty, for what is made on the way.
    let read: @Sendable (_ file: String, _ ending: String, _ folder: String) async throws -> Reading

    package init(
        version: Int, recognises: Bool,
        read: @escaping @Sendable (_ file: String, _ ending: String, _ folder: String) async throws -> Reading
    ) {
        (self.version, self.recognises, self.read) = (version, recognises, read)
    }
}
