import Domain
import Foundation
import Testing

@testable import Web

// The pages' font is the operator's: named by the style sheet where it is, and nowhere where it is not.

@Suite struct FontFaceTests {
    private static let names = ["inter-400.woff2", "inter-500.woff2", "inter-600.woff2"]

    @Test func `without a font the style sheet is empty and nothing is loaded beforehand`() throws {
        let assets = try Assets()
        #expect(assets.fonts.isEmpty)
        #expect(try FontFace(folder: nil).rules(addresses: [:]) == "")
        #expect(throws: Refusal(.notFound)) {
            try assets.response("inter-400.woff2", version: nil, to: [:])
        }
    }

    @Test func `with a font every weight is served, by an address that changes with it`() throws {
        try Self.withFolder(Self.names) { folder in
            let assets = try Assets(font: folder)
            #expect(assets.fonts.count == 3)
            for (name, address) in zip(Self.names, assets.fonts) {
                let parts = address.split(separator: "/")
                #expect(parts.count == 3 && parts[0] == "public" && parts[2] == name)
                let rules = try FontFace(folder: folder).rules(addresses: [name: address])
                #expect(rules.contains("url(\"\(address)\")"))
                let file = try assets.response(name, version: String(parts[1]), to: [:])
                #expect(file.headers[.cacheControl]?.contains("immutable") == true)
                #expect(file.headers[.contentType] == "font/woff2")
            }
        }
    }

    @Test func `a folder without the font is told to the operator`() throws {
        try Self.withFolder(["inter-400.woff2"]) { folder in
            #expect(throws: ConfigurationFault("font: \(folder) has no inter-500.woff2.")) { try Assets(font: folder) }
        }
    }

    private static func withFolder(_ names: [String], _ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "obieg-font.\(UInt64.random(in: 0 ... .max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
        for name in names { try Data(name.utf8).write(to: folder.appending(path: name)) }
        try body(folder.path)
    }
}
