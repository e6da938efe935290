import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

// Style sheets, scripts and pictures: small, read once, the same for everybody. Their addresses name the version of the whole
// set, `/public/VERSION/app.js`: what scripts and style sheets name beside themselves is then of the same version, and no file
// has to be rewritten.

/// The files under `/public`.
struct Assets: Sendable {
    /// Where they are, without a version: whoever asks there gets what there is now.
    static let root = "/public/"

    private let assets: [String: Asset]
    /// The addresses of the font that every page will need, if there is one.
    let fonts: [String]
    /// The addresses of the scripts that every page runs, in the order in which they name each other.
    let modules: [String]
    /// Changes with any of them.
    let version: String

    /// Reads them from the program's own resources.
    ///
    /// - Parameter font: the folder with the pages' font; nil: the browsers' own.
    /// - Throws: `ConfigurationFault` where that folder does not have it; `AssetFault`.
    init(font: String? = nil) throws {
        let folder = Bundle.module.bundleURL.appending(path: "Public")
        var files: [String: Data] = [:]
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        where Asset.types[file.pathExtension] != nil {
            files[file.lastPathComponent] = try Data(contentsOf: file)
        }
        let face = try FontFace(folder: font)
        files.merge(face.files) { own, _ in own }
        // A font is large and hardly ever changes: it has a version of its own, and is not fetched anew with every update.
        let addresses = face.files.reduce(into: [:]) { addresses, file in
            addresses[file.key] = Self.address(file.key, Asset.tag(file.value))
        }
        for (name, script) in files where name.hasSuffix(".js") { files[name] = Comments.removed(fromScript: script) }
        files[Prefetching.name] = Data(try Prefetching.rules)
        files[StyleSheets.name] = try StyleSheets(files: files, font: face.rules(addresses: addresses)).data
        let assets = try files.reduce(into: [:]) { $0[$1.key] = try Asset($1.value, name: $1.key) }
        let version = Asset.tag(
            Data(assets.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.tag);" }.joined().utf8))
        self.assets = assets
        self.version = version
        fonts = addresses.sorted { $0.key < $1.key }.map(\.value)
        modules = try ModuleGraph(files: files).names(from: "app.js").map { Self.address($0, version) }
    }

    /// What stands before the names of files in pages.
    var folder: String { "\(Self.root)\(version)/" }

    /// The path of a file, which changes with any of them, so that browsers may keep it for ever.
    func path(_ name: String) -> String { folder + name }

    private static func address(_ name: String, _ version: String) -> String { "\(root)\(version)/\(name)" }

    /// - Parameters:
    ///   - version: of the address; with the right one the answer never changes. A page of before an update, which names
    ///     another one, gets what there is now, and asks again the next time.
    ///   - headers: of the request.
    func response(_ name: String, version: String?, to headers: HTTPFields) throws(Refusal) -> Response {
        guard let asset = assets[name] else { throw Refusal(.notFound) }
        let isFinal = version == self.version || version == asset.tag
        return asset.response(isFinal: isFinal, to: headers)
    }
}

/// The program's own files do not fit together; one sentence for whoever changes them.
struct AssetFault: Error, Hashable, CustomStringConvertible {
    let description: String
}
