import Foundation

// Names of files in a folder that somebody will unpack on whatever they have: no paths, nothing that Windows reserves
// (https://learn.microsoft.com/windows/win32/fileio/naming-a-file), no two that differ by their case only.

/// The names in one folder.
struct FileNames {
    private var taken: Set<String> = []

    /// Bytes of a name; with its folders it stays below what Windows takes for a path.
    private static let most = 120
    private static let reserved = Set(
        ["CON", "PRN", "AUX", "NUL"] + ["COM", "LPT"].flatMap { name in (0...9).map { "\(name)\($0)" } })

    /// A name for a file that somebody called so.
    mutating func name(for text: String) -> String {
        let (stem, ending) = Self.parted(Self.plain(text))
        var name = Self.joined(stem, "", ending)
        var number = 2
        while !taken.insert(name.lowercased()).inserted {
            name = Self.joined(stem, " (\(number))", ending)
            number += 1
        }
        return name
    }

    private static func plain(_ text: String) -> String {
        let scalars = text.precomposedStringWithCanonicalMapping.unicodeScalars.map { scalar -> Character in
            let isBad = "<>:\"/\\|?*".unicodeScalars.contains(scalar) || !isVisible(scalar)
            return isBad ? "_" : Character(scalar)
        }
        var name = String(String.UnicodeScalarView(scalars.flatMap(\.unicodeScalars)))
        while let last = name.last, last == "." || last == " " { name.removeLast() }
        while name.first == " " || name.first == "." { name.removeFirst() }
        if name.isEmpty { return "_" }
        return reserved.contains(name.prefix { $0 != "." }.uppercased()) ? "_" + name : name
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }

    /// The name and its ending, which says what sort of file it is.
    private static func parted(_ name: String) -> (stem: String, ending: String) {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex, name[dot...].utf8.count <= 16 else {
            return (name, "")
        }
        return (String(name[..<dot]), String(name[dot...]))
    }

    private static func joined(_ stem: String, _ mark: String, _ ending: String) -> String {
        var stem = stem
        while stem.utf8.count + mark.utf8.count + ending.utf8.count > most { stem.removeLast() }
        return stem + mark + ending
    }
}
