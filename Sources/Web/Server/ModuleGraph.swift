import Foundation

// Which scripts a script needs. A browser learns of an import only when it has read the file before; pages therefore name all
// of them at once, as `modulepreload`.

/// The scripts of `Public`, and what each of them imports.
struct ModuleGraph {
    private let imports: [String: [String]]

    /// - Parameter files: those of `Public`, by their names.
    init(files: [String: Data]) throws {
        imports = files.filter { $0.key.hasSuffix(".js") }.mapValues { data in
            // What is only loaded when it is needed, `import('./x.js')`, is not meant.
            String(decoding: data, as: UTF8.self).matches(of: /(?:from|import) '\.\/([^']+)'/)
                .map { String($0.1) }
        }
    }

    /// A script and all that it needs, each once: what is imported first comes first.
    ///
    /// - Throws: `AssetFault` where one is missing.
    func names(from entry: String) throws -> [String] {
        var names = [entry]
        var at = 0
        while at < names.count {
            guard let imported = imports[names[at]] else {
                throw AssetFault(description: "Public has no \(names[at]).")
            }
            names += imported.filter { !names.contains($0) }
            at += 1
        }
        return names
    }
}
