import Domain
import Foundation
import Testing

@testable import Web

// Files of the pages: what browsers may keep for ever, what they ask for each time, and that nothing is waited for in turn.

@Suite struct AssetTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/Web/Public")

    @Test func `files may be kept for ever, by the version of all of them`() async throws {
        try await APIHouse.serve { house in
            let path = house.site.assets.path("obieg.css")
            let kept = try await house.client.send("GET", path)
            #expect(kept.status == 200 && kept["content-type"] == "text/css; charset=utf-8")
            #expect(kept["cache-control"] == "public, max-age=31536000, immutable")
            let tag = try #require(kept["etag"])
            #expect(try await house.client.send("GET", path, [("If-None-Match", tag)]).status == 304)
            for name in ["../Words/pl.txt", "..%2fWords%2fpl.txt", "nothing.css", ".keep", "7/nothing.css"] {
                #expect(try await house.client.send("GET", "/public/\(name)").status == 404)
            }
        }
    }

    @Test func `a page of before an update gets what there is now, and asks again`() async throws {
        try await APIHouse.serve { house in
            let now = try await house.client.send("GET", house.site.assets.path("app.js"))
            for path in ["/public/app.js", "/public/1a2b3c/app.js"] {
                let before = try await house.client.send("GET", path)
                #expect(before.status == 200 && before.text == now.text, "\(path)")
                #expect(before["cache-control"] == "public, no-cache", "\(path)")
                let tag = try #require(before["etag"])
                #expect(try await house.client.send("GET", path, [("If-None-Match", tag)]).status == 304)
            }
        }
    }

    @Test func `a page names one style sheet and every script, all of one version`() async throws {
        try await APIHouse.serve { house in
            let anna = try await house.browser("anna")
            let page = HTMLPage(try await anna.get("/day").text)
            let links = page.elements.filter { $0.name == "link" }
            let assets = house.site.assets
            #expect(
                links.filter { $0.attributes["rel"] == "stylesheet" }.map { $0.attributes["href"] }
                    == [assets.path("obieg.css")])
            let modules = links.filter { $0.attributes["rel"] == "modulepreload" }.compactMap { $0.attributes["href"] }
            #expect(modules == assets.modules && modules.first == assets.path("app.js"))
            let pictures = page.elements.filter { $0.name == "use" }.compactMap { $0.attributes["href"] }
            #expect(!pictures.isEmpty && pictures.allSatisfy { $0.hasPrefix(assets.folder) })
            for path in modules { #expect(try await house.client.send("GET", path).status == 200, "\(path)") }
        }
    }

    @Test func `every script is loaded by the pages, and no import is overlooked`() throws {
        let files = try Self.files()
        let names = try ModuleGraph(files: files).names(from: "app.js")
        let scripts = files.keys.filter { $0.hasSuffix(".js") && $0 != "service-worker.js" }
        // What only few pages need is loaded there.
        let later = names.compactMap { files[$0] }.flatMap { data in
            String(decoding: data, as: UTF8.self).matches(of: /import\('\.\/([^']+)'\)/).map { String($0.1) }
        }
        #expect(Set(names + later) == Set(scripts) && names.count == Set(names).count)
        #expect(throws: AssetFault(description: "Public has no b.js.")) {
            try ModuleGraph(files: ["a.js": Data("import './b.js';\n".utf8)]).names(from: "a.js")
        }
    }

    @Test func `imports are read however they are written, and what is loaded later is not meant`() throws {
        let script = """
            import { one,
              two } from './b.js';
            export { three } from './c.js';
            import './d.js';
            const later = () => import('./e.js');
            """
        let graph = try ModuleGraph(
            files: ["a.js": Data(script.utf8)].merging(["b.js", "c.js", "d.js"].map { ($0, Data()) }) { $1 })
        #expect(try graph.names(from: "a.js") == ["a.js", "b.js", "c.js", "d.js"])
    }

    @Test func `a style sheet without a place in the order is told`() throws {
        var files = try Self.files()
        let sheet = try StyleSheets(files: files, font: "@font-face {}").data
        #expect(String(decoding: sheet, as: UTF8.self).hasPrefix("@font-face {}"))
        files["more.css"] = Data()
        #expect(throws: AssetFault(description: "more.css has no place in StyleSheets.order.")) {
            try StyleSheets(files: files, font: "")
        }
        files = ["style.css": Data()]
        #expect(throws: AssetFault(description: "Public has no pages.css.")) { try StyleSheets(files: files, font: "") }
    }

    @Test func `no script or style sheet names a file by its full path`() throws {
        for (name, data) in try Self.files() where name != "service-worker.js" {
            #expect(!String(decoding: data, as: UTF8.self).contains("/public/"), "\(name)")
        }
    }

    private static func files() throws -> [String: Data] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .reduce(into: [:]) { files, file in
                if Asset.types[file.pathExtension] != nil { files[file.lastPathComponent] = try Data(contentsOf: file) }
            }
    }
}

/// Comments are for people; what is left means the same.
@Suite struct CommentTests {
    @Test func `a style sheet loses its comments, and no text`() {
        let sheet = """
            /* one
               two */
            a { color: red; /* three */ }
              b::before { content: "/* text */"; }

            c { background: url('data:,/*'); } /* not closed
            """
        let kept = String(decoding: Comments.removed(fromSheet: Data(sheet.utf8)), as: UTF8.self)
        #expect(
            kept == """
                a{color:red;}
                b::before{content:"/* text */";}
                c{background:url('data:,/*');}\(" ")
                """)
    }

    @Test func `a script loses comments on lines of their own, and keeps its lines`() {
        let script = """
            // one
            const a = 'http://x'; // two
              /** three
               *  four */
            const b = `
            // text ${a}
            /** text */
            `;
              // five
            """
        let kept = String(decoding: Comments.removed(fromScript: Data(script.utf8)), as: UTF8.self)
        #expect(kept == "\nconst a = 'http://x'; // two\n\n\nconst b = `\n// text ${a}\n/** text */\n`;\n")
    }
}
