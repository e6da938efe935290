// Files that are served as they are.

import Foundation

enum PublicFile {
    /// The text of a file of `Public`, from beside the sources.
    static func read(_ name: String) throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: folder.appending(path: "Sources/Web/Public/\(name)"), encoding: .utf8)
    }
}
