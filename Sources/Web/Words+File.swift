// Reading the words: `key = text`, one to a line; lines that begin with # are for whoever writes them.

import Domain
import Foundation

extension Words {
    /// Both languages, from the program's own resources.
    ///
    /// - Throws: when a file is missing or a line of it is not `key = text`: the program was not installed whole.
    static func load() throws -> [Tongue: Words] {
        var all: [Tongue: Words] = [:]
        for tongue in Tongue.allCases {
            let file = Bundle.module.bundleURL.appending(path: "Words/\(tongue.rawValue).txt")
            all[tongue] = Words(tongue: tongue, texts: try read(String(contentsOf: file, encoding: .utf8)))
        }
        return all
    }

    /// The words of a file by their keys.
    static func read(_ file: String) throws -> [String: String] {
        var texts: [String: String] = [:]
        for line in file.split(separator: "\n") where !line.hasPrefix("#") {
            guard let (key, text) = pair(line) else { throw WordsUnreadable(line: String(line)) }
            guard texts.updateValue(text, forKey: key) == nil else { throw WordsUnreadable(line: String(line)) }
        }
        return texts
    }

    private static func pair(_ line: Substring) -> (String, String)? {
        guard let separator = line.range(of: " = ") else { return nil }
        let text = line[separator.upperBound...]
        return text.isEmpty ? nil : (String(line[..<separator.lowerBound]), String(text))
    }
}

/// A line of the words that is no `key = text`, or gives a key a second time.
struct WordsUnreadable: Error {
    let line: String
}
