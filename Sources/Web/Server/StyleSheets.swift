import Foundation

// The style sheets are written by subject and served as one file, in the order in which later rules go before earlier ones.

/// All style sheets in one.
struct StyleSheets {
    /// The name of the whole.
    static let name = "obieg.css"
    /// From the general to the particular; what only scripts show, and what moves, comes last.
    static let order = [
        "style.css", "pages.css", "lists.css", "knowledge.css", "thread.css", "administration.css", "drafts.css",
        "reports.css", "facets.css", "scripts.css", "motion.css",
    ]

    /// What is served.
    let data: Data

    /// - Parameters:
    ///   - files: those of `Public`, by their names.
    ///   - font: the rules that name the font; empty where there is none.
    /// - Throws: `AssetFault` where a sheet is missing in the order, or in the folder.
    init(files: [String: Data], font: String) throws {
        let unknown = files.keys.filter { $0.hasSuffix(".css") && !Self.order.contains($0) }
        guard unknown.isEmpty else {
            throw AssetFault(description: "\(unknown.sorted()[0]) has no place in StyleSheets.order.")
        }
        var data = Data(font.utf8)
        for name in Self.order {
            guard let sheet = files[name] else { throw AssetFault(description: "Public has no \(name).") }
            data += Comments.removed(fromSheet: sheet) + Data("\n".utf8)
        }
        self.data = data
    }
}
