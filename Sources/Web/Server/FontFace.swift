import Foundation

// The pages' own font. It is the operator's, made by bin/make-font from Debian's Inter; without it the pages have the font of
// the reader's system.

/// The font that the pages name first, in the weights that they use.
struct FontFace: Sendable {
    /// Each file, and the weights that it stands for: those in between go to the nearest.
    private static let weights = [
        (name: "inter-400.woff2", range: "100 470"), (name: "inter-500.woff2", range: "471 589"),
        (name: "inter-600.woff2", range: "590 900"),
    ]

    /// What the files hold, by their names; none where there is no font.
    let files: [String: Data]

    /// - Parameter folder: nil: no font.
    /// - Throws: `ConfigurationFault` where a file is missing.
    init(folder: String?) throws {
        guard let folder else {
            files = [:]
            return
        }
        var files: [String: Data] = [:]
        for (name, _) in Self.weights {
            guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
                throw ConfigurationFault("font: \(folder) has no \(name).")
            }
            files[name] = data
        }
        self.files = files
    }

    /// What the style sheet says of it; empty where there is no font.
    ///
    /// - Parameter addresses: of the files, by their names.
    func rules(addresses: [String: String]) -> String {
        Self.weights.filter { files[$0.name] != nil }.map { name, range in
            """
            @font-face { font-family: "Inter var"; font-weight: \(range); font-display: swap; \
            src: url("\(addresses[name] ?? name)") format("woff2"); }

            """
        }.joined()
    }
}
