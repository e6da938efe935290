// The pages, as HTML. Templates are read once; a view says which one is its own.

import Foundation
import Mustache

/// What a page or a part of it shows: plain values, already in the reader's words.
protocol View: Sendable {
    /// The template's name: its file without `.mustache`.
    static var template: String { get }
}

/// Every template, parsed.
struct Templates: Sendable {
    private let library: MustacheLibrary

    /// Reads the templates from the program's own resources.
    ///
    /// - Throws: when one cannot be read or parsed.
    init() throws {
        var templates: [String: MustacheTemplate] = [:]
        for (name, text) in try Self.files() { templates[name] = try MustacheTemplate(string: Self.flat(text)) }
        library = MustacheLibrary(templates: templates)
    }

    /// A whole page.
    ///
    /// - Throws: `NoTemplate` when the view's template does not exist.
    func page<Page: View>(_ view: Page, in frame: Frame, _ words: Words) throws -> String {
        try render(Page.template, Node(of: view, adding: ["frame": frame, "t": words.node]))
    }

    /// What a template makes of fields.
    ///
    /// - Throws: `NoTemplate` when there is none of that name.
    func render(_ name: String, _ node: Node) throws -> String {
        guard let html = library.render(node, withTemplate: name) else { throw NoTemplate(name: name) }
        return html
    }

    /// The text of each template by its name.
    static func files() throws -> [String: String] {
        let folder = Bundle.module.bundleURL.appending(path: "Templates", directoryHint: .isDirectory)
            .resolvingSymlinksInPath()
        var files: [String: String] = [:]
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        where file.pathExtension == "mustache" {
            files[file.deletingPathExtension().lastPathComponent] = try String(contentsOf: file, encoding: .utf8)
        }
        return files
    }

    /// Without indentation: it helps whoever reads the template only, and a partial's would get into text areas.
    private static func flat(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: true)
            .map { $0.drop { $0 == " " } }
            .joined(separator: "\n")
    }
}

/// A view names a template that is not there.
struct NoTemplate: Error {
    let name: String
}
