// The pages, as HTML. Templates are read once; a view says which one is its own.

import Domain
import Foundation
import Mustache

/// What a page or a part of it shows: plain values, already in the reader's words.
protocol View: Sendable {
    /// The template's name: its file without `.mustache`.
    static var template: String { get }
}

/// Every template, parsed once for each language, with the words in their places.
struct Templates: Sendable {
    private let libraries: [Tongue: MustacheLibrary]

    /// Reads the templates from the program's own resources.
    ///
    /// - Throws: when one cannot be read or parsed, or asks for a word that there is not.
    init() throws {
        let files = try Self.files()
        libraries = try Words.load().mapValues { words in
            var templates: [String: MustacheTemplate] = [:]
            for (name, text) in files {
                templates[name] = try MustacheTemplate(string: Self.worded(Self.flat(text), words))
            }
            return MustacheLibrary(templates: templates)
        }
    }

    /// A whole page, in the language of the words.
    ///
    /// - Throws: `NoTemplate` when the view's template does not exist.
    func page<Page: View>(_ view: Page, in frame: Frame, _ words: Words) throws -> String {
        try render(Page.template, Node(of: view, adding: ["frame": frame]), words.tongue)
    }

    /// What a template makes of fields.
    ///
    /// - Throws: `NoTemplate` when there is none of that name.
    func render(_ name: String, _ node: Node, _ tongue: Tongue) throws -> String {
        guard let html = libraries[tongue]?.render(node, withTemplate: name) else { throw NoTemplate(name: name) }
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

    /// With the words of a language in place of `{{t.key}}`: they are the same on every page.
    private static func worded(_ text: String, _ words: Words) throws -> String {
        var pieces = text.components(separatedBy: "{{t.")[...]
        var worded = pieces.popFirst() ?? ""
        for piece in pieces {
            let key = piece.prefix { $0 != "}" }
            guard let word = Word(rawValue: String(key)) else { throw NoWord(key: String(key)) }
            worded += words[word].escaped + piece.dropFirst(key.count + 2)
        }
        return worded
    }
}

/// A view names a template that is not there.
struct NoTemplate: Error {
    let name: String
}

/// A template asks for a word that is not there.
struct NoWord: Error {
    let key: String
}
