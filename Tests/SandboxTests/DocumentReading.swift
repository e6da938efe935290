import Foundation

@testable import Sandbox

/// Documents as the tests of their reader give them to it.
protocol DocumentReading {}

extension DocumentReading {
    /// What the reader makes of a content.
    func read(_ content: Data, _ ending: String = "") async throws -> TextTools.Outcome {
        try await place { folder in
            let file = "\(folder)/sent"
            try content.write(to: URL(filePath: file))
            return try await read(at: file, ending)
        }
    }

    /// What the reader makes of a file.
    func read(at path: String, _ ending: String = "") async throws -> TextTools.Outcome {
        let tools = try await TextTools()
        return try await place { out in try await tools.read(path, ending: ending, in: out) }
    }
}
