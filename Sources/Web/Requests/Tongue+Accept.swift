import Domain

// The language of somebody who has not signed in: what the browser asks for (RFC 9110, section 12.5.4).

extension Tongue {
    /// The first of our languages among those accepted, the best liked first; `nil` when there is none.
    init?(accepted header: String?) {
        guard let header else { return nil }
        var best: (tongue: Tongue, weight: Double)?
        for range in header.split(separator: ",").prefix(20) {
            let parts = range.split(separator: ";")
            let name = (parts.first ?? "").filter { $0 != " " }.lowercased()
            guard
                let tongue = Tongue.allCases.first(where: { name == $0.rawValue || name.hasPrefix("\($0.rawValue)-") })
            else { continue }
            let weight = parts.dropFirst().compactMap(Self.weight).first ?? 1
            if weight > best?.weight ?? 0 { best = (tongue, weight) }
        }
        guard let best else { return nil }
        self = best.tongue
    }

    private static func weight(_ parameter: Substring) -> Double? {
        let pair = parameter.filter { $0 != " " }.split(separator: "=")
        return pair.count == 2 && pair[0] == "q" ? Double(pair[1]) : nil
    }
}
