// The pages, as HTML. Templates are read once; a view says which one is its own.

import Domain
import Foundation
import Synchronization

/// What a page or a part of it shows: plain values, already in the reader's words.
protocol View: Encodable, Sendable {
    /// The template's name: its file without `.mustache`.
    static var template: String { get }
}

/// Every template, made ready once for each language, with the words in their places.
struct Templates: Sendable {
    /// The names of all fields.
    let vocabulary: Vocabulary
    private let pages: [Tongue: [String: Page]]

    /// Reads the templates from the program's own resources.
    ///
    /// - Parameters:
    ///   - folder: where the pages' files are.
    ///   - modules: the addresses of the scripts that every page runs.
    /// - Throws: when one cannot be read or parsed, or asks for a word that there is not.
    init(files folder: String = Assets.root, modules: [String] = []) throws {
        var pieces: [String: [TemplatePiece]] = [:]
        for (name, text) in try Self.files(folder, modules) {
            pieces[name] = try TemplateText.pieces(of: text, named: name)
        }
        var vocabulary = Vocabulary()
        var pages: [Tongue: [String: Page]] = [:]
        for (tongue, words) in try Words.load() {
            var compiler = TemplateCompiler(pieces, words, vocabulary)
            pages[tongue] = try pieces.keys.sorted().reduce(into: [:]) { $0[$1] = Page(try compiler.compile($1)) }
            vocabulary = compiler.vocabulary
        }
        self.vocabulary = vocabulary
        self.pages = pages
    }

    /// A whole page, in the language of the words.
    ///
    /// - Throws: `NoTemplate` when the view's template does not exist; `UnreadableView`.
    func page<Whole: View>(_ view: Whole, in frame: Frame, _ words: Words) throws -> [UInt8] {
        try render(Whole.template, ViewFields(of: view, in: frame, vocabulary), words.tongue)
    }

    /// A part of a page, without a frame.
    ///
    /// - Throws: `NoTemplate` when the view's template does not exist; `UnreadableView`.
    func part<Part: View>(_ view: Part, _ words: Words) throws -> [UInt8] {
        try render(Part.template, ViewFields(of: view, in: Frame?.none, vocabulary), words.tongue)
    }

    /// What a template makes of fields.
    ///
    /// - Throws: `NoTemplate` when there is none of that name.
    func render(_ name: String, _ fields: ViewFields, _ tongue: Tongue) throws -> [UInt8] {
        guard let page = pages[tongue]?[name] else { throw NoTemplate(name: name) }
        return page.render(fields)
    }

    /// The text of each template by its name. In the source they name files without a version.
    static func files(_ folder: String = Assets.root, _ modules: [String] = []) throws -> [String: String] {
        let place = Bundle.module.bundleURL.appending(path: "Templates", directoryHint: .isDirectory)
            .resolvingSymlinksInPath()
        let preloads = modules.map { "<link rel=\"modulepreload\" href=\"\($0)\">" }
        var files = ["modules": preloads.joined(separator: "\n")]
        for file in try FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: nil)
        where file.pathExtension == "mustache" {
            files[file.deletingPathExtension().lastPathComponent] = try String(contentsOf: file, encoding: .utf8)
                .replacing(Assets.root, with: folder)
        }
        return files
    }

    /// A program, and how long the longest page was that it made.
    private final class Page: Sendable {
        let program: TemplateProgram
        let size = Atomic(4096)

        init(_ program: TemplateProgram) { self.program = program }

        func render(_ fields: ViewFields) -> [UInt8] {
            let page = TemplateRun(program, fields, size: size.load(ordering: .relaxed)).output
            size.max(min(page.count, 1 << 18), ordering: .relaxed)
            return page
        }
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
