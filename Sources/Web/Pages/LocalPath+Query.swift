import Foundation

extension LocalPath {
    /// A page with a query; values may be anything, and those that are empty are left out.
    init(_ path: String, _ query: [(name: String, value: String)]) {
        let pairs = query.filter { !$0.value.isEmpty }.map { "\($0.name)=\(Self.encoded($0.value))" }
        self.init(trusted: path + (pairs.isEmpty ? "" : "?\(pairs.joined(separator: "&"))"))
    }

    /// A path in which the names may be anything.
    static func escaped(_ path: String) -> String {
        path.split(separator: "/").map { encoded(String($0)) }.joined(separator: "/")
    }

    private static func encoded(_ text: String) -> String {
        let plain = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
        return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}
