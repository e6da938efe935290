import Domain
import Foundation
import Seals
import Synchronization
import Testing

@testable import Office

/// Previews are made once, kept, and made again where they are gone. (What makes them is in `SandboxTests`.)
@Suite struct PreviewTests {
    /// Counts what it is asked for, and copies the document.
    private final class Copier: Sendable {
        let made = Mutex<[String]>([])
        let atOnce = Mutex<(now: Int, most: Int)>((0, 0))

        var maker: PreviewMaker {
            PreviewMaker(
                pages: { _, _ in
                    self.made.withLock { $0.append("pages") }
                    return 3
                },
                page: { page, file, pixels, folder in try await self.copy("page \(page) \(pixels)", file, folder) },
                picture: { file, pixels, folder in try await self.copy("picture \(pixels)", file, folder) })
        }

        private func copy(_ what: String, _ file: String, _ folder: String) async throws -> String? {
            made.withLock { $0.append(what) }
            atOnce.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
            try await Task.sleep(for: .milliseconds(20))
            atOnce.withLock { $0.now -= 1 }
            guard try String(contentsOfFile: file, encoding: .isoLatin1).hasSuffix("whole") else { return nil }
            try FileManager.default.copyItem(atPath: file, toPath: "\(folder)/made")
            return "\(folder)/made"
        }
    }

    private func shelf(_ body: (Previews, Copier, String) async throws -> Void) async throws {
        let copier = Copier()
        try await shelf(copier.maker) { previews, folder in try await body(previews, copier, folder) }
    }

    private func shelf(_ maker: PreviewMaker, _ body: (Previews, String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "obieg-tests-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        defer { do { try FileManager.default.removeItem(atPath: folder) } catch { Issue.record(error) } }
        try await body(try Previews(folder: "\(folder)/previews", maker: maker, sealing: .real), folder)
    }

    private func document(_ content: String, _ folder: String) throws -> (path: String, digest: [UInt8]) {
        let path = "\(folder)/document"
        try content.write(toFile: path, atomically: false, encoding: .isoLatin1)
        return (path, Sealing.real.sha256(Array(content.utf8)))
    }

    @Test func `ten who ask at once get the one that is made, and later it is there`() async throws {
        try await shelf { previews, copier, folder in
            let (path, digest) = try document("GIF89a whole", folder)
            try await withThrowingTaskGroup(of: Preview?.self) { group in
                for _ in 0..<10 { group.addTask { try await previews.preview(of: path, digest, .small, page: 1) } }
                for try await preview in group { #expect(preview?.type == "image/jpeg" && preview?.pages == 1) }
            }
            #expect(copier.made.withLock { $0 } == ["picture 160"])
            let kept = try #require(try await previews.preview(of: path, digest, .small, page: 1))
            #expect(try String(contentsOfFile: kept.path, encoding: .isoLatin1) == "GIF89a whole")
            #expect(copier.made.withLock { $0.count } == 1)
            #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/previews/v1/incoming").isEmpty)
        }
    }

    @Test func `two are made at a time, however many are asked for`() async throws {
        try await shelf { previews, copier, folder in
            let (path, digest) = try document("%PDF-1.4 whole", folder)
            try await withThrowingTaskGroup(of: Preview?.self) { group in
                for number in 0..<12 {
                    let size: PreviewSize = number % 2 == 0 ? .small : .large
                    group.addTask { try await previews.preview(of: path, digest, size, page: 1 + number % 3) }
                }
                for try await preview in group { #expect(preview?.pages == 3) }
            }
            #expect(copier.atOnce.withLock { $0.most } <= 2)
            #expect(copier.made.withLock { $0.count } == 7, "the number of pages, and each page in each size")
        }
    }

    @Test func `what cannot be made is not tried again and again, and no page is beyond the last`() async throws {
        try await shelf { previews, copier, folder in
            let (path, digest) = try document("%PDF-1.4 broken", folder)
            for _ in 0..<3 { #expect(try await previews.preview(of: path, digest, .large, page: 2) == nil) }
            #expect(copier.made.withLock { $0 } == ["pages", "page 2 1600"])
            for page in [0, 4, -1, .max] {
                #expect(try await previews.preview(of: path, digest, .large, page: page) == nil)
            }
            #expect(copier.made.withLock { $0.count } == 2)
        }
    }

    @Test(arguments: ["tekst whole", "", "%PD", "<svg whole", "PK whole"])
    func `of anything else there is none, whatever it is called`(content: String) async throws {
        try await shelf { previews, copier, folder in
            let (path, digest) = try document(content, folder)
            let preview = try await previews.preview(of: path, digest, .small, page: 1)
            #expect(preview == nil)
            #expect(copier.made.withLock { $0.isEmpty })
        }
    }

    @Test func `what is deleted is made again, and what is forgotten is gone`() async throws {
        try await shelf { previews, copier, folder in
            let (path, digest) = try document("%PDF-1.4 whole", folder)
            let first = try #require(try await previews.preview(of: path, digest, .small, page: 1))
            try FileManager.default.removeItem(atPath: first.path)
            #expect(try await previews.preview(of: path, digest, .small, page: 1) == first)
            #expect(copier.made.withLock { $0 } == ["pages", "page 1 160", "page 1 160"])
            try await previews.forget(digest)
            let home = URL(filePath: first.path).deletingLastPathComponent().path
            #expect(try FileManager.default.contentsOfDirectory(atPath: home).isEmpty)
        }
    }

    @Test(arguments: [0, -1, Int.min]) func `a document of no pages has no preview`(count: Int) async throws {
        let maker = PreviewMaker(
            pages: { _, _ in count }, page: { _, _, _, _ in nil }, picture: { _, _, _ in nil })
        try await shelf(maker) { previews, folder in
            let (path, digest) = try document("%PDF-1.4 whole", folder)
            for page in [0, 1, -1] {
                let preview = try await previews.preview(of: path, digest, .small, page: page)
                #expect(preview == nil)
            }
        }
    }

    @Test func `a link that a tool leaves is followed neither to be read nor to be written`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "obieg-tests-\(UUID().uuidString)").path
        try "tajne".write(toFile: folder, atomically: false, encoding: .utf8)
        defer { do { try FileManager.default.removeItem(atPath: folder) } catch { Issue.record(error) } }
        let link: @Sendable (String, String) throws -> String = { name, place in
            try FileManager.default.createSymbolicLink(atPath: "\(place)/\(name)", withDestinationPath: folder)
            return "\(place)/\(name)"
        }
        let maker = PreviewMaker(
            pages: { _, place in
                _ = try link("pages", place)
                return 1
            }, page: { _, _, _, place in try link("picture.png", place) },
            picture: { _, _, place in try link("picture.jpg", place) })
        try await shelf(maker) { previews, place in
            for content in ["%PDF-1.4 whole", "GIF89a whole"] {
                let (path, digest) = try document(content, place)
                let preview = try await previews.preview(of: path, digest, .small, page: 1)
                #expect(preview == nil)
            }
        }
        #expect(try String(contentsOfFile: folder, encoding: .utf8) == "tajne")
    }

    @Test func `the whole folder may be deleted while the program runs`() async throws {
        try await shelf { previews, copier, folder in
            let (path, digest) = try document("%PDF-1.4 whole", folder)
            let first = try #require(try await previews.preview(of: path, digest, .small, page: 1))
            try FileManager.default.removeItem(atPath: "\(folder)/previews")
            #expect(try await previews.preview(of: path, digest, .small, page: 1) == first)
            #expect(copier.made.withLock { $0.count } == 4)
        }
    }
}
